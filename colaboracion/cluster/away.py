"""What nginx says by itself: that no worker answers just now, or that too much was sent."""

import base64
import hashlib
import html
import json
from collections.abc import Iterator
from pathlib import Path
from string import Template

from colaboracion.words import LANGUAGES, say

_FOLDER = Path(__file__).parent
_AGAIN = 2  # seconds; a page loads itself again, an outbox sends again by its own clock


def locations() -> str:
    """For nginx: locations of both, in each language, as a page and as JSON."""
    return "\n".join(
        each for language in LANGUAGES for each in (*_away(language), _too_large(language))
    )


def _away(language: str) -> Iterator[str]:
    style = (_FOLDER / "away.css").read_text(encoding="utf-8").strip()
    title, text = say(language, "cluster.away_title"), say(language, "cluster.away_text")
    page = Template((_FOLDER / "away.html").read_text(encoding="utf-8").strip()).substitute(
        language=language, title=html.escape(title), text=html.escape(text), style=style
    )
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; frame-ancestors 'none'"
    yield _location(f"/away.{language}.html", 503, "text/html", page, policy)
    # Without a code it is no refusal: the page keeps what it wanted to send, and sends it again.
    body = json.dumps({"error": {"text": title}}, ensure_ascii=False)
    yield _location(f"/away.{language}.json", 503, "application/json", body)


def _too_large(language: str) -> str:
    error = {"code": "too_large", "text": say(language, "errors.too_large"), "fields": {}}
    body = json.dumps({"error": error}, ensure_ascii=False)
    return _location(f"/too-large.{language}", 413, "application/json", body)


def _location(address: str, status: int, kind: str, body: str, policy: str = "") -> str:
    """The text stands in the configuration itself: nginx may not read what others' folders hold."""
    headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
    headers |= {"Content-Security-Policy": policy} if policy else {}
    headers |= {"Retry-After": str(_AGAIN)} if status == 503 else {}
    lines = [
        "internal;",
        "types { }",  # else the address's ending would say the kind, without the alphabet
        f'default_type "{kind}; charset=utf-8";',
        *[f'add_header {name} "{value}" always;' for name, value in headers.items()],
        f"return {status} {_quoted(body)};",
    ]
    inside = "\n".join(f"        {line}" for line in lines)
    return f"    location = {address} {{\n{inside}\n    }}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
