"""What happened since something else: "Since then …, the ministry said in June".

The time runs from the event that the words reach back to, as far as the day of saying or, where none
is given, the day of publication.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefgen.compare.events.candidates import Candidate, dates_main
from briefgen.compare.events.focus import find_focus
from briefgen.compare.events.merging import Group
from briefgen.compare.events.proving import explain_date
from briefgen.lexicon.salience import name_happening
from briefgen.model import Evidence, Reason, Slot, Span
from briefgen.tellings import Telling
from briefgen.text.dates import earliest, latest
from briefgen.text.passages import make_evidence
from briefgen.text.similarity import TextIndex, find_content_words, fold_word, stem_word

_Known = tuple[Candidate, Group]
"""A telling of this source that is known by now, and the event that it was put to."""

SINCE = re.compile(
    r"\b[Ss]ince (?:(?P<then>then)\b|(?:the|that|this|their|its|his|her) "
    r"(?P<noun>(?:[\w’'-]+ ){0,3}?[\w’'-]+?)"
    r"(?=[,;:]| (?:in|on|at|of|between|with|last|by|and|to|it|he|she|they|we|the|a|an|its|their)\b|"
    r" [A-Z]|\.?$))"
)
"""A sentence's time runs from an event: named by "then" or by a noun with an article."""

PERFECT = re.compile(r"\b(?:has|have|had)\b")
"""What happened since is told in the perfect."""

RULE = "event-since"

REACH = 4
"""Sentences that "then" may reach back over."""


def find_since(
    tellings: Sequence[Telling],
    groups: Sequence[Group],
    index: TextIndex,
    published: Mapping[str, str],
) -> tuple[Candidate, ...]:
    """The happenings whose time runs from another event on, in order."""
    by_source: dict[str, list[tuple[Candidate, Group]]] = {}
    for group in groups:
        for member in group.members:
            by_source.setdefault(member.telling.source.id, []).append((member, group))
    found = []
    for telling in tellings:
        match = SINCE.search(telling.text) if "ince " in telling.text else None
        if match is None or telling.headline or not PERFECT.search(telling.text):
            continue
        known = sorted(by_source.get(telling.source.id, ()), key=lambda item: item[0].span)
        antecedent = (
            _reach_back(telling, known, tellings)
            if match["then"]
            else _find_named(telling, match["noun"], known)
        )
        if antecedent is not None:
            made = _make(telling, match.group(), antecedent, index, published.get(telling.source.id, ""))
            if made is not None:
                found.append(made)
    return tuple(found)


def _reach_back(telling: Telling, known: Sequence[_Known], tellings: Sequence[Telling]) -> _Known | None:
    """The last event narrated before: told by a main clause with a date, or told again without one."""
    for order in range(telling.order - 1, max(-1, telling.order - 1 - REACH), -1):
        earlier = tellings[telling.number - telling.order + order]
        if earlier.main is None:
            continue
        here = [item for item in known if item[0].telling.order == order]
        own = [item for item in here if dates_main(item[0])]
        if own:
            return own[0]
        again = _find_retold(earlier, known)
        if again is not None:
            return again
    return None


def _find_retold(telling: Telling, known: Sequence[_Known]) -> _Known | None:
    """The event of this source that the sentence tells again: the same act and a word of who or what."""
    if telling.main is None:
        return None
    start = telling.main.span.start
    words = set(find_content_words(telling.source.text[start : telling.main.verb.end + 80]))
    best = None
    for candidate, group in known:
        if candidate.status == "planned" or candidate.telling.order >= telling.order:
            continue
        clauses = [clause for clause in candidate.telling.clauses if clause.lemma == telling.main.lemma]
        shared = (words & set(candidate.focus)) - {stem_word(telling.main.lemma)}
        same_act = any(clause.span.covers(candidate.span) for clause in clauses)
        if same_act and shared:
            best = (candidate, group)
    return best


def _find_named(telling: Telling, noun: str, known: Sequence[_Known]) -> _Known | None:
    """The event of this source, told up to here, that the noun names."""
    words = noun.split()
    head = name_happening(words[-1]) or stem_word(fold_word(words[-1]))
    best = None
    for candidate, group in known:
        before = candidate.telling.order <= telling.order and candidate.status == "happened"
        if before and head in candidate.focus:
            best = (candidate, group)
    return best


def _make(
    telling: Telling,
    words: str,
    antecedent: _Known,
    index: TextIndex,
    published: str,
) -> Candidate | None:
    candidate, group = antecedent
    later = [item for item in telling.times if item.edtf and latest(item.edtf) >= earliest(group.date)]
    saying = telling.saying
    outside = [item for item in later if saying and telling.clause_at(item.timex.span) == saying]
    said_on = outside[0].edtf if outside else None
    start, end = group.date.partition("/")[0], said_on or published
    if not end or start in ("", "..") or earliest(end.partition("/")[0]) < earliest(start):
        return None
    until = end.rpartition("/")[2] if not end.endswith("..") else end.partition("/")[0]
    own = make_evidence(telling.source, _locate(telling, words), RULE)
    evidence = [make_evidence(candidate.telling.source, candidate.telling.span, RULE)]
    dated = explain_date(group.members, group.date)
    if dated is not None:
        evidence += dated[1].evidence
    evidence += [make_evidence(telling.source, item.timex.span, RULE) for item in outside[:1]]
    main = telling.main
    return Candidate(
        telling=telling,
        date=f"{start}/{until}",
        basis="inferred",
        reason=_explain(own, start, until, evidence, told=said_on is not None),
        status="alleged" if main is not None and main.status == "alleged" else "happened",
        manner="since",
        reported_on=said_on,
        span=own.span,
        lemma=main.lemma if main else "",
        heads=frozenset(),
        acts=frozenset(),
        focus=find_focus(telling, index, own.span, main, "since"),
    )


def _explain(own: Evidence, start: str, until: str, evidence: Sequence[Evidence], *, told: bool) -> Reason:
    return Reason(
        frame="event-since" if told else "event-since-out",
        slots=(
            Slot(name="words", kind="words", text=own.selector.exact, evidence=(own,)),
            Slot(name="from", kind="date", text=start),
            Slot(name="to", kind="date", text=until),
        ),
        evidence=tuple(evidence),
    )


def _locate(telling: Telling, words: str) -> Span:
    """Where the words stand in the decoded text, whose white space may differ."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    match = re.compile(pattern).search(telling.source.text, telling.span.start, telling.span.end)
    return Span(*match.span()) if match else telling.span
