"""Reads a PDF back with Poppler's programs, which are not what wrote it."""

import re
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.services.programs import path_to

# Poppler tells by such marks in which direction it read; texts have some of them too.
_DIRECTION = re.compile("[\u2066-\u2069\u202a-\u202e]")
_FOOT = re.compile(r"\n[^\n]+ \d+/\d+\n+\f")


def text(file: bytes) -> str:
    """What a reader gets when it takes all of it, the foot of each page left out."""
    return _FOOT.sub("\n", whole_text(file))


def whole_text(file: bytes) -> str:
    return _DIRECTION.sub("", _said("pdftotext", file, "-raw"))


def cards(file: bytes) -> list[str]:
    """The texts of cards with a code like T-01, in their order."""
    return [part.strip("\n") for part in re.split(r"^T-\d+ ", text(file), flags=re.MULTILINE)[1:]]


def described(file: bytes) -> dict[str, str]:
    """What the file says of itself."""
    lines = (line.partition(":") for line in _said("pdfinfo", file).splitlines())
    return {name: value.strip() for name, _, value in lines}


def metadata(file: bytes) -> str:
    return _said("pdfinfo", file, "-meta")


def structure(file: bytes) -> str:
    """The tags, one on each line, as deep as they stand."""
    return _said("pdfinfo", file, "-struct")


def typefaces(file: bytes) -> list[list[str]]:
    return [line.split() for line in _said("pdffonts", file).splitlines()[2:]]


def _said(program: str, file: bytes, *options: str) -> str:
    with TemporaryDirectory() as folder:
        document = Path(folder) / "document.pdf"
        document.write_bytes(file)
        told = [str(document), *(["-"] if program == "pdftotext" else [])]
        command = [str(path_to("pdftotext").with_name(program)), *options, *told]
        return subprocess.run(command, check=True, capture_output=True).stdout.decode(
            errors="replace"
        )
