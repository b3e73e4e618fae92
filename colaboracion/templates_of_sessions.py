"""Sessions as they are often held: what each asks for, as data; the words stand in the catalogs.

A column is (its words, its kind, how many cards are hoped for), a closing question its words.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Template:
    """A session to begin with; everything of it may be changed afterwards."""

    title: str
    columns: tuple[tuple[str, str, int], ...]
    questions: tuple[str, ...]


SESSION8 = Template(
    "session",
    (
        ("key_element", "key_element", 5),
        ("challenge", "challenge", 6),
        ("priority", "priority", 5),
    ),
    ("strengthen", "conclude"),
)
TEMPLATES = {
    "session8": SESSION8,
    "expectations": Template(
        "session_expectations",
        (("hope", "other", 3), ("bring", "other", 3), ("worry", "other", 3)),
        ("worthwhile",),
    ),
    "mapping": Template(
        "session_mapping",
        (("confirmed", "other", 6), ("missing", "other", 6), ("unclear", "other", 6)),
        ("correct", "use"),
    ),
    "good_practice": Template(
        "session_good_practice",
        (
            ("practice", "key_element", 3),
            ("works", "other", 4),
            ("limits", "challenge", 4),
            ("repeat", "priority", 4),
        ),
        ("adopt",),
    ),
    "country_sheet": Template(
        "session_country_sheet",
        (
            ("programmes", "key_element", 4),
            ("actors", "other", 4),
            ("results", "other", 4),
            ("needs", "challenge", 4),
        ),
        ("in_common",),
    ),
    "commitments": Template(
        "session_commitments",
        (
            ("what", "key_element", 4),
            ("why", "other", 4),
            ("with_whom", "other", 4),
            ("by_when", "priority", 4),
            ("requires", "challenge", 4),
        ),
        ("follow",),
    ),
}
# words: template.session template.session_expectations template.session_mapping
# words: template.session_good_practice template.session_country_sheet template.session_commitments
# words: template.name_hope template.question_hope template.name_bring template.question_bring
# words: template.name_worry template.question_worry template.closing_worthwhile
# words: template.name_confirmed template.question_confirmed template.name_missing
# words: template.question_missing template.name_unclear template.question_unclear
# words: template.closing_correct template.closing_use template.name_practice
# words: template.question_practice template.name_works template.question_works
# words: template.name_limits template.question_limits template.name_repeat
# words: template.question_repeat template.closing_adopt template.name_programmes
# words: template.question_programmes template.name_actors template.question_actors
# words: template.name_results template.question_results template.name_needs
# words: template.question_needs template.closing_in_common template.name_what
# words: template.question_what template.name_why template.question_why template.name_with_whom
# words: template.question_with_whom template.name_by_when template.question_by_when
# words: template.name_requires template.question_requires template.closing_follow
