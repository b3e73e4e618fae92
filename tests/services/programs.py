"""Which programs the tests need besides Python, Node.js and those of a cluster.

`python -m tests.services.programs` installs what is missing. What cannot be got is an error that
names it; no test is ever skipped for it.
"""

from pathlib import Path

from colaboracion.cluster import programs
from colaboracion.cluster.programs import Program, install_missing, on_path


def path_to(name: str) -> Path:
    """Where the program is; Missing when it is not."""
    return programs.path_to(name, PROGRAMS)


def _office() -> Path | None:
    """LibreOffice with what reads texts, tables and slides: each comes in a package of its own."""
    program = on_path("soffice", "libreoffice")()
    parts = ("libswlo.so", "libsclo.so", "libsdlo.so")
    whole = program and all((program.resolve().parent / part).exists() for part in parts)
    return program if whole else None


PROGRAMS = programs.PROGRAMS | {
    "chromium": Program("chromium", None, on_path("chromium", "chromium-browser", "google-chrome")),
    "soffice": Program(
        "libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui", None, _office
    ),
    "pdftotext": Program("poppler-utils", None, on_path("pdftotext")),
    "ip": Program("iproute2", None, on_path("ip", "/usr/sbin/ip", "/sbin/ip")),
    "unshare": Program("util-linux", None, on_path("unshare")),
    "systemd-analyze": Program("systemd", None, on_path("systemd-analyze")),
}

if __name__ == "__main__":
    install_missing(PROGRAMS)
