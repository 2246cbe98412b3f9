"""Open questions: contested, in conflict, outcome not reported, not disclosed, on an unnamed word alone."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.compare.questions.disagreements import ask_of_conflicts, ask_of_denials
from briefgen.compare.questions.nearby import Nearby
from briefgen.compare.questions.outcomes import ask_of_events
from briefgen.compare.questions.undisclosed import ask_of_silences
from briefgen.compare.questions.unnamed import ask_of_unnamed
from briefgen.model import Conflict, Event, Material, Question
from briefgen.tellings.corpus import Corpus


def find_questions(
    material: Material,
    events: Sequence[Event],
    conflicts: Sequence[Conflict],
    corpus: Corpus | None = None,
) -> tuple[Question, ...]:
    """All that is open, the weightiest first; one question for one passage and kind. `corpus` is that of
    the material where it has been read."""
    corpus = corpus or Corpus(material)
    tellings = corpus.tellings
    nearby = Nearby(tellings, corpus.index)
    published = {item.source: item for item in material.published}
    found = (
        *ask_of_conflicts(conflicts, tellings),
        *ask_of_events(events, tellings, nearby, published),
        *ask_of_silences(material, tellings),
        *ask_of_denials(tellings, conflicts),
        *ask_of_unnamed(material, tellings, nearby, corpus.company),
    )
    distinct: dict[str, Question] = {}
    for question in sorted(found, key=lambda question: (-question.weight, question.id)):
        distinct.setdefault(question.id, question)
    return tuple(distinct.values())
