"""The report: what every document says, from the rows that documents may see."""

from colaboracion.exports.report import Card
from colaboracion.exports.reporting import report as reported
from tests.exports.states import SOME_TIME, card, conclusion, resting_on, whole


def test_numbers_run_on_from_question_to_question_and_skip_what_was_withdrawn() -> None:
    rows = [
        conclusion(1, "first", []),
        conclusion(2, "gone", [], state="withdrawn"),
        conclusion(3, "second", []),
        conclusion(0, "third", [], question="q2"),
    ]
    report = reported(whole([], rows[::-1]), "es", SOME_TIME, 7)
    assert [question.text for question in report.questions] == [
        "¿Qué fortalecer?",
        "¿Qué concluimos?",
    ]
    found = [
        (each.number, each.text) for question in report.questions for each in question.conclusions
    ]
    assert found == [(1, "first"), (2, "second"), (3, "third")]


def test_numbers_that_stand_still_are_taken_as_they_are() -> None:
    rows = [
        conclusion(1, "moved", [], number=3),
        conclusion(2, "gone", [], number=1, state="withdrawn"),
        conclusion(3, "first", [], number=2),
    ]
    report = reported(whole([], rows), "es", SOME_TIME, 7)
    found = [(each.number, each.text) for each in report.questions[0].conclusions]
    assert found == [(3, "moved"), (2, "first")]


def test_where_documents_name_no_group_neither_number_nor_group_is_in_the_report() -> None:
    report = reported(resting_on("a", "b"), "es", SOME_TIME, 7)
    (only,) = report.questions[0].conclusions
    assert only.group_numbers == ()
    assert only.cards == (Card("T-01", "a"), Card("T-02", "b"))
    assert (only.groups, report.groups) == (2, 5)


def test_where_documents_name_groups_they_are_named_once_and_in_order() -> None:
    cards = [
        card(1, "a", code="G10-02", group="g5", position="a"),
        card(2, "b", code="G3-10", group="g3", position="b"),
        card(3, "c", code="G3-09", group="g3", position="c"),
    ]
    state = whole(cards, [conclusion(1, "x", cards, groups=2)], attribution_documents="group")
    (only,) = reported(state, "es", SOME_TIME, 7).questions[0].conclusions
    assert only.group_numbers == (3, 5)
    assert [each.code for each in only.cards] == ["G3-09", "G3-10", "G10-02"]


def test_cards_that_do_not_stand_or_may_not_be_seen_are_neither_listed_nor_counted() -> None:
    cards = [card(1, "stands"), card(2, "does not", state="withdrawn")]
    state = whole(cards, [conclusion(1, "x", [*cards, card(3, "hidden")])])
    (only,) = reported(state, "es", SOME_TIME, 7).questions[0].conclusions
    assert [each.text for each in only.cards] == ["stands"]


def test_e09_the_last_minutes_of_a_month_stay_in_that_month() -> None:
    half_past_eleven = 1533097800000  # 1 August 2018, 04:30 UTC; in Panama still July
    report = reported(resting_on("a"), "es", half_past_eleven, 7)
    assert report.made_at.strftime("%Y-%m-%d %H:%M") == "2018-07-31 23:30"


def test_a_title_that_nobody_translated_stands_in_its_own_language() -> None:
    state = resting_on("a", title={"es": "Taller", "en": ""})
    assert reported(state, "en", SOME_TIME, 7).title == "Taller"


def test_remarks_come_last_and_are_of_no_group() -> None:
    remark = {"kind": "remark", "group": None, "code": "PL-01"}
    for attribution, code in (("group", "G3-01"), ("none", "T-41")):
        cards = [card(1, "said", **remark), card(2, "written", code=code, group="g3")]
        state = whole(
            cards, [conclusion(1, "x", cards, groups=1)], attribution_documents=attribution
        )
        (only,) = reported(state, "es", SOME_TIME, 7).questions[0].conclusions
        assert only.cards == (Card(code, "written"), Card("PL-01", "said", remark=True))
        assert only.group_numbers == ((3,) if attribution == "group" else ())


def test_groups_are_named_as_they_are_counted() -> None:
    cards = [card(n, "x", code=f"G{n}-01", group=f"g{n}") for n in (1, 2, 4)]
    state = whole(cards, [conclusion(1, "x", cards, groups=1)], attribution_documents="group")
    state["groups"][0] |= {"aside": True, "merged_into": None}
    state["groups"][3] |= {"aside": False, "merged_into": "g2"}
    (only,) = reported(state, "es", SOME_TIME, 7).questions[0].conclusions
    assert only.group_numbers == (2,)
