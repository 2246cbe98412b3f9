"""Whose words a quotation is, with actors made by hand."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from briefgen.analysis.quotations import find_quotations
from briefgen.analysis.sentences import find_sentences
from briefgen.compare.speakers import resolve_speakers
from briefgen.compare.voices import count_voices
from briefgen.language import load_pipeline, parse_sources
from briefgen.model import Actor, ActorKind, Analysis, Material, Said, Source, Span
from tests.compare.building import make_source

People = Mapping[str, tuple[ActorKind, tuple[str, ...]]]
"""Name → kind and the words by which the text mentions the actor."""

CAST: People = {
    "Nora Quist": ("person", ("Nora Quist", "Quist")),
    "Tom Holt": ("person", ("Tom Holt", "Holt")),
    "Brask Harbour Office": ("organisation", ("Brask Harbour Office", "harbour office")),
    "Norway": ("state", ("Norway", "Norwegian")),
    "Peru": ("state", ("Peru",)),
}


def _find_spans(text: str, words: str) -> list[Span]:
    found, start = [], text.find(words)
    while start >= 0:
        found.append(Span(start, start + len(words)))
        start = text.find(words, start + 1)
    return found


def _make_actor(source: Source, name: str, kind: ActorKind, forms: tuple[str, ...]) -> Actor:
    spans: list[Span] = []
    for form in forms:
        spans += [s for s in _find_spans(source.text, form) if not any(o.overlaps(s) for o in spans)]
    return Actor(
        id=f"a-{name}",
        name=name,
        kind=kind,
        aliases=(),
        roles=(),
        affiliation=None,
        anonymous=name.islower(),
        mentions=tuple((source.id, span) for span in sorted(spans)),
        evidence=(),
    )


def _listen(*lines: str, extra: People | None = None) -> tuple[Source, tuple[Actor, ...], tuple[Said, ...]]:
    source = make_source("s", *lines)
    (parsed,) = parse_sources([source], load_pipeline())
    sentences = find_sentences(parsed)
    analysis = Analysis(
        source=source.id,
        sentences=sentences,
        mentions=(),
        references=(),
        timexes=(),
        quotations=find_quotations(parsed, sentences),
        quantities=(),
        clauses=(),
    )
    cast = {**CAST, **(extra or {})}
    actors = tuple(_make_actor(source, name, kind, forms) for name, (kind, forms) in cast.items())
    return source, actors, resolve_speakers([source], [analysis], actors)


def _name(said: Said) -> str | None:
    return None if said.speaker is None else said.speaker.removeprefix("a-")


CASES: tuple[tuple[str, str | None, bool], ...] = (
    ("“No,” said Nora Quist.", "Nora Quist", False),
    ("“No,” said Quist, the mayor of Brask.", "Nora Quist", False),
    ("“No,” said the mayor, Nora Quist.", "Nora Quist", False),
    ("“No,” said Minister of Public Works Nora Quist.", "Nora Quist", False),
    ("“No,” said Tom Holt’s sister, Nora Quist.", "Nora Quist", False),
    ("Nora Quist, who runs the port, said it was shut.", "Nora Quist", False),
    ("“No,” said a friend of Nora Quist.", None, True),
    ("“No,” said an aide to President Quist.", None, True),
    ("“No,” said a spokesman for the Brask Harbour Office.", "Brask Harbour Office", False),
    ("The harbour office said the port was shut.", "Brask Harbour Office", False),
    ("The Norwegian government said the port was shut.", "Norway", False),
    ("Norway said the port was shut.", "Norway", False),
    ("“No,” said a Norwegian official.", None, True),
    ("Officials said the port was shut.", None, True),
    ("Two of the traders said the port was shut.", None, True),
    ("Norway and Peru said the port was shut.", None, False),
    ("The study found that the pier was rotten.", None, False),
    ("“No,” she said.", None, False),
)


@pytest.mark.parametrize(("text", "speaker", "anonymous"), CASES)
def test_speakers(text: str, speaker: str | None, anonymous: bool) -> None:
    _, _, (said,) = _listen(text)
    assert (_name(said), said.anonymous) == (speaker, anonymous)


def test_evidence_is_the_content_and_names_the_quotation() -> None:
    source, _, (said,) = _listen("“No,” said Nora Quist. “Never.”")
    assert [item.selector.exact for item in said.evidence] == ["“No,”", "“Never.”"]
    assert {item.source for item in said.evidence} == {source.id}
    assert said.id.startswith("q-")
    assert said.speaker_text == "Nora Quist"


def test_a_relative_pronoun_is_no_part_of_the_speakers_words() -> None:
    _, _, (said,) = _listen("Nora Quist, who said the port was shut, has left.")
    assert (_name(said), said.speaker_text) == ("Nora Quist", "Nora Quist")


def test_an_unnamed_speaker_goes_on_under_the_same_noun() -> None:
    lines = ("A Norwegian official said the port was shut.", "“It is a pity,” the official said.")
    _, _, found = _listen(*lines, extra={"a norwegian official": ("person", ("A Norwegian official",))})
    assert [_name(said) for said in found] == ["a norwegian official"] * 2
    assert all(said.anonymous for said in found)


def test_it_goes_on_with_the_body_that_spoke() -> None:
    _, _, found = _listen("The Brask Harbour Office said the port was shut.", "The pier is lost, it said.")
    assert [_name(said) for said in found] == ["Brask Harbour Office"] * 2


def test_it_does_not_go_on_with_a_person() -> None:
    _, _, found = _listen("Nora Quist said the port was shut.", "The pier is lost, it said.")
    assert [_name(said) for said in found] == ["Nora Quist", None]


def test_appearances_are_nobodys_words() -> None:
    assert _listen("The river seems to have changed its course.")[2] == ()


def test_ids_are_the_same_for_the_same_text() -> None:
    lines = ("“No,” said Nora Quist.", "Tom Holt said the port was shut.")
    assert _listen(*lines)[2] == _listen(*lines)[2]
    assert len({said.id for said in _listen(*lines)[2]}) == 2


def test_voices_count_words_in_quotation_marks() -> None:
    source, actors, said = _listen(
        "“The port is shut,” said Nora Quist. “For good.”",
        "Tom Holt said the pier was “beyond repair” and that he was sorry.",
        "Norway said the port was shut.",
    )
    material = Material(
        sources=(source,),
        analyses=(),
        published=(),
        resolved=(),
        overlaps=(),
        origins=(),
        actors=actors,
        said=said,
    )
    voices = count_voices(material)
    assert [(voice.speaker, voice.words) for voice in voices] == [("a-Nora Quist", 6), ("a-Tom Holt", 2)]
