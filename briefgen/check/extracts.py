"""Extracts proved: every run of words stands verbatim, in order, in one cited passage, and what is
left out between, before or after them is left out by rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.check.claims import ClaimCitation, ClaimPart, ClaimStatement
from briefgen.check.context import Context
from briefgen.check.ellipses import prove_ellipsis
from briefgen.check.faults import Fault, quote
from briefgen.check.ground import Ground
from briefgen.check.quoting import find_quotation, is_told_as_quotation
from briefgen.model import Span
from briefgen.text.passages import fold_space, trim_span
from briefgen.text.sentences import is_sentence_end, is_sentence_start

_OPENED = re.compile(r"[:,]\s+(?P<mark>[“«„])(?!.*[“«„])")


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageRun:
    """Extracts of one passage that follow one another. `first` and `last` index the statement's parts."""

    citation: ClaimCitation
    indexes: tuple[int, ...]
    span: Span
    paragraph: Span

    @property
    def first(self) -> int:
        return self.indexes[0]

    @property
    def last(self) -> int:
        return self.indexes[-1]


def prove_extracts(context: Context, statement: ClaimStatement) -> Iterator[Fault]:
    """What is wrong with the extracts and ellipses of a statement."""
    cited: dict[int, ClaimCitation] = {}
    for index, part in enumerate(statement.parts):
        if part.kind != "extract":
            continue
        faults = tuple(_prove_words(context, part))
        yield from faults
        citation = find_citation(statement, index)
        if citation is None:
            yield context.place.fault(
                "extract-unnoted", f"{quote(part.text)} lies in no passage that a note right after it cites."
            )
        elif not faults:
            cited[index] = citation
    used: set[int] = set()
    for sequence in _group(context, statement, cited):
        yield from _prove_order(context, statement, sequence, used)
        yield from _prove_border(context, statement, sequence, used, at_start=True)
        yield from _prove_border(context, statement, sequence, used, at_start=False)
        if not is_told_as_quotation(context, statement, sequence.indexes, sequence.span, sequence.paragraph):
            shown = context.ground.text_at(sequence.citation.source, sequence.span.start, sequence.span.end)
            yield context.place.fault(
                "quote-unmarked",
                f"{quote(shown)} are somebody's quoted words; show the quotation marks or name the speaker.",
            )
    for index, part in enumerate(statement.parts):
        if part.kind == "ellipsis" and index not in used and cited:
            yield context.place.fault(
                "ellipsis-rule", "An ellipsis stands where its words were not left out."
            )


def find_citation(statement: ClaimStatement, index: int) -> ClaimCitation | None:
    """The passage of an extract: the first that covers it among the notes at it or after it."""
    part = statement.parts[index]
    for later in statement.parts[index:]:
        if later.kind not in ("extract", "ellipsis"):
            continue
        for label in later.notes:
            citation = statement.cited(label)
            if citation is not None and citation.covers(part.source, part.start, part.end):
                return citation
    return None


def _prove_words(context: Context, part: ClaimPart) -> Iterator[Fault]:
    text = context.ground.text_at(part.source, part.start, part.end)
    if not text.strip():
        yield context.place.fault(
            "extract-words",
            f"{quote(part.text)} has no words at characters {part.start}–{part.end} of {part.source}.",
        )
    elif fold_space(text) != fold_space(part.text):
        yield context.place.fault(
            "extract-words", f"The page says {quote(part.text)}, {part.source} says {quote(text)}."
        )
    elif _cuts_word(context.ground.sources[part.source].text, part.start) or _cuts_word(
        context.ground.sources[part.source].text, part.end
    ):
        yield context.place.fault("extract-border", f"{quote(part.text)} begins or ends inside a word.")


def _cuts_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _group(
    context: Context, statement: ClaimStatement, cited: dict[int, ClaimCitation]
) -> Iterator[PassageRun]:
    """Neighbouring extracts of one passage, together."""
    groups: list[list[int]] = []
    for index, citation in cited.items():
        if groups and cited[groups[-1][-1]] == citation:
            groups[-1].append(index)
        else:
            groups.append([index])
    for indexes in groups:
        parts = [statement.parts[index] for index in indexes]
        citation = cited[indexes[0]]
        first, last = min(part.start for part in parts), max(part.end for part in parts)
        source = context.ground.sources[citation.source]
        span = trim_span(source.text, Span(first, last))
        paragraph = context.ground.paragraph_at(citation.source, span.start)
        home = paragraph.span if paragraph else Span(0, len(source.text))
        yield PassageRun(citation=citation, indexes=tuple(indexes), span=span, paragraph=home)


def _prove_order(
    context: Context, statement: ClaimStatement, sequence: PassageRun, used: set[int]
) -> Iterator[Fault]:
    """Extracts follow their passage; what is skipped between them is an ellipsis or whole sentences."""
    text = context.ground.sources[sequence.citation.source].text
    for before, after in zip(sequence.indexes, sequence.indexes[1:], strict=False):
        one, other = statement.parts[before], statement.parts[after]
        if other.start < one.end:
            yield context.place.fault(
                "extract-order", f"{quote(other.text)} stands before {quote(one.text)} in its source."
            )
            continue
        gap = trim_span(text, Span(one.end, other.start))
        between = [i for i in range(before + 1, after) if statement.parts[i].kind == "ellipsis"]
        fitting = [i for i in between if _dropped(context.ground, statement.parts[i]) == gap]
        if gap.start == gap.end and not between:
            continue
        if fitting and gap.start < gap.end:
            used.update(fitting[:1])
            yield from prove_ellipsis(
                context, statement, statement.parts[fitting[0]], _home(context, sequence, gap)
            )
        elif between or not _skips_sentences(text, one.end, other.start, sequence.paragraph):
            yield context.place.fault(
                "ellipsis-missing", f"{quote(text[gap.start : gap.end])} is left out and no ellipsis says so."
            )


def _home(context: Context, sequence: PassageRun, gap: Span) -> Span:
    paragraph = context.ground.paragraph_at(sequence.citation.source, gap.start)
    return paragraph.span if paragraph else sequence.paragraph


def _skips_sentences(text: str, end: int, start: int, paragraph: Span) -> bool:
    if start > paragraph.end:
        return is_sentence_end(text, end, paragraph)
    return is_sentence_end(text, end, paragraph) and is_sentence_start(text, start, paragraph)


def _dropped(ground: Ground, part: ClaimPart) -> Span | None:
    """What an ellipsis says that it drops, without space around it; None where that is no span."""
    source = ground.sources.get(part.source)
    if source is None or not 0 <= part.start <= part.end <= len(source.text):
        return None
    return trim_span(source.text, Span(part.start, part.end))


def _prove_border(
    context: Context, statement: ClaimStatement, sequence: PassageRun, used: set[int], *, at_start: bool
) -> Iterator[Fault]:
    """The sequence begins (or ends) with a sentence, or with an ellipsis, or with a quotation."""
    text = context.ground.sources[sequence.citation.source].text
    ellipsis = _find_edge_ellipsis(context.ground, statement, sequence, used, at_start=at_start)
    edge = sequence.span.start if at_start else sequence.span.end
    if ellipsis is not None:
        used.add(ellipsis)
        part = statement.parts[ellipsis]
        if part.start < part.end:
            yield from prove_ellipsis(context, statement, part, sequence.paragraph)
            return
    if _is_whole(context.ground, sequence, at_start=at_start):
        return
    quotation = find_quotation(text, sequence.span, sequence.paragraph) or _find_open(text, sequence)
    if quotation is not None and _at_mark(text, quotation, edge, at_start=at_start):
        return
    cut = text[max(0, edge - 30) : edge] if at_start else text[edge : edge + 30]
    where = "begins after" if at_start else "ends before"
    yield context.place.fault(
        "extract-border", f"The extract {where} {quote(cut)}, inside a sentence, and shows no ellipsis."
    )


def _is_whole(ground: Ground, sequence: PassageRun, *, at_start: bool) -> bool:
    source, span, home = sequence.citation.source, sequence.span, sequence.paragraph
    text = ground.sources[source].text
    if ground.meets_furniture(source, span.start, span.end, at_start=at_start):
        return True
    if at_start:
        return is_sentence_start(text, span.start, home)
    paragraph = ground.paragraph_at(source, span.end - 1)
    return is_sentence_end(text, span.end, paragraph.span if paragraph else home)


def _find_open(text: str, sequence: PassageRun) -> Span | None:
    """A quotation that opens behind a colon or comma and runs on into the next paragraph."""
    home = sequence.paragraph
    opened = _OPENED.search(text, home.start, min(sequence.span.start + 1, home.end))
    if opened is None or "”" in text[opened.end() : home.end]:
        return None
    return Span(opened.start("mark"), home.end)


def _at_mark(text: str, quotation: Span, edge: int, *, at_start: bool) -> bool:
    """Whether the edge is at the quotation's mark, before or after it; a closing comma may be left."""
    if at_start:
        return (
            not text[quotation.start + 1 : edge].strip()
            if edge > quotation.start
            else edge == quotation.start
        )
    rest = text[edge : quotation.end]
    return edge == quotation.end or not rest[:-1].strip(" ,.")


def _find_edge_ellipsis(
    ground: Ground, statement: ClaimStatement, sequence: PassageRun, used: set[int], *, at_start: bool
) -> int | None:
    """The ellipsis right before (or after) the sequence that drops what stands there."""
    text = ground.sources[sequence.citation.source].text
    step = -1 if at_start else 1
    index = (sequence.first if at_start else sequence.last) + step
    while 0 <= index < len(statement.parts) and statement.parts[index].kind != "extract":
        part = statement.parts[index]
        if part.kind == "ellipsis" and index not in used and part.source == sequence.citation.source:
            dropped = _dropped(ground, part)
            if dropped is not None:
                between = (
                    (dropped.end, sequence.span.start) if at_start else (sequence.span.end, dropped.start)
                )
                if between[0] <= between[1] and not text[between[0] : between[1]].strip():
                    return index
        index += step
    return None
