"""Which files a page needs, told with its first bytes: what imports name one after the other would
else be asked for one after the other, each a journey there and back.
"""

import re
from functools import cache
from pathlib import Path, PurePosixPath

from werkzeug.security import safe_join

_IMPORT = re.compile(r'\b(?:from|import)\s*"([^"\s]+)"')
_TOGETHER = "+"  # stylesheets under one address: css/tokens+base+desk~now.css
_FOLDER = "~"


@cache
def modules(folder: Path, imports: tuple[tuple[str, str], ...], page: str) -> tuple[str, ...]:
    """The page's own module and all that it brings along, as names below `folder`, the nearest
    first; `imports` is what the import map names, likewise.
    """
    known, found, level = dict(imports), dict[str, None](), [f"js/pages/{page}.js"]
    while level:
        found |= dict.fromkeys(level)
        told = [each for name in level for each in _imported(folder, known, name)]
        level = [name for name in dict.fromkeys(told) if name not in found]
    return tuple(found)


def _imported(folder: Path, known: dict[str, str], name: str) -> list[str]:
    source = (folder / name).read_text(encoding="utf-8")
    named = _IMPORT.findall(source)
    ours = [_beside(name, each) for each in named if re.fullmatch(r"\.\S+\.js", each)]
    return ours + [known[each] for each in named if each in known]


def _beside(name: str, relative: str) -> str:
    parts = list(PurePosixPath(name).parent.parts)
    for part in PurePosixPath(relative).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def together(sheets: list[str]) -> str:
    """The name of these stylesheets as one file."""
    return f"css/{_TOGETHER.join(sheets).replace('/', _FOLDER)}.css"


def parts(folder: Path, name: str) -> list[Path]:
    """The files that a name below `folder` stands for, one as a rule; none where one is missing."""
    if not (name.startswith("css/") and _TOGETHER in name):
        names = [name]
    else:
        sheets = name.removeprefix("css/").removesuffix(".css").replace(_FOLDER, "/")
        names = [f"css/{sheet}.css" for sheet in sheets.split(_TOGETHER)]
    found = [safe_join(str(folder), each) for each in names]
    paths = [Path(each) for each in found if each]
    return paths if len(paths) == len(names) and all(path.is_file() for path in paths) else []
