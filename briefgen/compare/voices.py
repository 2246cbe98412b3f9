"""Whose words a source carries: how many quoted words each speaker has."""

from __future__ import annotations

from briefgen.model import Material, Said, Source, Voice
from briefgen.text.passages import count_words
from briefgen.text.quotation_marks import find_marks


def count_voices(material: Material) -> tuple[Voice, ...]:
    """Words in quotation marks by source and speaker, the most quoted first; each word counts once.

    Reported speech is the reporter's wording and counts for nobody.
    """
    sources = {source.id: source for source in material.sources}
    counted: dict[tuple[str, str], Voice] = {}
    taken: set[tuple[str, int]] = set()
    for said in material.said:
        words = _count_quoted(sources[said.source], said, taken)
        if not words:
            continue
        key = (said.source, said.speaker or f"unnamed {said.speaker_text}")
        before = counted.get(key)
        counted[key] = Voice(
            source=said.source,
            speaker=said.speaker,
            speaker_text=said.speaker_text if before is None else before.speaker_text,
            anonymous=said.anonymous,
            words=words + (before.words if before else 0),
        )
    order = {source.id: number for number, source in enumerate(material.sources)}
    return tuple(
        sorted(
            counted.values(),
            key=lambda item: (order[item.source], -item.words, item.speaker or "", item.speaker_text),
        )
    )


def _count_quoted(source: Source, said: Said, taken: set[tuple[str, int]]) -> int:
    """Words of the quotation that stand in quotation marks and were not counted before."""
    words = 0
    for span in said.quotation.content:
        for mark in find_marks(source.text[span.start : span.end]):
            place = (source.id, span.start + mark.start)
            if place not in taken:
                taken.add(place)
                words += count_words(source.text[span.start + mark.inner_start : span.start + mark.inner_end])
    return words
