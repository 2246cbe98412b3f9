"""One reading for all of comparing: the same as reading anew, and company is found both ways."""

from __future__ import annotations

from briefgen.compare.events import build_events
from briefgen.compare.findings import build_findings
from briefgen.tellings import read_tellings
from briefgen.tellings.corpus import Corpus
from tests.compare.reading import read_material

TEXTS = {
    "a": "The northern ferry ran aground off Tarn Point on Monday with forty people aboard.",
    "b": "Forty people were aboard the ferry that ran aground near Tarn Point.",
    "c": "A sawmill at Holm burned down during the night.",
}


def test_who_is_given_a_reading_finds_what_reading_anew_finds() -> None:
    material = read_material(TEXTS)
    corpus = Corpus(material)
    events = build_events(material, corpus)
    assert corpus.tellings == read_tellings(material)
    assert events == build_events(material)
    assert build_findings(material, events, corpus) == build_findings(material, events)


def test_two_that_tell_alike_have_company_and_who_tells_alone_has_none() -> None:
    assert Corpus(read_material(TEXTS)).company == {0, 1}
