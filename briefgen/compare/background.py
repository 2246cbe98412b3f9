"""Which sentences tell what a reader must know before the news: definitions, history, scale, causes.

News is what happened from shortly before the first source on. A sentence is background where it tells of
a time before that, or of no time at all in a tense of what is so: "is", "has caused". What officials
said of the news, what is under way and what is to come is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from briefgen.lexicon.salience import ACTS, SAYING, STANDING, STATES, name_happening
from briefgen.model import Actor, Clause, Material, Published, ResolvedTimex, Span
from briefgen.tellings import Telling
from briefgen.tellings.corpus import Corpus
from briefgen.tellings.times import dates_saying, tell_manner
from briefgen.text.dates import earliest, latest

NEWS_DAYS = 14
"""Days before the first source from which on things are news."""

MOST_QUOTED = 0.3
"""Part of a sentence in direct quotation above which it is somebody's word and no background."""

_CLOSED = re.compile(r"[.!][”\"’')\]]*$")
"""What a sentence ends in, unlike a heading inside a story."""

PRONOUNS = frozenset("it he she they we you i there who which that this these those one".split())

DEICTIC = re.compile(r"\b(?:below|above|(?i:here|this|these|his|her|their|its|my|our|your))\b")
"""What in a subject points at the page, or at what was said before."""

_STANDING = frozenset(("present", "perfect"))


def find_background(material: Material, corpus: Corpus | None = None) -> frozenset[tuple[str, Span]]:
    """(source id, span) of the sentences that tell background. `corpus` is that of the material where it
    has been read."""
    corpus = corpus or Corpus(material)
    begins = find_news(material.published)
    people = frozenset(actor.id for actor in material.actors if _is_person(actor))
    return frozenset(
        (telling.source.id, telling.span)
        for telling in corpus.tellings
        if is_background(telling, begins, people)
    )


def find_news(published: Sequence[Published]) -> date | None:
    """The day from which on things are news, None where no source has a date."""
    days = [earliest(item.edtf) for item in published if item.edtf and item.contradicted is None]
    return min(days) - timedelta(days=NEWS_DAYS) if days else None


def is_background(telling: Telling, begins: date | None, people: frozenset[str]) -> bool:
    """Whether the sentence tells of what was before `begins`, or of what is so at all times. Who the
    `people` are is told where they are presented."""
    main = telling.main
    if main is None or not _asserts(telling, main):
        return False
    dated = [item for item in telling.times if item.edtf and item.timex.type in ("DATE", "TIME")]
    told = [item for item in dated if not dates_saying(telling, item)]
    if any(begins is None or latest(item.edtf) >= begins for item in told):
        return False
    if any(_dates_main(telling, item) for item in told):
        return True
    if main.tense == "perfect" and (len(dated) > len(told) or main.lemma in ACTS):
        return False
    return not people & set(telling.subjects) and _has_named_subject(telling) and _says_what_is(telling, main)


def _asserts(telling: Telling, main: Clause) -> bool:
    """Whether the sentence tells something as so, in its own words."""
    if telling.headline or telling.quoted > MOST_QUOTED or not _CLOSED.search(telling.text):
        return False
    return main.lemma not in SAYING and main.status == "happened" and not main.negated


def _says_what_is(telling: Telling, main: Clause) -> bool:
    """Whether the sentence says what something is or does at all times: the present also narrates ("the
    police enter the hotel") and shows ("the map below"), and what somebody says of the news is no
    background unless it counts something."""
    if main.tense not in _STANDING or (telling.saying is not None and not telling.quantities):
        return False
    if main.tense == "present" and not main.passive and main.lemma not in STANDING | STATES:
        return False
    subject = main.subject
    words = telling.source.text[subject.start : subject.end] if subject is not None else ""
    return not DEICTIC.search(words) and not any(name_happening(word) for word in words.split())


def _dates_main(telling: Telling, item: ResolvedTimex) -> bool:
    """Whether the time is that of what the sentence asserts, or of the clause that opens it ("After the
    ban of 2019 took effect, …")."""
    clause, start = telling.clause_at(item.timex.span), item.timex.span.start
    manner = tell_manner(telling, item, clause)
    if telling.main is None or clause is None or manner not in ("told", "noun"):
        return False
    if manner == "noun" and "," in telling.source.text[telling.main.verb.end : start]:
        return False  # "met, building on the pact of May" is not of May
    opens = clause.span.start == telling.span.start and clause.span.end <= telling.main.verb.start
    return clause == telling.main or opens


def _has_named_subject(telling: Telling) -> bool:
    """Whether what the sentence is about stands in it: no pronoun does for it."""
    subject = telling.main.subject if telling.main is not None else None
    if subject is None:
        return False
    return telling.source.text[subject.start : subject.end].lower() not in PRONOUNS


def _is_person(actor: Actor) -> bool:
    return actor.kind == "person"
