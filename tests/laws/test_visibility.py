"""Law 5: nothing leaves but through `visible.py`, and what each audience sees is one table."""

import re
from collections.abc import Iterator
from itertools import product

import pytest
from flask import Flask

from colaboracion.database import Base, writing
from colaboracion.state import KINDS
from colaboracion.template import make_workshop
from colaboracion.views import View
from colaboracion.visible import VIEWS
from tests.laws.matrix import UNSEEN, Fact, Line, Seen, lines
from tests.laws.moments import Moment
from tests.room import Room

# Who sees what. A line holds for the rows of its kind that stand so (`which`), while the words
# of groups are open or closed (`WORDS_OPEN`), the stage has shown headings or not, and groups are
# named or hidden (attribution: that of the room, for papers that of documents).
#   readers  seat, table: rapporteur and delegates of the row's own group; seat2, table2: of
#            another; public: projector, observers, interpreters; papers: exported documents
#   cells    -: nothing, not even that it is there; all: every field; T-41: a card under its
#            neutral number; G1-07: a card as its group's; PL-01: a remark of the plenary (unsaid:
#            a withdrawn one); +time, PL+: also when it was written, and what its group made of it;
#            whole: a board also with what its group works with;
#            since: a conclusion also with those of its cards that changed since it cited them;
#            led: a heading also with why it is held back, which is staff's to know;
#            words: an offer with its text; fate: what became of it, without a word of it;
#            where: the same, and which group's it is;
#            sheet: the same, which letterhead documents are laid out by, and how many people
#            are on the list and came;
#            told, blank: a field that names other rows, and the same field emptied; less: it
#            tells how many, and not which;
#            ?: not settled, and shown to nobody: no screen and no paper makes use of it
TABLE = """
what                 which     words  headings groups staff seat  table seat2 table2 public papers
workshops            every     any    any      any    sheet all   all   all   all    all    all
sessions             every     any    any      any    all   all   all   all   all    all    all
sessions.presenting  every     any    any      named  told  told  told  told  told   told   told
sessions.presenting  every     any    any      hidden told  less  less  less  less   less   less
columns              every     any    any      any    all   all   all   all   all    all    all
questions            every     any    any      any    all   all   all   all   all    all    all
objectives           every     any    any      any    all   all   all   all   all    all    all
groups               every     any    any      any    all   all   all   all   all    all    all
groups               plenary   any    any      any    -     -     -     -     -      -      -

boards               every     any    any      named  whole whole whole all   all    all    all
boards               every     any    any      hidden whole whole whole -     -      -      -

cards                standing  closed any      any    +time +time +time -     -      -      -
cards                standing  open   any      named  +time +time +time G1-07 G1-07  G1-07  G1-07
cards                standing  open   any      hidden +time +time +time T-41  T-41   T-41   T-41
cards                unheaded  closed any      any    +time +time +time -     -      -      -
cards                unheaded  open   any      named  +time +time +time G1-07 G1-07  G1-07  G1-07
cards                unheaded  open   any      hidden +time +time +time T-41  T-41   T-41   T-41
cards                withdrawn any    any      any    +time +time +time -     -      -      -
cards                remark    closed any      any    PL+   -     -     -     -      -      -
cards                remark    open   any      any    PL+   PL-01 PL-01 PL-01 PL-01  PL-01  PL-01
cards                unsaid    any    any      any    PL+   -     -     -     -      -      -
cards                held      any    any      any    +time +time +time -     -      -      -
cards.cluster        standing  closed any      any    told  blank blank -     -      -      -
cards.cluster        standing  open   unshown  any    told  blank blank blank blank  blank  blank
cards.cluster        standing  open   shown    any    told  told  told  told  told   told   told
cards.cluster        unheaded  closed any      any    told  blank blank -     -      -      -
cards.cluster        unheaded  open   any      any    told  blank blank blank blank  blank  blank
cards.cluster        held      any    any      any    told  blank blank -     -      -      -
cards.cluster        withdrawn closed any      any    told  blank blank -     -      -      -
cards.cluster        withdrawn open   unshown  any    told  blank blank -     -      -      -
cards.cluster        withdrawn open   shown    any    told  ?     ?     -     -      -      -

clusters             standing  closed any      any    led   -     -     -     -      -      -
clusters             standing  open   unshown  any    led   -     -     -     -      -      -
clusters             standing  open   shown    any    led   all   all   all   all    all    all
clusters             held      any    any      any    led   -     -     -     -      -      -
clusters             emptied   any    any      any    led   -     -     -     -      -      -
clusters             dissolved any    any      any    -     -     -     -     -      -      -

conclusions          draft     any    any      any    since -     -     -     -      -      -
conclusions          withdrawn any    any      any    since -     -     -     -      -      -
conclusions          standing  any    any      any    since all   all   all   all    all    all
conclusions.clusters standing  closed any      any    told  blank blank blank blank  blank  blank
conclusions.clusters standing  open   unshown  any    told  blank blank blank blank  blank  blank
conclusions.clusters standing  open   shown    any    told  told  told  told  told   told   told
conclusions.cards    standing  closed any      any    told  blank blank blank blank  blank  blank
conclusions.cards    standing  open   any      any    told  told  told  told  told   told   told
conclusions.direct   standing  closed any      any    told  blank blank blank blank  blank  blank
conclusions.direct   standing  open   any      any    told  told  told  told  told   told   told

offers               idea      any    any      any    where words fate  -     -      -      -
offers               late      any    any      any    words words fate  -     -      -      -

rankings             every     closed any      any    all   -     -     -     -      -      -
rankings             every     open   unshown  any    all   -     -     -     -      -      -
rankings             every     open   shown    any    all   all   all   all   all    all    all
slips                every     any    any      any    code  -     -     -     -      -      -

rejections           every     any    any      any    all   -     -     -     -      -      -
rejections           lifted    any    any      any    -     -     -     -     -      -      -

snapshots            every     any    any      any    all   all   all   all   all    all    all
comments             every     any    any      any    all   -     -     -     -      -      -

agenda               every     any    any      any    all   all   all   all   all    all    all
"""
_CONCLUSION = (
    "id question position text version state clusters cards direct groups new responsible deadline"
    " reservation reserved_by translation translation_version translation_of number former_number"
    " was was_version objectives"
)
# The fields of each cell that is seen. A field that names other rows may have lines of its own.
FIELDS = {
    "workshops": {
        "all": "id slug title place starts_on ends_on timezone first_language languages"
        " attribution_room attribution_documents countries retention_on controller rehearsal"
        " archived agenda_version groups",
        "sheet": "id slug title place starts_on ends_on timezone first_language languages"
        " attribution_room attribution_documents countries retention_on controller rehearsal"
        " archived agenda_version groups letterhead roster",
    },
    "sessions": {
        "all": "id title phase sharing texts_open headings_shown stage timer presenting wall"
        " item_minutes"
    },
    "columns": {"all": "id kind position name question cap count"},
    "questions": {"all": "id position text"},
    "objectives": {"all": "id kind position text"},
    "groups": {"all": "id number table languages aside merged_into"},
    "boards": {
        "all": "id group counts delivered_at trial",
        "whole": "id group counts delivered_at trial read_back everyone inbox reasons",
    },
    "cards": {
        "T-41": "id column code text version state cluster top mentioned",
        "G1-07": "id column code text version state cluster top mentioned group position addendum",
        "+time": "id column code text version state cluster top mentioned group position addendum"
        " at same_as split_from entered held objected",
        "PL-01": "id column code text version state cluster top mentioned group position addendum"
        " kind",
        "PL+": "id column code text version state cluster top mentioned group position addendum"
        " kind at same_as split_from entered held objected",
    },
    "clusters": {
        "all": "id column heading version position groups cards said",
        "led": "id column heading version position groups cards said held",
    },
    "conclusions": {"all": _CONCLUSION, "since": f"{_CONCLUSION} changed pen"},
    "offers": {
        "words": "id kind state card text version at group column",
        "fate": "id kind state card",
        "where": "id kind state card group",
    },
    "rankings": {"all": "id column basis observers dots options state opened_at closed_at result"},
    "slips": {"code": "id ranking number label kind code void"},
    "rejections": {"all": "id cards"},
    "snapshots": {"all": "id version kind at sha256 outline completed_by review review_until"},
    "comments": {"all": "id snapshot conclusion group delegation text version state at"},
    "agenda": {"all": "id position day printed starts ends kind title lead points continues"},
}
# Tables without a line never leave the server, each for its reason.
NEVER_SHOWN = {
    "accepted": "answers kept for a command that is sent again; its sender has had them",
    "ballots": "what was chosen leaves as the sums of a `result`, and nothing before that",
    "agenda_versions": "has an address of its own; each is what all could read when it held",
    "audiences": "only its number leaves, beside what it counts",
    "codes": "whoever reads one takes the seat; organizers fetch them at an address of their own",
    "conclusion_cards": "leaves as the field `direct` of a conclusion",
    "conclusion_clusters": "leaves as the field `clusters` of a conclusion",
    "conclusion_objectives": "leaves as the field `objectives` of a conclusion",
    "export_records": "what left, for organizers, at an address of their own",
    "letterheads": "an address of its own gives it back to organizers, from whom it came",
    "log": "who did what when; no text, but more than any group should know of another",
    "participants": "people: organizers fetch them at an address of their own, each person the own"
    " row; papers name those who agreed to be published",
    "snapshot_contents": "has an address of its own; it was put together by the papers' views",
    "text_versions": "what a writer has taken back is nobody's to read; only a conclusion's are the"
    " staff's, at an address of their own",
}
# The views are Python and look at rows only, so one database speaks for both.
one_database = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True, scope="session")
LINES = lines(TABLE)
ROW_LINES = [line for line in LINES if not line.field]
FIELD_LINES = [line for line in LINES if line.field]


@pytest.fixture(scope="module")
def seen(app: Flask) -> Iterator[Seen]:
    """One workshop for all lines: they only look."""
    with app.app_context():
        with writing() as session:
            slug = make_workshop(session).slug
        yield Seen(Room(app, slug))


def test_every_table_has_a_line_or_a_reason() -> None:
    shown = {line.kind for line in ROW_LINES}
    assert shown == {model.__tablename__ for model in VIEWS} == set(KINDS) == set(FIELDS)
    assert set(Base.metadata.tables) == shown | set(NEVER_SHOWN)
    assert not shown & set(NEVER_SHOWN)


@one_database
def test_every_row_has_one_line_at_every_moment(seen: Seen) -> None:
    for case in seen.cases():
        found = [line for line in ROW_LINES if line.holds(*case)]
        assert len(found) == 1, (case, found)


@one_database
@pytest.mark.parametrize("line", ROW_LINES, ids=str)
def test_a_row_is_seen_as_its_line_says(seen: Seen, line: Line) -> None:
    for case in seen.cases_of(line):
        assert _row_cell(seen.view(*case), case[0]) == line.cells[case[2]], case


@one_database
@pytest.mark.parametrize("line", FIELD_LINES, ids=str)
def test_a_field_is_told_or_blank_as_its_line_says(seen: Seen, line: Line) -> None:
    tried = 0
    for fact, moment, reader in seen.cases_of(line):
        known = seen.view(fact, moment, "staff")  # nothing is kept from them
        if known and known[line.field]:
            tried += 1
            cell = _field_cell(seen.view(fact, moment, reader), line.field, known)
            assert cell == line.cells[reader], (fact, moment, reader)
    assert tried, "no row of these names another"


@one_database
def test_what_no_line_speaks_of_is_the_same_for_everyone(seen: Seen) -> None:
    apart = {line.what for line in FIELD_LINES} | {"cards.code"}
    for fact, moment, reader in seen.cases():
        view, known = seen.view(fact, moment, reader) or {}, _known(seen, fact, moment)
        for field in view:
            what = f"{fact.kind}.{field}"
            assert what in apart or view[field] == known[field], (what, moment, reader)


@one_database
def test_rows_come_in_the_order_of_their_ids(seen: Seen) -> None:
    """Ids are drawn at random, so that their order tells nothing of who wrote when."""
    for states in seen.states.values():
        for kind, state in product(KINDS, states.values()):
            ids = [view["id"] for view in state[kind]]
            assert ids == sorted(ids), kind


def _known(seen: Seen, fact: Fact, moment: Moment) -> View:
    """A row as those see it who see most of it: staff, but for what is said within a group."""
    return (seen.view(fact, moment, "seat") or {}) | (seen.view(fact, moment, "staff") or {})


def _row_cell(view: View | None, fact: Fact) -> str:
    """The cell that says how a row is seen: by the fields it has, and a card by its code."""
    if view is None:
        return UNSEEN
    cells = {frozenset(fields.split()): cell for cell, fields in FIELDS[fact.kind].items()}
    cell = cells.get(frozenset(view), " ".join(view))
    if fact.kind == "cards":
        code = {"T-41": r"T-\d\d+", "PL-01": r"PL-\d\d", "PL+": r"PL-\d\d"}.get(
            cell, rf"G{fact.group}-\d\d"
        )
        assert re.fullmatch(code, view["code"]), cell
    return cell


def _field_cell(view: View | None, field: str, known: View) -> str:
    if view is None:
        return UNSEEN
    if view[field] == known[field]:
        return "told"
    return (
        ("less" if _names(known[field]) - _names(view[field]) else "other")
        if view[field]
        else "blank"
    )


def _names(value: object) -> set[str]:
    """The ids that stand anywhere in a field."""
    return {*re.findall(r"[0-9a-f]{32}", repr(value))}
