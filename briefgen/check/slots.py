"""Slots of frames, each kind with its proof."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping

from briefgen.check.calendar import date_news, follows, is_edtf, reach_dates, state_dates, word_date
from briefgen.check.claims import ClaimCitation, ClaimSlot
from briefgen.check.context import Context, stands_in, stands_in_folded
from briefgen.check.counters import Counting, find_counter, read_count
from briefgen.check.faults import Fault, quote
from briefgen.check.ground import Ground
from briefgen.lexicon.tenses import may_lie_ahead
from briefgen.lexicon.topics import triggers_topic
from briefgen.text.passages import count_words, fold_space

SEPARATORS = (", ", " and ", "; ")
"""What stands between the names of a slot that holds several."""

NEWS = "news"
"""The section that tells what is new: against a brief of another date."""

FEW_WORDS = 6
"""A passage this short is a time expression; its sentence tells which way it points."""

MOST_NAMES = 200
"""Names in one slot."""


def prove_slot(context: Context, slot: ClaimSlot, bearing: tuple[ClaimCitation, ...]) -> Iterator[Fault]:
    """What is wrong with a slot. `bearing` are the passages that bear the frame."""
    prove = _PROOFS.get(slot.kind)
    if prove is None:
        yield context.place.fault(
            "frame-slot", f"The slot {slot.name} is of an unknown kind {quote(slot.kind)}."
        )
        return
    yield from prove(context, slot, bearing)


def _prove_words(context: Context, slot: ClaimSlot, bearing: tuple[ClaimCitation, ...]) -> Iterator[Fault]:
    if context.statement is None:
        if not any(stands_in_folded(slot.text, text) for text in context.ground.cited_texts):
            yield _unborne(context, slot, "stands in no passage that the brief cites")
        return
    cited = context.cited(slot.labels) or bearing
    if not any(stands_in(slot.text, item.exact) for item in cited):
        yield _unborne(context, slot, "does not stand in the passages of its notes")


def _prove_name(context: Context, slot: ClaimSlot, bearing: tuple[ClaimCitation, ...]) -> Iterator[Fault]:
    ground, text = context.ground, fold_space(slot.text)
    if not is_listed(text, ground.names):
        why = "is no name that sources.yml, the source files or brief.json's actors give"
        yield _unborne(context, slot, why)
        return
    sources = {item.source for item in bearing} | ({context.about} if context.about else set())
    if bearing and not is_listed(text, _names_here(context, bearing, sources)):
        yield _unborne(context, slot, "is no name of a source that is cited here")


def _names_here(context: Context, bearing: tuple[ClaimCitation, ...], sources: set[str]) -> frozenset[str]:
    """How the cited sources, their origins and the actors may be called."""
    names = {fold_space(item.origin) for item in bearing} | set(context.ground.actors)
    for source in sources:
        names |= context.ground.names_of.get(source, frozenset())
    return frozenset(names)


def _prove_actor(context: Context, slot: ClaimSlot, bearing: tuple[ClaimCitation, ...]) -> Iterator[Fault]:
    ground, text = context.ground, fold_space(slot.text)
    if not is_listed(text, ground.actors):
        yield _unborne(context, slot, "is no actor's name or alias")
        return
    actor = ground.actors.get(text)
    anchor = context.anchor if context.statement is None else (slot.link or "").partition("#")[2]
    if actor and anchor and anchor != actor:
        yield _unborne(context, slot, f"stands at the anchor {anchor} of another actor")
    cited = context.cited(slot.labels)
    item = ground.items.get(actor or "")
    if (
        cited
        and item is not None
        and not (_shares_passage(item.citations, cited) or any(stands_in(text, each.exact) for each in cited))
    ):
        yield _unborne(context, slot, "is not named in the passages of its notes")


def _prove_source(context: Context, slot: ClaimSlot, bearing: tuple[ClaimCitation, ...]) -> Iterator[Fault]:
    shown = fold_space(slot.text)
    titles = {shown, shown.removeprefix("“").removesuffix("”")}  # notes put it in quotation marks
    ground = context.ground
    if context.about:
        known = {ground.titles.get(context.about, ""), context.about}
    else:
        known = {*ground.titles.values(), *ground.sources, fold_space(ground.claims.title)}
    if titles.isdisjoint(known):
        yield _unborne(context, slot, "is not the title of the source")


def _prove_brief(context: Context, slot: ClaimSlot, bearing: tuple[ClaimCitation, ...]) -> Iterator[Fault]:
    claims = context.ground.claims
    if fold_space(slot.text) not in {fold_space(claims.title), fold_space(claims.question)}:
        yield _unborne(context, slot, "is neither the brief's title nor its question")


def _prove_count(context: Context, slot: ClaimSlot, bearing: tuple[ClaimCitation, ...]) -> Iterator[Fault]:
    counter = find_counter(slot.name)
    if counter is None:
        yield context.place.fault(
            "count-unknown",
            f"The checker has no counter {slot.name!r}; add it to check/counters or name the slot anew.",
        )
        return
    counted = counter(Counting(context=context, bearing=bearing, slot=slot))
    if counted is None:
        yield context.place.fault("count-unknown", f"{slot.name}: there is nothing to count it from.")
    elif counted != read_count(slot.text):
        yield context.place.fault(
            "count-wrong", f"{slot.name} is {quote(slot.text)}, but the checker counts {counted:,}."
        )


def _prove_link(context: Context, slot: ClaimSlot, bearing: tuple[ClaimCitation, ...]) -> Iterator[Fault]:
    text = fold_space(slot.text)
    if text in context.ground.link_words or text == slot.link:
        return
    if not is_listed(text, context.ground.names):
        yield _unborne(context, slot, "is no words of a link: a title, heading, label, name or address")


def _prove_date(context: Context, slot: ClaimSlot, bearing: tuple[ClaimCitation, ...]) -> Iterator[Fault]:
    shown = word_date(fold_space(slot.text))
    ground = context.ground
    candidates = [value for value in (slot.value, fold_space(slot.text)) if is_edtf(value)]
    reached = _reach(context, (*context.citations, *bearing))
    candidates += [*reached, *state_dates(shown), *_dates_of_brief(context)]
    for item in ground.claims.listed("events"):
        if _shares_passage(item.citations, context.citations):
            candidates.append(item.text("date"))
            reached += _reach(context, item.citations)
    fitting = [edtf for edtf in dict.fromkeys(candidates) if is_edtf(edtf) and word_date(edtf) == shown]
    published = _dates_of_brief(context)  # an interval may end when the source came out
    if not any(
        edtf in published or follows(edtf, (*reached, *published) if "/" in edtf else reached)
        for edtf in fitting
    ):
        yield context.place.fault(
            "date-wrong",
            f"{quote(shown)} follows neither from the words of the cited passages nor from a source's date.",
        )


def _prove_topic(context: Context, slot: ClaimSlot, bearing: tuple[ClaimCitation, ...]) -> Iterator[Fault]:
    cited = context.cited(slot.labels) or bearing
    texts = [item.exact for item in cited] or context.ground.cited_texts
    if not any(triggers_topic(fold_space(slot.text), text) for text in texts):
        yield _unborne(context, slot, "is no label of lexicon/topics that words of a cited passage call for")


_Prove = Callable[[Context, ClaimSlot, tuple[ClaimCitation, ...]], Iterator[Fault]]

_PROOFS: Mapping[str, _Prove] = {
    "words": _prove_words,
    "name": _prove_name,
    "actor": _prove_actor,
    "topic": _prove_topic,
    "count": _prove_count,
    "date": _prove_date,
    "link": _prove_link,
    "source": _prove_source,
    "brief": _prove_brief,
}


def _unborne(context: Context, slot: ClaimSlot, why: str) -> Fault:
    return context.place.fault("frame-slot", f"{quote(slot.text)} (slot {slot.name}) {why}.")


# --- names ------------------------------------------------------------------------


def is_listed(text: str, names: Container[str]) -> bool:
    """Whether a text is one of the names, or several of them in a list. Names may hold commas."""
    if text in names:
        return True
    starts = {0}
    for at in range(len(text)):
        if at not in starts or len(starts) > MOST_NAMES:
            continue
        for end in _ends(text, at):
            if text[at:end] in names:
                if end == len(text):
                    return True
                starts.update(end + len(mark) for mark in SEPARATORS if text.startswith(mark, end))
    return False


def _ends(text: str, start: int) -> Iterator[int]:
    """Where a name that begins at `start` may end: before a separator, or at the text's end."""
    for mark in SEPARATORS:
        at = text.find(mark, start)
        for _ in range(MOST_NAMES):
            if at < 0:
                break
            yield at
            at = text.find(mark, at + 1)
    yield len(text)


# --- dates ------------------------------------------------------------------------


def _reach(context: Context, citations: tuple[ClaimCitation, ...]) -> list[str]:
    """Every date that the passages state, or that their words give when seen from their own source's
    date or from a date that one of the passages states."""
    distinct = tuple(dict.fromkeys(citations))
    stated = [edtf for item in distinct for edtf in state_dates(item.exact)]
    reached: dict[str, None] = {}
    for item in distinct:
        own = context.ground.published.get(item.source, ("", ""))[0]
        anchors = tuple(dict.fromkeys(edtf for edtf in (own, *stated) if edtf))
        ahead = _lies_ahead(context.ground, item)
        reached.update(dict.fromkeys(reach_dates(item.exact, anchors, ahead=ahead)))
        if context.ground.is_lead(item.source, item.start):
            reached.update(dict.fromkeys(date_news(own)))
    return list(reached)


def _lies_ahead(ground: Ground, citation: ClaimCitation) -> bool:
    """Whether a passage of a few words ("Monday") may point ahead in the sentence that it is taken from."""
    paragraph = ground.paragraph_at(citation.source, citation.start)
    if paragraph is None or count_words(citation.exact) > FEW_WORDS:
        return False
    start, end = paragraph.span.start, paragraph.span.end
    text = ground.text_at(citation.source, start, end)
    return may_lie_ahead(text, citation.start - start, min(citation.end, end) - start)


def _dates_of_brief(context: Context) -> tuple[str, ...]:
    """Dates of publication that may be shown as such here: the source's that the row or page is about,
    those of the cited sources, or, where nothing is cited, any source's and the brief's own."""
    ground = context.ground
    if context.about:
        return (ground.published.get(context.about, ("", ""))[0],)
    if context.citations:
        return tuple(ground.published.get(item.source, ("", ""))[0] for item in context.citations)
    if ground.before is not None and context.statement is not None and context.statement.section == NEWS:
        return (ground.before.as_of,)
    return (ground.claims.as_of, *(edtf for edtf, _ in ground.published.values()))


def _shares_passage(ours: tuple[ClaimCitation, ...], theirs: tuple[ClaimCitation, ...]) -> bool:
    return any(
        one.source == other.source and one.start < other.end and other.start < one.end
        for one in ours
        for other in theirs
    )
