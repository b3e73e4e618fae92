"""`make bundle`: one archive that `python app.py` starts with Python alone.

The wheels of this system are made of what is installed, so that no network is needed. Those of
another are fetched: BUNDLE_FOR=macos-arm64-3.12.
"""

import importlib.metadata
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from colaboracion import unbundling
from colaboracion.words import LANGUAGES, catalog

ROOT = Path(__file__).resolve().parents[1]
_PROGRAM = ("app.py", "README.md", "requirements.txt", "colaboracion", "templates", "static")
_PINNED = re.compile(r"(?m)^([A-Za-z0-9._-]+)==([^\s;#]+)\s*(?:;([^#\n]*))?")
_ASKED = re.compile(r'(\w+) == "(\w+)"')
_NOT_INSIDE = {"INSTALLER", "REQUESTED", "direct_url.json"}
# What wheels for a system may be called, the newest it may need first.
_CALLED = {
    "linux": [f"manylinux_2_{minor}_{{}}" for minor in (28, 27, 24, 17)] + ["manylinux2014_{}"],
    "macos": [f"macosx_{version}_{{}}" for version in ("14_0", "13_0", "12_0", "11_0", "10_13")],
}
_KNOWN_AS = {"linux": "Linux", "macos": "Darwin"}


def bundle(folder: Path, other: str = "", level: int = 6) -> Path:
    """Write it into `folder`; gives the archive. `other`: <linux | macos>-<machine>-<python>."""
    made_for = _for(other) if other else unbundling.here()
    system = {"Linux": "linux", "Darwin": "macos"}[made_for["system"]]
    name = f"colaboracion-{system}-{made_for['machine']}-python{made_for['python']}"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as place:
        wheels = Path(place)
        if other:
            _fetch(wheels, made_for, system)
        else:
            for distribution in _installed():
                _wheel(distribution, wheels, level)
        says = {language: catalog(language)["serve.other_bundle"] for language in LANGUAGES}
        (wheels / unbundling.FOR).write_text(json.dumps(made_for | {"says": says}))
        draft = wheels / "draft"
        with zipfile.ZipFile(draft, "w") as packed:
            for path in _program():
                inside = f"colaboracion/{path.relative_to(ROOT)}"
                packed.write(path, inside, zipfile.ZIP_DEFLATED, level)
            for path in sorted(each for each in wheels.iterdir() if each != draft):
                packed.write(path, f"colaboracion/wheels/{path.name}")
        return draft.rename(folder / f"{name}.zip")


def _for(other: str) -> dict[str, Any]:
    system, machine, python = other.split("-")
    return {"system": _KNOWN_AS[system], "machine": machine, "python": python}


def _pinned(system: str, machine: str) -> Iterator[tuple[str, str]]:
    """(name, version) of what the program needs on such a machine."""
    here = {"sys_platform": {"Linux": "linux", "Darwin": "darwin"}[system]}
    here |= {"platform_machine": machine}
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    for name, version, where in _PINNED.findall(text):
        if all(here[what] == wanted for what, wanted in _ASKED.findall(where)):
            yield name, version


def _installed() -> Iterator[importlib.metadata.Distribution]:
    here = unbundling.here()
    for name, version in _pinned(here["system"], here["machine"]):
        distribution = importlib.metadata.distribution(name)
        if distribution.version != version:
            raise SystemExit(f"{name}: {distribution.version} != {version}")
        yield distribution


def _wheel(distribution: importlib.metadata.Distribution, folder: Path, level: int) -> None:
    """Its files as they were in the wheel that it was installed from; programs are left out."""
    told = distribution.read_text("WHEEL") or ""
    tag = re.findall(r"(?m)^Tag: (\S+)", told)[-1]
    name = re.sub(r"[-_.]+", "_", distribution.metadata["Name"])
    path = folder / f"{name}-{distribution.version}-{tag}.whl"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as packed:
        for file in distribution.files or []:
            parts = set(file.parts)
            if not parts & {"..", "__pycache__"} and file.name not in _NOT_INSIDE:
                packed.write(str(distribution.locate_file(file)), str(file))


def _fetch(folder: Path, made_for: dict[str, Any], system: str) -> None:
    wanted = folder / "wanted.txt"
    pinned = _pinned(made_for["system"], made_for["machine"])
    wanted.write_text("".join(f"{name}=={version}\n" for name, version in pinned))
    platforms = [f"--platform={name.format(made_for['machine'])}" for name in _CALLED[system]]
    python = f"--python-version={made_for['python']}"
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    command += ["--only-binary=:all:", python, *platforms, f"--requirement={wanted}"]
    subprocess.run([*command, f"--dest={folder}"], check=True)  # noqa: S603 (our own order)
    wanted.unlink()


def _program() -> Iterator[Path]:
    for name in _PROGRAM:
        place = ROOT / name
        paths = [place] if place.is_file() else sorted(place.rglob("*"))
        yield from (each for each in paths if each.is_file() and "__pycache__" not in each.parts)


if __name__ == "__main__":
    made = bundle(Path(sys.argv[1]), "".join(sys.argv[2:3]))
    print(f"{made} ({made.stat().st_size / 1024**2:.0f} MB)")  # noqa: T201
