"""The sources as CSL-JSON, BibTeX and RIS, read back by programs of other makers."""

from __future__ import annotations

import io
import json
import re
import warnings
from collections.abc import Callable
from typing import Any

import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import Entry, parse_string
from pybtex.richtext import Text

from briefgen.export.bibtex import write_bibtex
from briefgen.export.csl import build_date, write_csl
from briefgen.export.ris import write_ris
from briefgen.model import Claim, Published, Reason
from briefgen.render.works import Work, describe_work, list_remarks, read_works
from tests.render.samples import make_source

STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
<info><id>t</id><title>t</title><updated>2020-01-01T00:00:00Z</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout><names variable="author"/><text variable="title" prefix="|"/>
<text variable="container-title" prefix="|"/>
<date variable="issued" prefix="|"><date-part name="year"/></date></layout></bibliography></style>"""

NASTY = (
    "100% of \\ {braces} & $5_000 #1 ~ ^ “quotes” \"plain\" 'single'",
    "@misc{evil, title = {x}}",
    "ER  - ",
    "TY  - BOOK\nTI  - Other",
    "Müller and Ångström and Søn",
    "<script>alert(1)</script> ]]> &amp;",
    "}, note = {stolen",
    "\\input{/etc/passwd}",
    "a  b\tc\u2028d",
    "--- - –— ``x''",
    "Lindqvist, Marta",
)

texts = st.one_of(st.sampled_from(NASTY), st.text(st.characters(exclude_categories=["Cs"]), max_size=40))


def make_work(title: str, author: str = "", publisher: str = "", **fields: str) -> Work:
    """A work as `describe_work` makes one of a source that says this of itself."""

    def claim(value: str) -> Claim | None:
        return Claim(value=value, basis="stated", rule="test") if value else None

    written = claim(author)
    source = make_source(
        "One line.\n",
        title=claim(title),
        byline=(written,) if written else (),
        publisher=claim(publisher),
        **dict[str, Any](
            {key: claim(value) for key, value in fields.items() if key not in ("edtf", "basis")}
        ),
    )
    edtf = fields.get("edtf", "")
    basis = fields.get("basis", "stated" if edtf else "unknown")
    reason = Reason(frame="antecedent")
    return describe_work(
        source,
        Published(source="harbour", edtf=edtf, basis=basis, reason=reason),  # type: ignore[arg-type]
    )


# --- readers of other makers -------------------------------------------------------


def read_bib(text: str) -> Entry:
    entries = parse_string(text, "bibtex").entries
    assert list(entries) == ["harbour"]
    return entries["harbour"]


def show_tex(value: str) -> str:
    """What TeX shows of a field's value. The braces that keep letters as they are show nothing."""
    names = {"backslash": "\x03", "braceleft": "\x01", "braceright": "\x02"}
    for name, char in {**names, "asciitilde": "~", "asciicircum": "^"}.items():
        value = value.replace(f"\\text{name}{{}}", char)
    value = re.sub(r"\\([#$%&_])", r"\1", value)
    assert "\\" not in value
    assert value.startswith("{") and value.endswith("}")
    inner = value[1:-1]
    assert "{" not in inner and "}" not in inner
    return inner.translate({1: "{", 2: "}", 3: "\\"})


def read_ris(text: str) -> dict[str, object]:
    records = rispy.loads(text)
    assert len(records) == 1
    record: dict[str, object] = records[0]
    return record


def cite_csl(text: str) -> str:
    """The work as citeproc sets it in the bibliography: author|title|paper|year."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it complains of fields that it does not know, and of locales
        source = CiteProcJSON(json.loads(text))
        style = CitationStylesStyle(io.BytesIO(STYLE.encode()), validate=False)
        bibliography = CitationStylesBibliography(style, source, formatter.plain)
        bibliography.register(Citation([CitationItem("harbour")]))
        return str(bibliography.bibliography()[0])


# --- any text comes back --------------------------------------------------------------


@given(texts, texts, texts)
def test_bibtex_gives_every_text_back(title: str, author: str, publisher: str) -> None:
    work = make_work(title, author, publisher)
    entry = read_bib(write_bibtex([work]))
    assert show_tex(entry.fields["title"]) == work.title
    assert show_tex(entry.fields["howpublished"]) == work.container if work.container else True
    names = [str(person) for person in entry.persons.get("author", [])]
    assert [show_tex(name) for name in names] == list(work.authors)
    assert entry.type == "misc"


@given(texts, texts, texts)
def test_ris_gives_every_text_back(title: str, author: str, publisher: str) -> None:
    work = make_work(title, author, publisher)
    record = read_ris(write_ris([work]))
    assert record["title"] == work.title
    assert record.get("authors", []) == list(work.authors)
    assert record.get("secondary_title", "") == work.container
    assert record["type_of_reference"] == "NEWS"


@given(texts, texts, texts)
def test_csl_gives_every_text_back(title: str, author: str, publisher: str) -> None:
    work = make_work(title, author, publisher)
    (item,) = json.loads(write_csl([work]))
    assert item["title"] == work.title
    assert [name["literal"] for name in item.get("author", [])] == list(work.authors)
    assert item.get("container-title", "") == work.container


@given(texts)
def test_only_white_space_and_the_invisible_change(text: str) -> None:
    """What no format carries is changed once, before all of them, and so that a reader sees it."""
    shown = make_work(text).title
    assert shown == " ".join(shown.split())
    if text.isprintable() and text.split():
        assert shown == " ".join(text.split())


def test_a_citation_processor_sets_the_work() -> None:
    work = make_work("Ferry in fog", "Marta Lindqvist", "The Quay", edtf="2019-05-14")
    assert cite_csl(write_csl([work])) == "Marta Lindqvist|Ferry in fog|The Quay|2019"


def test_latex_shows_accents_as_they_are() -> None:
    text = write_bibtex([make_work("Überfahrt nach Ærø: 5 % & #1 ~")])
    assert "Überfahrt nach Ærø: 5 % & #1 ~" in str(Text.from_latex(read_bib(text).fields["title"]))


# --- dates ----------------------------------------------------------------------------

DATES = (
    # EDTF, CSL, BibTeX (year, month, day), RIS (PY, DA)
    ("2024-01-30", {"date-parts": [[2024, 1, 30]]}, ("2024", "January", "30"), ("2024", "2024/01/30/")),
    ("2024-01", {"date-parts": [[2024, 1]]}, ("2024", "January", ""), ("2024", "2024/01//")),
    ("2024", {"date-parts": [[2024]]}, ("2024", "", ""), ("2024", "2024///")),
    (
        "2024-01-29/2024-01-30",
        {"date-parts": [[2024, 1, 29], [2024, 1, 30]]},
        ("2024", "January", ""),
        ("2024", "2024/01//29–30 January 2024"),
    ),
    (
        "2024-06/2024-12",
        {"date-parts": [[2024, 6], [2024, 12]]},
        ("2024", "", ""),
        ("2024", "2024///between June and December 2024"),
    ),
    (
        "2023-11/2024-06",
        {"date-parts": [[2023, 11], [2024, 6]]},
        ("", "", ""),
        ("", "///between November 2023 and June 2024"),
    ),
    ("2024-22", {"date-parts": [[2024]], "season": 2}, ("2024", "", ""), ("2024", "2024///summer 2024")),
    ("198X", {"literal": "the 1980s"}, ("", "", ""), ("", "")),
)


@pytest.mark.parametrize(("edtf", "csl", "bib", "ris"), DATES)
def test_dates_go_as_far_as_they_are_known(
    edtf: str, csl: dict[str, object], bib: tuple[str, str, str], ris: tuple[str, str]
) -> None:
    work = make_work("Fog", edtf=edtf)
    assert build_date(edtf) == csl
    fields = read_bib(write_bibtex([work])).fields
    assert tuple(fields.get(name, "") for name in ("year", "month", "day")) == bib
    record = read_ris(write_ris([work]))
    assert (record.get("year", ""), record.get("date", "")) == ris


@pytest.mark.parametrize("edtf", ["2019~", "2024-06/..", "../2019"])
def test_rough_dates_say_so(edtf: str) -> None:
    built = build_date(edtf)
    assert built.get("circa") is True or "literal" in built
    assert "Date: " in read_bib(write_bibtex([make_work("Fog", edtf=edtf)])).fields["note"]


@pytest.mark.parametrize("write", [write_csl, write_bibtex, write_ris])
def test_every_format_says_that_a_date_was_inferred(write: Callable[[list[Work]], str]) -> None:
    assert "Date inferred: 30 January 2024." in write([make_work("Fog", edtf="2024-01-30", basis="inferred")])
    assert "inferred" not in write([make_work("Fog", edtf="2024-01-30")])


def test_the_remarks_of_a_work() -> None:
    work = make_work("Fog", publisher="The Quay", agency="Northwire", licence="CC BY 4.0")
    assert list_remarks(work) == ("Date not known.", "Agency: Northwire.", "Licence: CC BY 4.0.")


def test_an_address_that_is_no_web_address_is_left_out() -> None:
    assert make_work("Fog", url="javascript:alert(1)").url == ""
    assert make_work("Fog", url="https://quay.example/a_b?c=%20").url == "https://quay.example/a_b?c=%20"


def test_brief_json_tells_of_the_same_works() -> None:
    work = make_work("Fog", "Marta Lindqvist", "The Quay", edtf="2019", url="https://quay.example/")
    row = {
        "id": "harbour",
        "file": "harbour.txt",
        "title": "Fog",
        "byline": ["Marta Lindqvist"],
        "publisher": "The Quay",
        "agency": None,
        "published": {"edtf": "2019", "basis": "stated"},
        "url": "https://quay.example/",
    }
    assert read_works([row]) == (work,)
    assert read_works([{}])[0].title == ""
