"""People quoted without a name: one actor for each of them in each source, kept apart from people."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from briefgen.lexicon.titles import COLLECTIVES, singular_role
from briefgen.model import Actor, Analysis, Reason, Reference, Slot, Source, Span
from briefgen.text.passages import fold_space, make_evidence, name_content


def build_unnamed(
    sources: Sequence[Source],
    analyses: Sequence[Analysis],
    named: Sequence[Actor],
    known: frozenset[tuple[str, Span]] = frozenset(),
) -> list[Actor]:
    """Anonymous actors, in order: each phrase that opens one, with the references that go on with it.
    They speak for the state or body (of `named`) that a phrase holds. Phrases at `known` places mean
    somebody named."""
    holders = _find_holders(named)
    actors: list[Actor] = []
    for source, analysis in zip(sources, analyses, strict=True):
        followers: dict[Span, list[Span]] = {}
        for reference in analysis.references:
            if reference.antecedent is not None:
                followers.setdefault(reference.antecedent, []).append(reference.span)
        here = holders.get(source.id, [])
        for reference in analysis.references:
            if reference.rule == "unnamed" and (source.id, reference.span) not in known:
                actors.append(_build(source, here, reference, followers.get(reference.span, [])))
    return actors


def _find_holders(named: Sequence[Actor]) -> dict[str, list[tuple[Span, str]]]:
    """By source, where states and bodies are mentioned, and their names."""
    holders: dict[str, list[tuple[Span, str]]] = {}
    for actor in named:
        if actor.kind in ("state", "organisation"):
            for source, span in actor.mentions:
                holders.setdefault(source, []).append((span, actor.name))
    return {source: sorted(found) for source, found in holders.items()}


def _build(
    source: Source, holders: Sequence[tuple[Span, str]], first: Reference, more: Sequence[Span]
) -> Actor:
    evidence = make_evidence(source, first.span, "unnamed")
    words = fold_space(source.text[first.span.start : first.span.end])
    spans = sorted({first.span, *more})
    slot = Slot(name="a", kind="words", text=words, evidence=(evidence,))
    forms = dict.fromkeys(fold_space(source.text[span.start : span.end]) for span in spans)
    return Actor(
        id=name_content("a", evidence),
        name=words,
        kind="group" if _is_plural(words) else "person",
        aliases=tuple(form for form in forms if form != words and len(form) > 4),
        roles=(),
        affiliation=_holder_inside(holders, spans),
        anonymous=True,
        mentions=tuple((source.id, span) for span in spans),
        evidence=(evidence,),
        reasons=(Reason(frame="unnamed", slots=(slot,), evidence=(evidence,)),),
    )


def _is_plural(words: str) -> bool:
    """Whether the phrase's last word is a plural or a collective ("officials", "police")."""
    last = words.lower().split()[-1]
    return last in COLLECTIVES or (singular_role(last) != last and not words.lower().startswith("one of "))


def _holder_inside(holders: Sequence[tuple[Span, str]], spans: Sequence[Span]) -> str | None:
    """The first state or body that one of the phrases names ("a Kenyan official")."""
    for span in spans:
        start = bisect_left(holders, span.start, key=lambda holder: holder[0].start)
        if start < len(holders) and span.covers(holders[start][0]):
            return holders[start][1]
    return None
