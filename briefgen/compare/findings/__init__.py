"""What the sources say, fact by fact: sentences that tell the same become one finding.

A fact that one source alone tells is a finding too. The list is for a reader: the weightiest first,
and nothing said twice.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from briefgen.compare.findings.dated import join_by_events
from briefgen.compare.findings.grounds import find_attribution, is_contested
from briefgen.compare.findings.grouping import VOICES, Bundle, bundle_tellings, tell_fact
from briefgen.compare.findings.repeats import drop_repeats
from briefgen.lexicon.salience import ACTS, SAYING, weigh_chatter
from briefgen.model import Event, Evidence, Finding, Material, Reason, Slot
from briefgen.tellings import Telling
from briefgen.tellings.corpus import Corpus
from briefgen.tellings.corroboration import Assertions
from briefgen.tellings.origin import Kin, find_kin
from briefgen.tellings.standing import rate_wording
from briefgen.tellings.topic import rate_position
from briefgen.text.passages import make_evidence, name_content
from briefgen.text.reuse import is_same_text

OVERTAKEN = 0.3
"""Factor for what was told as to come, where others tell it as done."""

RULE = "finding"


def build_findings(
    material: Material, events: Sequence[Event] = (), corpus: Corpus | None = None
) -> tuple[Finding, ...]:
    """The facts that the sources tell, the weightiest first.

    With `events`, the sentences of one event corroborate one another, however differently they are
    worded, and what was announced gives way to what was then done. `corpus` is that of the material where
    it has been read.
    """
    corpus = corpus or Corpus(material)
    tellings, index, assertions = corpus.tellings, corpus.index, corpus.assertions
    centrality, company = corpus.centrality, corpus.company
    kin = find_kin(material.overlaps)
    ratings = [_rate(telling, centrality) for telling in tellings]
    bundles = bundle_tellings(tellings, assertions, ratings)
    bundles, overtaken = join_by_events(bundles, tellings, index, assertions, events)
    built = [_build(bundle, tellings, assertions, centrality, overtaken, kin) for bundle in bundles]
    found = drop_repeats(built, tellings, index, assertions)
    numbers = {(telling.source.id, telling.span): telling.number for telling in tellings}
    return tuple(
        replace(item, alone=not any(numbers[one.source, one.span] in company for one in item.evidence))
        for item in found
    )


def _build(
    bundle: Bundle,
    tellings: Sequence[Telling],
    assertions: Assertions,
    centrality: Sequence[float],
    overtaken: frozenset[int],
    kin: Kin,
) -> tuple[Finding, Bundle]:
    members = [tellings[number] for number in bundle.numbers]
    others = [tellings[number] for number in bundle.corroborating]
    ranked, told, borne_out = _rank(members, others, assertions, centrality, kin)
    told, borne_out = _keep_tellers(told, borne_out, assertions)
    evidence = tuple(make_evidence(telling.source, telling.span, RULE) for telling in told)
    names = _list_voices(told, Kin())
    strict = _count_voices(told, borne_out, 0, kin)
    weight = _weigh(ranked, len(others), len(strict), centrality)
    if all(number in overtaken for number in bundle.numbers):
        weight *= OVERTAKEN
    finding = Finding(
        id=name_content("finding", evidence[0]),
        evidence=evidence,
        origins=names,
        attribution=find_attribution((ranked[0], *(told[at] for at in borne_out[0]))),
        contested=any(is_contested(telling, tellings) for telling in ranked),
        weight=round(weight, 4),
        reasons=tuple(_explain(item, told) for item in evidence[1:]),
        borne_out=borne_out,
    )
    return finding, replace(bundle, numbers=tuple(telling.number for telling in ranked))


def _rank(
    members: Sequence[Telling],
    others: Sequence[Telling],
    assertions: Assertions,
    centrality: Sequence[float],
    kin: Kin,
) -> tuple[list[Telling], tuple[Telling, ...], tuple[tuple[int, ...], ...]]:
    """(the members, the best wording first; all sentences; the places of those that bear each out). A wording
    that more voices bear out goes before a fuller one that fewer do."""
    told = (*members, *others)
    borne_out = assertions.find_borne_out(told)
    rated = [
        _rate(telling, centrality) * math.pow(len(_count_voices(told, borne_out, at, kin)), VOICES)
        for at, telling in enumerate(members)
    ]
    order = sorted(range(len(members)), key=lambda at: (-rated[at], members[at].number))
    order += range(len(members), len(told))
    place = {at: new for new, at in enumerate(order)}
    moved = tuple(tuple(place[at] for at in borne_out[old]) for old in order)
    return [told[at] for at in order[: len(members)]], tuple(told[at] for at in order), moved


def _keep_tellers(
    told: Sequence[Telling], borne_out: Sequence[Sequence[int]], assertions: Assertions
) -> tuple[tuple[Telling, ...], tuple[tuple[int, ...], ...]]:
    """The first sentence and those that tell a fact of it, with the places of those that bear each out."""
    first = told[0]
    kept = [
        at
        for at, telling in enumerate(told)
        if at == 0 or at in borne_out[0] or tell_fact(first, telling, assertions)
    ]
    place = {at: new for new, at in enumerate(kept)}
    moved = tuple(tuple(place[at] for at in borne_out[old] if at in place) for old in kept)
    return tuple(told[at] for at in kept), moved


def _count_voices(
    told: Sequence[Telling], borne_out: Sequence[Sequence[int]], place: int, kin: Kin
) -> tuple[str, ...]:
    """The origins of a sentence and of those that bear it out."""
    return _list_voices((told[place], *(told[at] for at in borne_out[place])), kin)


def _list_voices(told: Sequence[Telling], kin: Kin) -> tuple[str, ...]:
    """The origins of some sentences. What is an earlier one's text under another credit, or stands in a story
    that is in good part another's, is no voice of its own."""
    kept: list[Telling] = []
    for telling in (*told[:1], *sorted(told[1:], key=lambda item: item.number)):
        if not any(
            one.origin != telling.origin
            and (kin.covers(one.source.id, telling.source.id) or is_same_text(one.text, telling.text))
            for one in kept
        ):
            kept.append(telling)
    return tuple(dict.fromkeys(telling.origin for telling in kept))


def _explain(evidence: Evidence, ranked: Sequence[Telling]) -> Reason:
    """Why a further passage is of the finding: it tells the same in much the same words."""
    source = next(telling.source for telling in ranked if telling.source.id == evidence.source)
    voice = source.publisher or source.agency
    slot = Slot(name="other", kind="name", text=voice.value if voice else source.id)
    return Reason(frame="finding-retold", slots=(slot,), evidence=(evidence,))


def _rate(telling: Telling, centrality: Sequence[float]) -> float:
    """How good a wording the sentence is."""
    rating = rate_wording(telling) * weigh_chatter(telling.text)
    return rating * (0.75 + 0.25 * centrality[telling.number]) * (0.85 + 0.15 * rate_position(telling))


def _weigh(ranked: Sequence[Telling], others: int, origins: int, centrality: Sequence[float]) -> float:
    """How much a reader wants to know it: told by many, central, early, with names and figures."""
    best = ranked[0]
    weight = rate_wording(best) * weigh_chatter(best.text)
    weight *= 0.3 + 0.7 * max(centrality[telling.number] for telling in ranked)
    weight *= max(rate_position(telling) for telling in ranked)
    weight *= 1.0 + 0.12 * min(3, len(best.actors)) + 0.1 * min(2, len(best.quantities))
    weight *= _weigh_act(best)
    return weight * math.pow(max(1, origins), 0.9) * (1.0 + 0.15 * math.log(len(ranked) + others))


def _weigh_act(telling: Telling) -> float:
    """What is done outweighs what is said, wished or supposed."""
    main = telling.main
    if main is None:
        return 0.5
    factor = 1.25 if main.lemma in ACTS else 1.0
    if telling.saying is not None and telling.main == telling.saying:
        factor *= 0.7
    if main.lemma in SAYING:
        factor *= 0.7
    if main.status == "conditional":
        factor *= 0.6
    if telling.quoted > 0.5:
        factor *= 0.6
    return factor
