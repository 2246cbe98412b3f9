"""What a sentence counts, made comparable: the measure, of whom, in which happening, where and when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefgen.compare.conflicts.scenes import (
    Scene,
    find_happenings,
    may_be_same,
    name_places,
    read_scene,
    share_place,
)
from briefgen.compare.conflicts.stories import NO_STORIES, OPENING, Stories
from briefgen.lexicon.measures import GENERIC_HEADS, KEEPING, MEASURES, NATIONS, QUALIFIERS, STRENGTHS
from briefgen.lexicon.quantities import RATES
from briefgen.model import Quantity, Span
from briefgen.tellings import Telling
from briefgen.text.dates import earliest, latest
from briefgen.text.similarity import find_content_words, stem_word

LEFT_OUT_RULES = frozenset({"partitive", "additional", "fraction", "age"})
"""Parts and additions say nothing of the whole; an age counts nothing."""

_UNREAL = re.compile(
    r"\b(?:could|would|may|might|will|if|whether|unless|plans? to|expected to|fears?|feared|risk of|"
    r"enough to|capable of|not (?:certain|sure|clear|known)|un(?:certain|clear|sure))\b[^,;:.]*$",
    re.IGNORECASE,
)

_EACH = re.compile(r"\s(?:each|apiece)\b", re.IGNORECASE)

CITIZENS = frozenset({"citizen", "national", "resident", "people", "person", ""})
"""Nouns that say no more than the nation before them: "U.S. citizens" are Americans."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One quantity with all that decides whether another one counts the same. `story` is the happening
    of several sources whose toll it may be; `kept` says that it counts what a state keeps somewhere."""

    telling: Telling
    quantity: Quantity
    low: float
    high: float
    measure: str
    head: str
    nation: str
    qualifier: str
    rate: str
    scene: Scene
    days: tuple[date, date] | None
    out: date | None
    topic: frozenset[str]
    story: int | None = None
    kept: bool = False

    @property
    def text(self) -> str:
        return self.telling.source.text

    @property
    def generic(self) -> bool:
        """Whether it counts all of them, and not one group."""
        return not self.head and not self.nation


def read_counts(
    tellings: Sequence[Telling],
    published: Mapping[str, str],
    stories: Stories = NO_STORIES,
) -> tuple[Count, ...]:
    """The quantities of all sentences that can be held against others', in order. `published` gives
    each source's EDTF date, "" where it is unknown; `stories` are the happenings of several sources."""
    counts = (
        count
        for number in range(len(tellings))
        for count in _leave_out_lists(tuple(_read_telling(tellings, number, published)))
    )
    return tuple(_tell_story(count, stories, _names_happening(count, tellings)) for count in counts)


def _names_happening(count: Count, tellings: Sequence[Telling]) -> bool:
    """Whether the sentence, or the one before it, names a happening, or it stands at a source's head."""
    own = count.telling
    before = tellings[own.number - 1] if own.order else own
    near = before.paragraph == own.paragraph and find_happenings(before.text)
    return own.order < OPENING or bool(near or find_happenings(own.text))


def _tell_story(count: Count, stories: Stories, named: bool) -> Count:
    """With the happening that its sentence may tell of, where the count's own kind and place fit."""
    number = stories.placed.get(count.telling.number)
    if number is None or not count.measure or not named:
        return count
    if count.scene.own and not share_place(count.scene.places, stories.groups[number].scene):
        return count
    kinds, (places, states) = count.scene.happenings, name_places(count.telling)
    fits = bool(kinds) and may_be_same(kinds, stories.groups[number].kinds)
    fits = fits and (not places or share_place(places | states, stories.groups[number].scene))
    return replace(count, story=number) if fits else count


def _leave_out_lists(counts: tuple[Count, ...]) -> Iterator[Count]:
    """Without those of a sentence that deals numbers out ("seven in Halm, two in Orse"): only a count
    with a place of its own tells what it is the number of."""
    for count in counts:
        alike = [
            other
            for other in counts
            if other.measure == count.measure
            and (other.head, other.nation) == (count.head, count.nation)
            and other.quantity.value != count.quantity.value
        ]
        if not count.measure or not alike or count.quantity.population is not None:
            yield count


def _read_telling(tellings: Sequence[Telling], number: int, published: Mapping[str, str]) -> Iterator[Count]:
    telling = tellings[number]
    for quantity in telling.quantities:
        if quantity.rule in LEFT_OUT_RULES or quantity.unit == "years old":
            continue
        if _is_unreal(telling, quantity) or (_is_loose(quantity) and _read_rate(telling, quantity)):
            continue
        if _EACH.match(telling.source.text, (quantity.measured or quantity.span).end):
            continue  # of several places: none of them is the whole
        if quantity.rule == "vague" and telling.quotes(quantity.span):
            continue  # a boast ("tens of foes"), no count
        low, high = bound_value(quantity)
        head, nation = _name_group(telling, quantity)
        kept = not quantity.measure and head in STRENGTHS and _is_kept(telling, quantity)
        if kept:
            head, nation = STRENGTHS[head], nation or _find_keeper(telling, quantity)
        yield Count(
            kept=kept,
            telling=telling,
            quantity=quantity,
            low=low,
            high=high,
            measure=quantity.measure,
            head=head,
            nation=nation,
            qualifier=_read_qualifier(telling, quantity),
            rate=_read_rate(telling, quantity),
            scene=read_scene(tellings, telling, quantity),
            days=_find_days(telling, quantity),
            out=latest(edtf) if (edtf := published.get(telling.source.id, "")) else None,
            topic=frozenset(find_content_words(telling.text)),
        )


def bound_value(quantity: Quantity) -> tuple[float, float]:
    """The least and the most that news means by such a number: "more than 100" stays below 200."""
    value, comparator = quantity.value, quantity.comparator
    if quantity.high is not None:
        return value, quantity.high * (5 if _is_loose(quantity) else 1)
    if comparator in (">", ">="):
        return value, value + _last_unit(value) - 1e-9
    if comparator in ("<", "<="):
        return value - _last_unit(value) + 1e-9, value
    slack = min(0.1, max(0.05, _last_unit(value) / max(value, 1))) if comparator == "~" else _rounding(value)
    return value * (1 - slack), value * (1 + slack)


def _is_loose(quantity: Quantity) -> bool:
    """Whether it is a bare plural ("thousands"), which in use has no upper end."""
    return quantity.rule == "vague" and quantity.value in (24, 40, 100, 1000, 1e6, 1e9)


def _last_unit(value: float) -> float:
    """The step of the last digit that is not 0: 10 for 50, 100 for 2,500, 1 for 59."""
    if value < 1 or value % 1:
        return max(value * 0.1, 1e-6)
    unit = 1.0
    while value % (unit * 10) == 0:
        unit *= 10
    return unit


def _rounding(value: float) -> float:
    """How far off a bare number may be meant: round ones are rounded."""
    unit = _last_unit(value)
    if value < 20 or unit == 1:
        return 0.0
    return 0.05 if value < 100 else min(0.1, unit / value / 2)


def _words(telling: Telling, span: Span | None) -> str:
    return telling.words_at(span) if span else ""


def fold_nation(words: str) -> str:
    """The place that a nation's name or its people's name stands for: "Americans" and "U.S." are "us"."""
    key = re.sub(r"[^a-z ]", "", words.lower()).removeprefix("the ").strip()
    for form in (key, key.removesuffix("s")):
        if form in NATIONS:
            return NATIONS[form]
    return stem_word(key)


def _name_group(telling: Telling, quantity: Quantity) -> tuple[str, str]:
    """(noun, nation) of the group counted; ("", "") where all are."""
    head = "" if quantity.head in GENERIC_HEADS else quantity.head
    population, measured = quantity.population, quantity.measured
    nation = ""
    if population is not None and measured is not None and measured.covers(population):
        nation = fold_nation(_words(telling, population))
        if fold_nation(head) == nation or head in CITIZENS:
            head = ""
    elif population is not None and (_is_from(telling, population) or _read_rate(telling, quantity)):
        nation = fold_nation(_words(telling, population))
    if quantity.measure and _of_measure(head, quantity.measure):
        head = ""
    return head, nation


def _is_kept(telling: Telling, quantity: Quantity) -> bool:
    clause = telling.clause_at(quantity.span)
    return clause is not None and clause.lemma in KEEPING


def _find_keeper(telling: Telling, quantity: Quantity) -> str:
    """The state that is said to keep it: the one in the clause's subject, else in the sentence's."""
    for clause in (telling.clause_at(quantity.span), telling.main):
        if clause is None or clause.subject is None:
            continue
        for mention in telling.mentions:
            if clause.subject.covers(mention.span) and (mention.kind == "state" or mention.form == "demonym"):
                return fold_nation(mention.name)
    return ""


def _is_from(telling: Telling, population: Span) -> bool:
    before = telling.source.text[max(0, population.start - 10) : population.start]
    return bool(re.search(r"\bfrom\s(?:the\s)?$", before, re.IGNORECASE))


def _of_measure(head: str, measure: str) -> bool:
    return any(row.name == measure and head in row.lemmas for row in MEASURES)


def _read_rate(telling: Telling, quantity: Quantity) -> str:
    words = _words(telling, quantity.period).lower().split()
    if not words or not (len(words) == 1 or words[0] in ("a", "an", "each", "every", "per")):
        return ""
    return RATES.get(words[-1], "")


def _is_unreal(telling: Telling, quantity: Quantity) -> bool:
    """Whether the count is of what is to come, only thought of, or denied."""
    clause = telling.clause_at(quantity.span)
    if clause is not None and (clause.status in ("planned", "conditional") or clause.negated):
        return True
    before = telling.source.text[max(telling.span.start, quantity.span.start - 60) : quantity.span.start]
    return bool(_UNREAL.search(before))


def _read_qualifier(telling: Telling, quantity: Quantity) -> str:
    end = quantity.measured.end if quantity.measured else quantity.span.end
    words = re.findall(r"[a-z-]+", telling.source.text[quantity.span.start : end + 25].lower())
    return next((QUALIFIERS[word] for word in words if word in QUALIFIERS), "")


def _find_days(telling: Telling, quantity: Quantity) -> tuple[date, date] | None:
    """The days that the happening of a count lies between: the times of its clause, else of the sentence."""
    clause = telling.clause_at(quantity.span)
    times = [item for item in telling.times if item.timex.type == "DATE" and item.edtf]
    own = [item for item in times if clause is not None and clause.span.covers(item.timex.span)]
    days = [(earliest(item.edtf), latest(item.edtf)) for item in own or times]
    if not days:
        return None
    return min(first for first, _ in days), max(last for _, last in days)
