"""Which files a page needs, told with its first bytes: what imports name one after the other would
else be asked for one after the other, each a journey there and back.
"""

import os.path
import re
from functools import cache
from pathlib import Path, PurePosixPath

from werkzeug.security import safe_join

from colaboracion.web.page_sheets import FOLDER, TOGETHER, sheet_of

_IMPORT = re.compile(r"""\b(?:from|import)\s*["']([^"'\s]+)["']""")


@cache
def modules(folder: Path, imports: tuple[tuple[str, str], ...], page: str) -> tuple[str, ...]:
    """The page's own module and all that it brings along, as names below `folder`, the nearest
    first; `imports` is what the import map names, likewise.
    """
    found, level = dict[str, None](), [f"js/pages/{page}.js"]
    while level:
        found |= dict.fromkeys(level)
        told = [each for name in level for each in _imported(folder, imports, name)]
        level = [name for name in dict.fromkeys(told) if name not in found]
    return tuple(found)


@cache
def of_pages(
    folder: Path, imports: tuple[tuple[str, str], ...], pages: tuple[str, ...]
) -> tuple[str, ...]:
    """What these pages have: first the modules that all of them share, then each page's own
    stylesheet and modules.
    """
    each = {page: modules(folder, imports, page) for page in pages}
    shared = [name for name in each[pages[0]] if all(name in one for one in each.values())]
    own = [name for page, its in each.items() for name in (sheet_of(page), *its)]
    return tuple(dict.fromkeys([*shared, *own]))


@cache
def _imported(folder: Path, imports: tuple[tuple[str, str], ...], name: str) -> list[str]:
    known = dict(imports)
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


def parts(folder: Path, name: str) -> list[Path]:
    """The files that a name below `folder` stands for, one as a rule; none where one is missing."""
    names = _names(name)
    found = [safe_join(str(folder), each) for each in names]
    # A name that is too long is one that is not there; Path would raise.
    there = [Path(each) for each in found if each and os.path.isfile(each)]  # noqa: PTH113
    return there if len(there) == len(names) else []


def _names(name: str) -> list[str]:
    if not (name.startswith("css/") and name.endswith(".css") and TOGETHER in name):
        return [name]
    sheets = name.removeprefix("css/").removesuffix(".css").replace(FOLDER, "/")
    # Each once: whoever asks for more wants us to work.
    return [f"css/{sheet}.css" for sheet in dict.fromkeys(sheets.split(TOGETHER))]
