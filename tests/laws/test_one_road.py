"""Laws 1, 5, 6 and 7: one place commits, one emits, one function refreshes, no change comes up."""

import re
from pathlib import Path

from flask import Flask

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "colaboracion"
SCRIPTS = ROOT / "static" / "js"


def _files_with(pattern: str, folder: Path, suffix: str) -> set[str]:
    return {
        str(path.relative_to(folder))
        for path in folder.rglob(f"*{suffix}")
        if re.search(pattern, path.read_text(encoding="utf-8"))
    }


def test_one_file_commits() -> None:
    assert _files_with(r"\.commit\(", PACKAGE, ".py") == {"database.py"}


def test_only_execute_opens_a_change() -> None:
    """Whoever could open one could go round `execute`; the migrations have their own, at start,
    and a workshop that is made, comes back or goes does so whole, while nobody has a seat in it.
    """
    opening = {"database.py", "execute.py", "imports/storing.py", "new_workshops.py", "wiping.py"}
    assert _files_with(r"\bwriting\(", PACKAGE, ".py") == opening
    assert _files_with(r"(?<!numbering)\.begin\(", PACKAGE, ".py") == {"migrations/__init__.py"}


def test_one_file_emits() -> None:
    assert _files_with(r"\.emit\(", PACKAGE, ".py") == {"broadcast.py"}


def test_commands_are_carried_out_in_one_place() -> None:
    assert _files_with(r"\.do\(", PACKAGE, ".py") == {"execute.py"}
    assert _files_with(r"\bexecute\(slug", PACKAGE, ".py") == {
        "execute.py",
        "retention.py",
        "web/commands.py",
    }


# Who someone is and which number was reached; whatever else leaves comes from `visible.py`.
NAMED_AT_THE_EXITS = {"AudienceNumber", "Code", "Workshop", "now"}


def test_the_exits_know_no_row_with_words() -> None:
    """Law 5: socket, HTTP, page, document and error text get rows only as someone sees them."""
    exits = [
        PACKAGE / "sockets.py",
        PACKAGE / "signs.py",
        *PACKAGE.glob("web/*.py"),
        *PACKAGE.glob("exports/*.py"),
    ]
    imported = re.compile(r"(?m)^from colaboracion\.models\S* import \(?([^()]*?)(?:\)|$)")
    names = {
        name.strip()
        for path in exits
        for found in imported.findall(path.read_text(encoding="utf-8"))
        for name in found.split(",")
        if name.strip()
    }
    assert names == NAMED_AT_THE_EXITS
    assert not _files_with(r"import colaboracion|import models", PACKAGE / "web", ".py")


def test_whole_states_are_asked_for_in_one_place_of_the_pages() -> None:
    assert len(_files_with(r"/state\?", SCRIPTS, ".js")) == 1
    assert len(_files_with(r"\bfetchState\(", SCRIPTS, ".js")) <= 3


def test_only_watch_and_signs_come_up_the_socket(app: Flask) -> None:
    handlers = app.extensions["socketio"].server.handlers.get("/", {})
    assert set(handlers) - {"connect", "disconnect"} == {"watch", "shown", "here"}
