"""Answers that are built once, and how many of them stay in memory."""

from colaboracion.web.built import Built, Latest


def _built(version: str, size: int = 10) -> Built:
    return Built(version, b"x" * size, b"")


def test_those_asked_for_longest_ago_make_room() -> None:
    latest: Latest[Built] = Latest(most=30)
    for key in ("a", "b", "c"):
        latest.keep(key, _built(key))
    latest.get("a")
    latest.keep("d", _built("d"))
    assert [key for key in "abcd" if latest.get(key)] == ["a", "c", "d"]


def test_what_is_built_anew_counts_once() -> None:
    latest: Latest[Built] = Latest(most=30)
    latest.keep("other", _built("0"))
    for version in range(10):
        latest.keep("same", _built(str(version)))
    assert latest.get("other") is not None
    assert latest.get("same") == _built("9")


def test_one_that_is_too_large_is_kept_for_those_who_wait() -> None:
    latest: Latest[Built] = Latest(most=30)
    latest.keep("small", _built("1"))
    latest.keep("large", _built("2", size=100))
    assert latest.get("large") is not None
    assert latest.get("small") is None
