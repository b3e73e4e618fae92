"""Documents to take home: the report as plain data, its writers, and the process they run in."""

from collections.abc import Mapping
from typing import Any

from colaboracion.exports import process
from colaboracion.exports.names import file_name
from colaboracion.exports.process import ExportError

__all__ = ["ExportError", "conclusions", "file_name"]


def conclusions(
    whole_state: Mapping[str, Any], language: str, made_at_ms: int, number: int
) -> bytes:
    """The conclusions as .docx, from the whole state of the audience "documents"."""
    order = {"state": whole_state, "language": language, "made_at_ms": made_at_ms, "number": number}
    return process.run(order)
