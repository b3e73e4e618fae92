"""A letterhead is inspected before it is used: all that is wrong with it is told."""

import io
import zipfile
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from colaboracion.exports.inspection import findings
from tests.exports.letterheads import BUILT_IN, adding, changed, repacked, sample

KNOWN = ["title", "workshop", "place_and_dates", "stamp"]
WORD: dict[str, Any] = {"code": "unknown_word", "known": KNOWN}


def piece(*texts: str) -> str:
    """A field of Word, its instruction cut into these."""
    cut = "".join(f"<w:instrText>{text}</w:instrText>" for text in texts)
    begins, ends = (f'<w:fldChar w:fldCharType="{each}"/>' for each in ("begin", "end"))
    return begins + cut + ends


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"hello", "not_word"),
        (b"", "not_word"),
        (b"PK\x03\x04", "not_word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old_format"),
        (BUILT_IN[:-3000], "not_word"),
    ],
)
def test_what_is_no_word_file_says_so(content: bytes, code: str) -> None:
    assert findings(content) == [{"code": code}]


def test_another_office_file_is_no_word_file() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as target:
        target.writestr("[Content_Types].xml", "<Types/>")
    assert findings(file.getvalue()) == [{"code": "not_word"}]


@pytest.mark.parametrize(
    ("paragraph", "finding"),
    [
        ("{{ title", {"code": "unclosed", "text": "{{ title"}),
        ("{% if title", {"code": "unclosed", "text": "{% if title"}),
        ("{{ title }", {"code": "unclosed", "text": "{{ title }"}),
        ("{{ title {{ stamp }}", {"code": "unclosed", "text": "{{ title {{ stamp }}"}),
        ("{% fro x in y %}", {"code": "unknown_tag", "tag": "fro"}),
        ("{% include 'x' %}", {"code": "unknown_tag", "tag": "include"}),
        ("{% import 'x' as x %}", {"code": "unknown_tag", "tag": "import"}),
        ("{% extends 'x' %}", {"code": "unknown_tag", "tag": "extends"}),
        ("{% macro x() %}{% endmacro %}", {"code": "unknown_tag", "tag": "macro"}),
        ("{% for x in range(10**9) %}{% endfor %}", WORD | {"word": "range"}),
        ("{%p if title %}", {"code": "still_open", "tag": "if"}),
        ("{{ title stamp }}", {"code": "bad_tag", "text": "{{ title stamp }}"}),
        ("{{ title|shout }}", {"code": "bad_tag", "text": "{{ title|shout }}"}),
    ],
)
def test_a_tag_that_cannot_be_read_is_shown(paragraph: str, finding: dict[str, str]) -> None:
    assert findings(adding(paragraph)) == [finding]


def test_a_word_that_is_not_known_is_told_with_those_that_are() -> None:
    assert findings(adding("{{ titulo }}", "{{ lugar }}")) == [
        WORD | {"word": "lugar"},
        WORD | {"word": "titulo"},
    ]


def test_what_a_piece_does_not_have_is_told_with_what_it_has() -> None:
    def alter(document: Any) -> None:
        sample(document, "List Continue").text = "{{ block.texto }}"

    known = ["block.text", "block.label", "block.mark"]
    assert findings(changed(alter)) == [
        {"code": "unknown_word", "word": "block.texto", "known": known}
    ]


def test_all_that_is_wrong_is_told_at_once_also_in_the_footer() -> None:
    def alter(document: Any) -> None:
        document.add_paragraph("{{ title")
        document.add_paragraph("{{ lugar }}")
        document.sections[0].footer.add_paragraph("{{ pagina }}")
        document.sections[0].footer.add_paragraph("").add_run("{{ fecha }}")

    codes = [each["code"] for each in findings(changed(alter))]
    assert codes == ["unclosed", "unknown_word", "unknown_word", "unknown_word"]


def test_without_the_loop_the_conclusions_would_be_left_out() -> None:
    file = io.BytesIO()
    docx.Document().save(file)
    assert findings(file.getvalue()) == [{"code": "no_loop"}]


@pytest.mark.parametrize(
    ("style", "kind"), [("List Number", "statement"), ("List Continue", "beside")]
)
def test_a_kind_of_piece_that_would_be_left_out_is_named(style: str, kind: str) -> None:
    def empty(document: Any) -> None:
        sample(document, style).text = ""

    (finding,) = findings(changed(empty))
    assert finding["code"] == "left_out"
    assert kind in finding["kinds"]


@pytest.mark.parametrize("text", ["{{ title.__class__ }}", "{{ cycler.__init__.__globals__ }}"])
def test_a_tag_reaches_nothing_but_what_it_is_given(text: str) -> None:
    assert findings(adding(text)) != []


def test_macros_are_refused() -> None:
    types = "[Content_Types].xml"
    main = b"wordprocessingml.document.main+xml"
    file = repacked(
        lambda name, content: (
            content.replace(
                b"vnd.openxmlformats-officedocument." + main, b"vnd.ms-word.macroEnabled"
            )
            if name == types
            else content
        )
    )
    assert findings(file) == [{"code": "macros"}]


@pytest.mark.parametrize(
    ("kind", "target", "codes"),
    [
        ("image", "http://127.0.0.1/logo.png", ["outside"]),
        ("image", "file:///C:/logo.png", ["outside"]),
        ("hyperlink", "https://127.0.0.1/", []),
        ("hyperlink", "file:///C:/a.exe", ["outside"]),
        ("attachedTemplate", "file:///C:/Users/Ana/Normal.dotm", []),
    ],
)
def test_what_would_be_fetched_from_outside_is_refused(
    kind: str, target: str, codes: list[str]
) -> None:
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind

    def relate(document: Any) -> None:
        document.part.relate_to(target, relation, is_external=True)

    assert [each["code"] for each in findings(changed(relate))] == codes


VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'


@pytest.mark.parametrize(
    ("xml", "codes"),
    [
        ("""<w:fldSimple w:instr=' INCLUDETEXT "C:\\secret.docx" '/>""", ["outside"]),
        (piece("PAGE") + piece('INCLUDEPICTURE "x"'), ["outside"]),
        (piece(" IF 1 = 1 &quot;" + " INCLUDETEXT &quot;x&quot; ") + piece("&quot;"), ["outside"]),
        (piece("INCLUDE", "PICTURE x"), ["outside"]),
        (piece("PAGE") + piece(' HYPERLINK "https://127.0.0.1/link" '), []),
        (f'<w:pict><v:imagedata {VML} src="http://127.0.0.1/a.png"/></w:pict>', ["outside"]),
        (f'<w:pict><v:imagedata {VML} o:href="file:///C:/a.png"/></w:pict>', ["outside"]),
        (f'<w:pict><v:imagedata {VML} src="a.png"/></w:pict>', []),
    ],
)
def test_what_a_field_or_a_picture_would_fetch_is_refused(xml: str, codes: list[str]) -> None:
    run = parse_xml(f"<w:r {nsdecls('w')}>{xml}</w:r>")
    file = changed(lambda document: document.add_paragraph()._p.append(run))
    assert [each["code"] for each in findings(file)] == codes


def test_changes_that_bear_a_name_are_refused() -> None:
    def add(document: Any) -> None:
        inserted = OxmlElement("w:ins")
        inserted.set(qn("w:author"), "Ana")
        document.add_paragraph()._p.append(inserted)

    assert findings(changed(add)) == [{"code": "revised"}]


def test_a_part_is_read_whatever_it_is_called() -> None:
    def call(name: str, content: bytes) -> bytes:
        footer = b"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
        told = b'<Override PartName="/word/Extra.bin" ContentType="%s"/></Types>' % footer
        return content.replace(b"</Types>", told) if name == "[Content_Types].xml" else content

    inserted = f'<w:ftr {nsdecls("w")}><w:p><w:ins w:author="Ana"/></w:p></w:ftr>'.encode()
    assert findings(repacked(call, **{"word/extra.bin": inserted})) == [{"code": "revised"}]


def test_a_part_that_declares_entities_or_swells_is_refused() -> None:
    entity = b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    assert findings(repacked(lambda _, content: content, **{"word/x.xml": entity})) == [
        {"code": "not_word"}
    ]
    zeros = io.BytesIO(BUILT_IN)
    with zipfile.ZipFile(zeros, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/a.bin", b"\0" * 70_000_000)
    assert findings(zeros.getvalue()) == [{"code": "too_large"}]


def test_content_that_is_told_over_and_over_again_is_refused() -> None:
    loop = "{%p for one in blocks %}"
    nested = adding(loop, loop.replace("one", "other"), "x", "{%p endfor %}", "{%p endfor %}")
    assert findings(nested) == [{"code": "swells"}]
