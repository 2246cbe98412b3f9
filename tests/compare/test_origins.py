"""Whose reporting: agency before publisher before the source itself, and per passage."""

from __future__ import annotations

from briefgen.compare.origins import find_origins, origin_of
from briefgen.compare.overlaps import find_overlaps
from briefgen.lexicon.agencies import MIXED
from briefgen.model import Source, Span
from tests.compare.building import at, make_source

STORY = (
    "The northern ferry ran aground off Tarn Point before dawn and all forty aboard were taken off by boat.",
    "Engineers said that the rudder had been repaired twice this winter and that a new one was on order.",
    "The company runs nine boats to the islands and carries most of the timber that the sawmills ship south.",
)
OWN = (
    "Islanders have asked for years that the quay at Holm be dredged, and in spring the council agreed.",
    "Work was to begin in May, but the dredger has not come, and the channel is narrower than charts show.",
)


def whole(sources: tuple[Source, ...]) -> dict[str, str]:
    origins = find_origins(sources, find_overlaps(sources))
    return {origin.source: origin.name for origin in origins if origin.span is None}


def test_a_dateline_names_the_agency_and_is_the_reason() -> None:
    source = make_source("a", f"HOLM (Northwire) - {STORY[0]}", agency="Northwire", publisher="The Islander")
    (origin,) = find_origins((source,), ())
    assert origin.name == "Northwire"
    assert origin.reason.frame == "origin-agency"
    assert origin.reason.slots[0].text == "(Northwire)"
    assert origin.reason.evidence[0].selector.exact == "(Northwire)"


def test_an_agency_that_only_the_editor_names_has_no_passage() -> None:
    (origin,) = find_origins((make_source("a", STORY[0], agency="Northwire"),), ())
    assert (origin.name, origin.reason.frame, origin.reason.evidence) == (
        "Northwire",
        "origin-agency-given",
        (),
    )


def test_publisher_and_at_last_the_source_itself() -> None:
    sources = (make_source("a", STORY[0], publisher="The Islander"), make_source("b", OWN[0]))
    assert whole(sources) == {"a": "The Islander", "b": "b"}


def test_two_stories_of_one_publisher_are_one_origin() -> None:
    sources = tuple(
        make_source(name, line, publisher="The Islander") for name, line in zip("ab", OWN, strict=True)
    )
    assert set(whole(sources).values()) == {"The Islander"}


def test_a_copy_without_credit_is_its_agency_s() -> None:
    sources = (
        make_source("a", *STORY, publisher="The Islander"),
        make_source("b", "HOLM (Northwire) -", *STORY, agency="Northwire"),
    )
    assert whole(sources) == {"a": "Northwire", "b": "Northwire"}


def test_of_two_uncredited_copies_the_earlier_is_the_origin() -> None:
    sources = (
        make_source("a", *STORY, publisher="The Islander", published="2031-02-03"),
        make_source("b", *STORY, publisher="Coast Daily", published="2031-02-02"),
    )
    assert whole(sources) == {"a": "Coast Daily", "b": "Coast Daily"}


def test_a_joint_credit_goes_to_the_agency_that_shares_the_text() -> None:
    joint = make_source("a", OWN[0], *STORY[:2], OWN[1], agency=MIXED, publisher="The Islander")
    wire = make_source("b", "HOLM (Northwire) -", *STORY, agency="Northwire")
    assert whole((joint, wire))["a"] == "Northwire"
    assert whole((joint,))["a"] == MIXED


def test_agency_paragraphs_in_an_own_report_are_the_agency_s() -> None:
    paper = make_source("a", *OWN, STORY[1], publisher="The Islander")
    wire = make_source("b", "HOLM (Northwire) -", *STORY, agency="Northwire")
    origins = find_origins((paper, wire), find_overlaps((paper, wire)))
    assert origin_of(origins, "a", at(paper, OWN[0])) == "The Islander"
    assert origin_of(origins, "a", at(paper, STORY[1])) == "Northwire"
    assert [origin.reason.frame for origin in origins if origin.span] == ["origin-passage"]


def test_the_same_quotation_is_no_reuse() -> None:
    words = (
        "“We will not leave the islands without a boat through the winter, whatever the new rudder costs us”"
    )
    a = make_source("a", OWN[0], f"{words}, the company's director said.", publisher="The Islander")
    b = make_source("b", f"HOLM (Northwire) - {STORY[0]}", f"In a statement: {words}.", agency="Northwire")
    overlaps = find_overlaps((a, b))
    assert overlaps
    lent = [
        origin for origin in find_origins((a, b), overlaps) if origin.span and origin.name != "The Islander"
    ]
    assert lent == []


def test_a_passage_half_covered_keeps_the_source_s_origin() -> None:
    paper = make_source("a", *OWN, STORY[1], publisher="The Islander")
    wire = make_source("b", "HOLM (Northwire) -", *STORY, agency="Northwire")
    origins = find_origins((paper, wire), find_overlaps((paper, wire)))
    span = at(paper, STORY[1])
    assert origin_of(origins, "a", Span(0, span.start + 5)) == "The Islander"


def test_what_a_copy_adds_is_its_own() -> None:
    added = "Mayor Ida Holm said on Friday that the town of Sund would hold a minute of silence at noon."
    wire = make_source("a", "HOLM (Northwire) -", *STORY, agency="Northwire")
    paper = make_source("b", *STORY, added, publisher="The Islander")
    origins = find_origins((wire, paper), find_overlaps((wire, paper)))
    assert origin_of(origins, "b", at(paper, STORY[1])) == "Northwire"
    assert origin_of(origins, "b", at(paper, added)) == "The Islander"
