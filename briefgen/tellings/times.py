"""What a time in a sentence dates: a clause's happening, a noun's, or only its being said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Literal

from briefgen.lexicon.salience import SAYING, name_happening
from briefgen.model import Clause, EventStatus, ResolvedTimex, Span
from briefgen.tellings import Telling
from briefgen.text.dates import earliest, latest
from briefgen.text.passages import find_words

Manner = Literal["told", "noun", "named", "said", "lead", "since"]
"""How a sentence bears its date: a clause tells it, a noun with words of its own does ("a summit in
Oslo in May"), a noun merely names it ("the 2023 summit"), only its being said is dated, it opens a dated
report, or it covers the time since another event."""

BORDERING = re.compile(
    r"\b(?:since|until|till|before|after|by|ahead of|prior to|following|as of|from|through"
    r"|around|about|circa|near)\s+"
    r"(?:the |about |around )*$",
    re.IGNORECASE,
)
"""Words before a time that make it a border of what happened, or near it, and not its date."""

OPENING_BORDER = re.compile(r"(?:since|until|till|before|after|by|around|about|circa|near|roughly)\b")
"""The same where they are part of the time."""

ATTRIBUTIVE = re.compile(
    r"(?:[’']s?)?\s+(?!(?:and|or|to|in|on|at|for|with|that|when|where|after|before|as|by|from|of|the|a|an|but|"
    r"while|said|told|was|were|is|are|has|had|have|will|would)\b)[a-z]"
)
"""What follows a time that is part of a name for the event: "the 2023 summit", "Tuesday's talks"."""

CIRCUMSTANCE = re.compile(r"\b(?:as|while|because|although|though)\s+$", re.IGNORECASE)
"""Words before a subject with which an adverbial clause of circumstances begins."""

DETERMINER = re.compile(
    r"\b(?:the|this|that|a|an|its|their|his|her|our|\w+[’']s)\s+(?:\w+\s+)?$", re.IGNORECASE
)

MODIFIERS = re.compile(
    r"(?:\s+(?:in|at|on|to|of|between|with|from|by|during|and|the|last|officials?|leaders?|[A-Z][\w.’'-]*))*\s+"
)
"""What may stand between a noun and the time that dates it: prepositions and names."""

LONGEST_DAYS = 400
"""Days beyond which a time is too wide to date a happening."""

JOINING = re.compile(r",?\s+(?:and|or|to|through)\s+(?:on\s+)?|\s*[-–]\s*")
"""What joins two days to one time."""

RANGE_OPENS = re.compile(r"\b(?:from|between)\s+$", re.IGNORECASE)
RANGE_GOES_ON = re.compile(r"\s+(?:to|until|till|through|and)\s+|\s*[-–]\s*")
"""What stands before and inside a time that has two ends."""

NOUN_AHEAD = 4
"""Words after a time among which the noun may stand that it is part of the name of."""

NOUN_REACH = 12
"""Words before a time among which the noun that it dates may stand."""


def is_datable(item: ResolvedTimex) -> bool:
    """Whether the time is a date that can be proved, and narrow enough to be that of a happening."""
    if item.timex.type not in ("DATE", "TIME") or not item.edtf or not item.provable:
        return False
    return (latest(item.edtf) - earliest(item.edtf)).days <= LONGEST_DAYS


CLOCK = re.compile(
    r"(?:(?:at|around|about|by|shortly (?:before|after)|just (?:before|after)|nearly|almost)\s+)*"
    r"(?:\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?|hours|o[’']clock|gmt|utc)?|noon|midday|midnight)"
    r"(?:\s+(?:local time|gmt|utc|est|edt|cet))?",
    re.IGNORECASE,
)
"""A time of day without its day."""


def drop_clocks(text: str, times: Sequence[ResolvedTimex]) -> list[ResolvedTimex]:
    """The times without those of the clock alone, where another one of the sentence names a day: "around
    11 pm on Thursday" is of Thursday."""

    def is_clock(item: ResolvedTimex) -> bool:
        return CLOCK.fullmatch(text[item.timex.span.start : item.timex.span.end]) is not None

    dated = any(item.timex.type in ("DATE", "TIME") and item.edtf and not is_clock(item) for item in times)
    return [item for item in times if not (dated and is_clock(item))]


def join_days(telling: Telling, times: Sequence[ResolvedTimex]) -> list[ResolvedTimex]:
    """Neighbouring days that the text joins ("on Tuesday and Wednesday") as one time of both."""
    joined: list[ResolvedTimex] = []
    for item in times:
        last = joined[-1] if joined else None
        if last is not None and _is_range(telling, last, item):
            both = Span(last.timex.span.start, item.timex.span.end)
            whole = f"{last.edtf.partition('/')[0]}/{item.edtf.rpartition('/')[2]}"
            joined[-1] = replace(last, edtf=whole, timex=replace(last.timex, span=both))
            continue
        if last is not None and _is_next_day(last, item):
            between = telling.source.text[last.timex.span.end : item.timex.span.start]
            if JOINING.fullmatch(between):
                days = f"{last.edtf.partition('/')[0]}/{item.edtf}"
                both = Span(last.timex.span.start, item.timex.span.end)
                joined[-1] = replace(last, edtf=days, timex=replace(last.timex, span=both))
                continue
        joined.append(item)
    return joined


def _is_range(telling: Telling, last: ResolvedTimex, item: ResolvedTimex) -> bool:
    """Whether the two are the ends of a time that lasted: "from 1985 to 1988"."""
    text = telling.source.text
    if not RANGE_OPENS.search(text[telling.span.start : last.timex.span.start]):
        return False
    between = text[last.timex.span.end : item.timex.span.start]
    return RANGE_GOES_ON.fullmatch(between) is not None and latest(last.edtf) <= latest(item.edtf)


def _is_next_day(one: ResolvedTimex, other: ResolvedTimex) -> bool:
    single = earliest(other.edtf) == latest(other.edtf)
    return single and earliest(other.edtf) - latest(one.edtf) == timedelta(days=1)


def dates_saying(telling: Telling, item: ResolvedTimex) -> bool:
    """Whether the time belongs to the saying: it stands outside what was said, in the saying's clause."""
    span = item.timex.span
    if telling.saying is None or telling.saying.lemma not in SAYING:
        return False
    if any(content.covers(span) for quotation in telling.quotations for content in quotation.content):
        return False
    clause = telling.clause_at(span)
    return clause is None or clause == telling.saying


def tell_manner(telling: Telling, item: ResolvedTimex, clause: Clause | None) -> Manner | None:
    """How the sentence bears this time; None where the time only borders what happened."""
    text, span = telling.source.text, item.timex.span
    before = text[telling.span.start : span.start]
    after = text[span.end : telling.span.end]
    words = text[span.start : span.end].lower()
    owning = re.match(r"[’']s\s", after) or (words.endswith(("’s", "'s")) and re.match(r"\s+[a-z]", after))
    if owning or (ATTRIBUTIVE.match(after) and DETERMINER.search(before)):
        return "named"
    if BORDERING.search(before) or OPENING_BORDER.match(words):
        return None
    return "noun" if _follows_noun(telling, span, clause) else "told"


def _follows_noun(telling: Telling, time: Span, clause: Clause | None) -> bool:
    """Whether the time follows a noun that names a happening, and no verb comes between or after."""
    if clause is not None and clause.verb.start > time.start:
        return False  # "After the summit in May he left": what the verb tells has its own time
    return bool(_find_noun_before(telling, time))


def is_circumstance(telling: Telling, clause: Clause | None, manner: Manner) -> bool:
    """Whether the time stands in an adverbial clause in the present ("as she campaigns for a vote in May"):
    that tells the circumstances and no event."""
    if manner == "named" or clause is None or clause == telling.main or clause.subject is None:
        return False
    text, subject = telling.source.text, clause.subject
    if subject.end > clause.verb.start or text[subject.end : clause.verb.start].strip():
        return False
    verb = text[clause.verb.start : clause.verb.end].lower()
    present = verb in (clause.lemma, f"{clause.lemma}s", f"{clause.lemma}es")
    return present and CIRCUMSTANCE.search(text[telling.span.start : subject.start]) is not None


def find_noun(telling: Telling, time: Span, manner: Manner) -> str:
    """The stem of the noun of a happening that the time dates, "" where a verb's clause is dated."""
    if manner == "noun":
        return _find_noun_before(telling, time)
    if manner == "named":
        text = telling.source.text
        for word in find_words(text[time.end : telling.span.end], time.end)[:NOUN_AHEAD]:
            noun = name_happening(text[word.start : word.end])
            if noun:
                return noun
    return ""


def _find_noun_before(telling: Telling, time: Span) -> str:
    text = telling.source.text
    verbs = [item.verb.end for item in telling.clauses if item.verb.end <= time.start]
    start = max(verbs, default=telling.span.start)
    for word in reversed(find_words(text[start : time.start], start)[-NOUN_REACH:]):
        noun = name_happening(text[word.start : word.end])
        if noun and MODIFIERS.fullmatch(text[word.end : time.start]):
            return noun
    return ""


def read_status(
    telling: Telling, clause: Clause | None, item: ResolvedTimex, manner: Manner, published: str
) -> EventStatus | None:
    """Told as done, to come, alleged or denied; None for what is only supposed or did not happen."""
    over = bool(published) and latest(item.edtf) < earliest(published)
    ahead = bool(published) and earliest(item.edtf) > latest(published)
    if ahead:
        return "planned"
    if manner == "named" or clause is None:
        coming = item.timex.direction == "future" or _opens_plan(clause, item.timex.span)
        return "planned" if coming and not over else "happened"
    if clause.negated and clause.status in ("happened", "conditional"):
        return None
    if clause.status == "conditional":
        return None if not over else "happened"
    if clause.status == "planned":
        return "happened" if over and item.timex.direction != "future" else "planned"
    return clause.status


def _opens_plan(clause: Clause | None, time: Span) -> bool:
    """Whether the time is part of what a clause says will do something: "Tuesday's talks will …"."""
    if clause is None or clause.subject is None or clause.status != "planned":
        return False
    return clause.subject.covers(time)
