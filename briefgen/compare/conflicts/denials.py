"""Denials: A says it, B denies it. The claim is the sentence before where the denial points back
("China denies this"), else the sentence of any source that tells best what is denied."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.compare.conflicts.binding import bind_all
from briefgen.lexicon.disputes import ACCUSING, CLAIM_CUES, WRONG
from briefgen.model import Conflict, Side, Span
from briefgen.tellings import Telling
from briefgen.tellings.denials import Denial, find_denials
from briefgen.tellings.phrases import cut_phrase, find_claim, is_clause, strip_subject
from briefgen.text.passages import count_words, fold_space, name_content
from briefgen.text.similarity import TextIndex, find_content_words

RULE = "conflict-denial"

SHARED_WORDS = 3
"""Content words that a claim shares with what is denied, or all where that has fewer …"""

LEAST_WORDS = 2
"""… but more than one: "nothing to do with him" says too little to find a claim by …"""

SHARED_WEIGHT = 0.6
"""… and the part of the weight of the denied words that they make up."""

ONE_CLAIM = 0.5
"""Likeness of letters from which two claims are one."""

SAME_DENIAL = 0.6
"""Part of the words of what is denied from which two denials are one."""

FARTHEST_POINTER = 60
"""Characters into its sentence at which a denial still points to the sentence before."""

SHORTEST_CLAIM = 6
"""Words of a claim that stands in the denial's own sentence."""

LONGEST_VALUE = 14
"""Words that show a side."""

LONGEST_TOPIC = 9
"""Words that name what is denied."""

_NEGATION = re.compile(
    r"\b(?:no|not|never|nothing|none|nobody|without|neither|unaware|den(?:y|ies|ied|ying))\b|n[’']t\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"[^,]{1,40}\s?,\s(?:who|which|whose|that)\b")
_TURN = re.compile(r",?\s(?:but|while|although|though|whereas|and|something|which)\s")
_CUT = re.compile(r"\b(?:and|but|which|who|while|saying|adding|suggesting|calling)\b|[,;:]", re.IGNORECASE)
_CLAIM = re.compile(CLAIM_CUES, re.IGNORECASE)
_ACCUSING = re.compile(ACCUSING, re.IGNORECASE)
_WRONG = re.compile(WRONG, re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A denial with the claim that it denies. `claim` is the claim's own words in its sentence, `about`
    the folded words that it shares with what is denied, where it was found by them; `accuses` where it was
    found because it accuses the one who denies."""

    denial: Denial
    telling: Telling
    claim: Span
    about: frozenset[str] = frozenset()
    accuses: bool = False


def find_denial_conflicts(tellings: Sequence[Telling], index: TextIndex) -> tuple[Conflict, ...]:
    """Claims and their denials, one conflict a claim."""
    denials = find_denials(tellings)
    denying = {denial.telling.number for denial in denials}
    holders = _index_claims(tellings, denying, index)
    accusing = _index_accusations(tellings, denying)
    disputes: list[Dispute] = []
    for denial in denials:
        if _WRONG.match(denial.what) or (denial.back and not denial.pointed):
            dispute = _find_before(denial, tellings, denying) if denial.back else None
            dispute = dispute or _find_accusation(denial, tellings, accusing)
        elif denial.back:
            dispute = _find_inside(denial) or _find_before(denial, tellings, denying)
        else:
            dispute = _find_anywhere(denial, tellings, holders, index)
        if dispute is not None and _is_claim(dispute):
            disputes.append(dispute)
    return tuple(_build(group) for group in _group(disputes, index))


def _index_claims(
    tellings: Sequence[Telling], denying: set[int], index: TextIndex
) -> Mapping[str, Sequence[int]]:
    """Word -> the sentences with it that put a claim forward."""
    holders: dict[str, list[int]] = defaultdict(list)
    for telling in tellings:
        if telling.number in denying or telling.headline or _is_question(telling):
            continue
        if _CLAIM.search(telling.text):
            for word in sorted(set(index.words(telling.number))):
                holders[word].append(telling.number)
    return holders


def _index_accusations(tellings: Sequence[Telling], denying: set[int]) -> Mapping[str, Sequence[int]]:
    """Actor -> the sentences that accuse somebody, and that the actor is in."""
    holders: dict[str, list[int]] = defaultdict(list)
    for telling in tellings:
        if telling.number in denying or telling.headline or telling.main is None or telling.main.negated:
            continue
        if not _is_question(telling) and _ACCUSING.search(telling.text):
            for actor in telling.actors:
                holders[actor].append(telling.number)
    return holders


def _find_accusation(
    denial: Denial, tellings: Sequence[Telling], accusing: Mapping[str, Sequence[int]]
) -> Dispute | None:
    """The sentence that accuses the one who denies, or whom the denial stands up for: the source's own
    before another's, the plainest before one that only hints, the nearest before one far off."""
    own = denial.telling
    found = _accuse(own, own.subjects or own.actors, tellings, accusing) or _accuse(
        own, own.people, tellings, accusing
    )

    def rate(number: int) -> tuple[bool, int, int]:
        telling = tellings[number]
        cues = len({match.group().lower() for match in _ACCUSING.finditer(telling.text)})
        return telling.at != own.at, -cues, abs(number - own.number)

    for number in sorted(found, key=rate):
        claim = find_claim(tellings[number])
        if claim is None:
            continue
        dispute = Dispute(denial=denial, telling=tellings[number], claim=claim, accuses=True)
        if _is_claim(dispute) and _ACCUSING.search(_shown(dispute)):
            return dispute
    return None


def _accuse(
    own: Telling, who: Sequence[str], tellings: Sequence[Telling], accusing: Mapping[str, Sequence[int]]
) -> set[int]:
    """The sentences that accuse one of these; a state is in everybody's news, so only the source's own."""
    return {
        number
        for actor in who
        for number in accusing.get(actor, ())
        if tellings[number].at == own.at or actor not in own.places
    }


def _shown(dispute: Dispute) -> str:
    shown = cut_phrase(dispute.telling, dispute.claim, LONGEST_VALUE)
    return dispute.telling.source.text[shown.start : shown.end]


def _is_question(telling: Telling) -> bool:
    return telling.text.rstrip("”\"’')").endswith("?")


def _is_claim(dispute: Dispute) -> bool:
    """Whether the words shown assert something: a clause, and no denial of its own. Where they are known
    to accuse, any verb with its subject will do."""
    shown = cut_phrase(dispute.telling, dispute.claim, LONGEST_VALUE)
    words = dispute.telling.source.text[shown.start : shown.end]
    shared = dispute.about & set(find_content_words(words))
    whole = dispute.telling.source.text[dispute.claim.start : dispute.claim.end]
    if _RELATIVE.match(words) or _NEGATION.search(_TURN.split(whole)[0]):
        return False
    asserts = is_clause(words) or (dispute.accuses and _asserts(dispute.telling, shown))
    return asserts and not _NEGATION.search(words) and len(shared) >= len(dispute.about) / 2


def _find_anywhere(
    denial: Denial, tellings: Sequence[Telling], holders: Mapping[str, Sequence[int]], index: TextIndex
) -> Dispute | None:
    """The sentence of any source that best tells what is denied."""
    wanted = sorted(set(find_content_words(_CUT.split(denial.what)[0])))
    total = sum(index.rarity(word) for word in wanted)
    weights: dict[int, float] = defaultdict(float)
    shared: dict[int, set[str]] = defaultdict(set)
    for word in wanted:
        for number in holders.get(word, ()):
            weights[number] += index.rarity(word)
            shared[number].add(word)
    own = denial.telling.number
    for number in sorted(weights, key=lambda item: (-weights[item], abs(item - own))):
        telling = tellings[number]
        if (
            len(shared[number]) < max(LEAST_WORDS, min(SHARED_WORDS, len(wanted)))
            or weights[number] < SHARED_WEIGHT * total
        ):
            continue
        claim = find_claim(telling, frozenset(shared[number]))
        if claim is not None and _concerns(denial.telling, telling) and _asserts(telling, claim):
            return Dispute(denial=denial, telling=telling, claim=claim, about=frozenset(shared[number]))
    return None


def _asserts(telling: Telling, claim: Span) -> bool:
    """Whether the claim has a verb with its subject: "widening the war" asserts nothing, nor does what
    would be or is to come."""
    return any(
        clause.subject is not None
        and claim.covers(clause.verb)
        and clause.subject.start < clause.verb.start
        and clause.status in ("happened", "alleged")
        for clause in telling.clauses
    )


def _find_inside(denial: Denial) -> Dispute | None:
    """The claim in front of the denial in its own sentence ("X says so, but Y denies it")."""
    telling = denial.telling
    text = telling.source.text
    before = _TURN.split(text[telling.span.start : denial.span.start])
    if not denial.pointed or len(before) < 2 or count_words(before[0]) < SHORTEST_CLAIM:
        return None
    said = Span(telling.span.start, telling.span.start + len(before[0]))
    saying = _CLAIM.search(text, said.start, said.end)
    if saying is None:
        return None
    claim = find_claim(telling) or said
    return Dispute(denial=denial, telling=telling, claim=claim if said.covers(claim) else said)


def _find_before(denial: Denial, tellings: Sequence[Telling], denying: set[int]) -> Dispute | None:
    """The sentence that a denial points back to. "This" is the sentence before; "the reports" are what
    it reports only where it speaks of somebody whom the denial names."""
    own = denial.telling
    if own.order == 0 or denial.span.start - own.span.start > FARTHEST_POINTER:
        return None
    before = tellings[own.number - 1]
    if before.headline or before.number in denying or _is_question(before):
        return None
    asserts = bool(_CLAIM.search(before.text))
    if not (asserts or (denial.pointed and before.main is not None)):
        return None
    if not denial.pointed and not _concerns(own, before):
        return None
    claim = find_claim(before)
    if claim is None:
        return None
    if not is_clause(before.source.text[claim.start : claim.end]):  # "claimed responsibility" is a deed
        claim = before.span
    return Dispute(denial=denial, telling=before, claim=claim)


def _concerns(denial: Telling, claim: Telling) -> bool:
    """Whether somebody in the denial is also in the claim: a denial answers what is said of one."""
    if not denial.actors or not claim.actors:
        return False
    return bool(set(denial.subjects or denial.actors) & set(claim.actors))


def _group(disputes: Sequence[Dispute], index: TextIndex) -> list[list[Dispute]]:
    groups: list[list[Dispute]] = []
    for dispute in disputes:
        for group in groups:
            first = group[0].telling
            same = first.number == dispute.telling.number or _deny_same(group[0].denial, dispute.denial)
            if same or index.compare_letters(first.number, dispute.telling.number) >= ONE_CLAIM:
                group.append(dispute)
                break
        else:
            groups.append([dispute])
    return groups


def _deny_same(a: Denial, b: Denial) -> bool:
    """Whether two denials are of one thing by one actor, in nearly the same words."""
    words, others = set(find_content_words(a.what)), set(find_content_words(b.what))
    if not words or not others or not set(a.telling.subjects) & set(b.telling.subjects):
        return False
    return len(words & others) >= SAME_DENIAL * min(len(words), len(others))


def _build(group: Sequence[Dispute]) -> Conflict:
    first = group[0]
    claim = cut_phrase(first.telling, first.claim, LONGEST_VALUE)
    topic = cut_phrase(first.telling, strip_subject(first.telling, claim), LONGEST_TOPIC)
    claims = bind_all(group, RULE)
    denials = bind_all((dispute.denial for dispute in group), RULE)
    return Conflict(
        id=name_content("conflict", claims[0]),
        kind="denial",
        topic=first.telling.words_at(topic),
        topic_evidence=claims[0],
        resolution="open",
        sides=(
            Side(value=first.telling.words_at(claim), evidence=claims),
            Side(value=_word_denial(first.denial), evidence=denials),
        ),
    )


def _word_denial(denial: Denial) -> str:
    """The sentence where it is short, else its denying clause with who denies."""
    telling = denial.telling
    text = telling.source.text
    clause = telling.clause_at(Span(denial.span.start, denial.span.start + 1))
    start = telling.span.start
    if clause is not None and clause.subject is not None and clause.subject.end <= denial.span.start:
        start = clause.subject.start
    whole = Span(start, telling.span.end)
    cut = cut_phrase(telling, whole, LONGEST_VALUE)
    if cut.end < denial.span.end:
        cut = cut_phrase(telling, denial.span, LONGEST_VALUE)
    return fold_space(text[cut.start : cut.end]).rstrip(".,;: ")
