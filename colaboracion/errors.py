"""What can be refused, as codes; `web/` finds the words in the reader's language."""

from typing import Any


class Refusal(Exception):
    """A command or request that changes nothing; the sender is told `code` and `fields`."""

    status = 400

    def __init__(self, code: str, **fields: Any) -> None:
        super().__init__(code)
        self.code = code
        self.fields = fields


class BadRequest(Refusal):
    """It cannot be understood: unknown command or field, wrong type, broken JSON."""


class NotJoined(Refusal):
    """The cookie holds no such seat, or its code was replaced since."""

    status = 401

    def __init__(self) -> None:
        super().__init__("not_joined")


class Forbidden(Refusal):
    """The seat may not do this; the answer tells nothing of what is there."""

    status = 403

    def __init__(self, code: str = "forbidden") -> None:
        super().__init__(code)


class Unknown(Refusal):
    """No such thing in this workshop; a thing of another workshop gets the same answer."""

    status = 404

    def __init__(self, code: str = "unknown") -> None:
        super().__init__(code)


class Refused(Refusal):
    """It was understood and permitted, but not now or not like this (closed, id reused…)."""

    status = 409


class WrongCode(Refused):
    """A slip's code that is wrong, void or used: one answer, and counted as a guess."""

    def __init__(self) -> None:
        super().__init__("slip_refused")


class Conflict(Refusal):
    """The text was changed meanwhile; carries the current one, so that a person chooses."""

    status = 409

    def __init__(self, text: str, version: str) -> None:
        super().__init__("conflict", text=text, version=version)


class BadText(Refusal):
    """Empty, or over the limit; nothing is ever cut."""

    status = 422


class TooLarge(Refusal):
    """More commands or bytes in one request than are taken."""

    status = 413


class SlowDown(Refusal):
    """Too many wrong codes from one place; says how many seconds to wait."""

    status = 429

    def __init__(self, seconds: int) -> None:
        super().__init__("slow_down", seconds=seconds)


class NoSuggestions(Refusal):
    """What compares cards gives no answer now; everything else goes on."""

    status = 503

    def __init__(self) -> None:
        super().__init__("no_suggestions")


class Busy(Refusal):
    """The database could not be had in time; the same request may be sent again."""

    status = 503

    def __init__(self) -> None:
        super().__init__("busy")


class NotPlayed(Refusal):
    """The demonstration did not come to its end; what it wrote can be wiped."""

    status = 503

    def __init__(self) -> None:
        super().__init__("rehearsal_failed")


class NoDocument(Refusal):
    """A document could not be written, and nothing of it is handed out."""

    status = 500


class NoDocumentNow(NoDocument):
    """The same document, asked for once more, may well be had."""

    status = 503
