"""Puts utterances and cues of one paragraph together, and utterances of one speaker across paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefgen.analysis.quotations.attribution import Attribution, Stretch, View
from briefgen.analysis.quotations.speakers import span_of_phrase
from briefgen.analysis.quotations.utterances import SIGNED, UNCUED, read_signature_line

_CLOSING = frozenset("\"”’»'")


def join_paragraph(
    view: View, uttered: Sequence[Attribution], cued: Sequence[Attribution]
) -> list[Attribution]:
    """The attributions of a paragraph, in order, each utterance in exactly one.

    Of attributions inside one another only the outermost is kept.
    """
    uttered, cued = _hand_to_outer(view, uttered, cued)
    spoken = [stretch for attribution in uttered for stretch in attribution.content]
    anchors = {attribution.anchor for attribution in uttered}
    woven = []
    for attribution in cued:
        if attribution.anchor in anchors or _inside(attribution.anchor, spoken):
            continue
        content = _fit_content(view, attribution, spoken)
        if content:
            woven.append(attribution.with_content(content))
    kept = [*uttered, *_keep_outermost(woven)]
    return _continue_inside(view, sorted(kept, key=lambda a: a.content[0]))


def join_text(paragraphs: Sequence[tuple[int, View, Sequence[Attribution]]]) -> list[Attribution]:
    """All attributions of a text, in its offsets; utterances without a cue go to the last speaker of
    the paragraph above. `paragraphs` are (start, view, attributions)."""
    found: list[Attribution] = []
    last: int | None = None
    for start, view, attributions in paragraphs:
        here: int | None = None
        name = read_signature_line(view)
        if name is not None and found and found[-1].rule == UNCUED:
            speaker = (start + name[0], start + name[1])
            found[-1] = replace(found[-1], rule=SIGNED, speaker=speaker)
        for attribution in attributions:
            moved = attribution.moved(start)
            opens = not view.text[: attribution.content[0][0]].strip()
            if attribution.rule == UNCUED and opens and last is not None:
                found[last] = found[last].with_more(moved.content)
                here = last
                continue
            found.append(moved)
            if attribution.spoken or _ends_paragraph(view, attribution):
                here = len(found) - 1
        last = here
    return found


def _ends_paragraph(view: View, attribution: Attribution) -> bool:
    return bool(view.sentences) and attribution.anchor >= view.sentences[-1][0]


def _hand_to_outer(
    view: View, uttered: Sequence[Attribution], cued: Sequence[Attribution]
) -> tuple[list[Attribution], list[Attribution]]:
    """X said that Y answered, “…”: the utterance is part of what X said."""
    inner: list[Attribution] = list(uttered)
    outer: list[Attribution] = []
    for attribution in cued:
        held = [
            u
            for u in inner
            if u.cue is not None
            and u.anchor > attribution.anchor
            and attribution.holds(u.anchor)
            and not view.text[: u.anchor].rstrip().endswith(",")
            and view.sentence_at(u.anchor) == view.sentence_at(attribution.anchor)
        ]
        if held and attribution.rule.endswith("clause"):
            end = max(e for u in held for _, e in u.content)
            start = attribution.content[0][0]
            outer.append(attribution.with_content(((start, max(end, attribution.content[-1][1])),)))
            inner = [u for u in inner if u not in held]
        else:
            outer.append(attribution)
    return inner, outer


def _inside(offset: int, stretches: Sequence[Stretch]) -> bool:
    return any(start <= offset < end for start, end in stretches)


def _fit_content(view: View, attribution: Attribution, spoken: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The content, cut where an utterance begins that is not its own, and stretched to hold whole every
    quoted fragment that it touches."""
    content: list[Stretch] = []
    for start, end in attribution.content:
        for q_start, q_end in spoken:
            if start < q_end and q_start < end:
                if start >= q_start:
                    start = min(q_end, end)
                else:
                    end = q_start
        for quoted in view.quoted:
            if quoted.closed and (quoted.start, quoted.end) not in spoken:
                touches = start < quoted.end and quoted.start < end
                if touches and not quoted.start <= attribution.anchor < quoted.end:
                    start, end = min(start, quoted.start), max(end, quoted.end)
        while end > start and view.text[end - 1] in " ,:":
            end -= 1
        while start + 1 < end and view.text[start] in _CLOSING and view.text[start + 1].isspace():
            start += 2
        if start < end and any(c.isalnum() for c in view.text[start:end]):
            content.append((start, end))
    return tuple(content)


def _keep_outermost(found: Sequence[Attribution]) -> list[Attribution]:
    kept: list[Attribution] = []
    for attribution in sorted(found, key=lambda a: (-a.size(), a.anchor)):
        if not any(other.holds(attribution.anchor) for other in kept):
            kept.append(attribution)
    return kept


def _continue_inside(view: View, found: Sequence[Attribution]) -> list[Attribution]:
    """Gives an utterance without a cue to what was said just before it in the same paragraph."""
    kept: list[Attribution] = []
    for attribution in found:
        if attribution.rule == UNCUED and kept and _goes_on(view, kept[-1], attribution):
            kept[-1] = kept[-1].with_more(attribution.content)
        elif attribution.rule == UNCUED and not kept and (beside := _speaker_beside(view, attribution)):
            kept.append(replace(attribution, rule="utterance-beside", speaker=beside))
        else:
            kept.append(attribution)
    return kept


def _speaker_beside(view: View, attribution: Attribution) -> Stretch | None:
    """The person of whom the sentence before an utterance tells: Ana Ruiz shook her head. “Never.”"""
    start = attribution.content[0][0]
    before = [s for s in view.sentences if s[1] <= start]
    if not before:
        return None
    for token in view.tokens(*before[-1]):
        if token.dep_ == "nsubj" and token.head.dep_ == "ROOT":
            named = token.pos_ == "PROPN" and token.ent_type_ in ("", "PERSON")
            person = named or token.lower_ in ("he", "she")
            return span_of_phrase(token, token.head) if person else None
    return None


def _goes_on(view: View, before: Attribution, after: Attribution) -> bool:
    if before.spoken:
        return True
    end = max(before.content[-1][1], before.anchor)
    return view.sentence_at(end - 1)[1] + 2 >= after.content[0][0]
