"""The packages that a bundle brings along as wheels: unpacked once, into a folder of its own.

Runs before any of them can be imported, so it uses the standard library alone; what it may have to
say was written beside the wheels when the bundle was made.
"""

import hashlib
import json
import os
import platform
import shutil
import sys
import zipfile
from pathlib import Path
from typing import Any

FOR = "for.json"  # {system, machine, python, says: {language: sentence}}
_FOLDER = ".packages"
_INSTALLED = ("purelib", "platlib")  # parts of a wheel's .data that belong beside its modules


def prepare(root: Path) -> None:
    """Have this process and those that it starts find the packages; nothing to do without any.

    Ends the program in plain words where they are of another system or Python.
    """
    wheels = root / "wheels"
    if not wheels.is_dir():
        return
    made_for = json.loads((wheels / FOR).read_text(encoding="utf-8"))
    if here() != {name: made_for[name] for name in here()}:
        sys.exit(_sentence(made_for))
    found = sorted(wheels.glob("*.whl"))
    try:
        packages = _unpacked(found, root / _FOLDER)
    except PermissionError:  # a stick that cannot be written to
        packages = _unpacked(found, Path(os.environ.get("DATA_DIR") or "data").resolve() / _FOLDER)
    sys.path.insert(0, str(packages))
    others = os.environ.get("PYTHONPATH")
    paths = [str(packages), str(root), *([others] if others else [])]
    os.environ["PYTHONPATH"] = os.pathsep.join(paths)


def here() -> dict[str, Any]:
    """What wheels are made for: this system, processor and Python."""
    return {
        "system": platform.system(),
        "machine": platform.machine(),
        "python": f"{sys.version_info.major}.{sys.version_info.minor}",
    }


def _sentence(made_for: dict[str, Any]) -> str:
    language = (os.environ.get("LANG") or "")[:2]
    says = made_for["says"]
    found = {f"found_{name}": value for name, value in here().items()}
    return str(says.get(language, says["es"])).format(**made_for, **found)


def _unpacked(wheels: list[Path], folder: Path) -> Path:
    """All of them or none: a start that is interrupted leaves nothing that looks finished."""
    told = "\n".join(f"{each.name} {each.stat().st_size}" for each in wheels)
    target = folder / hashlib.sha256(told.encode()).hexdigest()[:12]
    if target.is_dir():
        return target
    draft = folder / f"{target.name}.{os.getpid()}"
    draft.mkdir(parents=True)
    try:
        for wheel in wheels:
            with zipfile.ZipFile(wheel) as packed:
                packed.extractall(draft)
        _settle(draft)
        draft.rename(target)
    except OSError:
        if not target.is_dir():  # else another start was quicker
            raise
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return target


def _settle(draft: Path) -> None:
    for part in [place for name in _INSTALLED for place in draft.glob(f"*.data/{name}")]:
        shutil.copytree(part, draft, dirs_exist_ok=True)
    for data in draft.glob("*.data"):
        shutil.rmtree(data)
