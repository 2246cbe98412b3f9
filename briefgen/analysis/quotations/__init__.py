"""Who said what: quotations with their cue and speaker.

Each paragraph is read twice: utterances in quotation marks with the cue beside them, and cues in the
parse with the content that they govern. Then both are put together, within the paragraph and across.
"""

from __future__ import annotations

from collections import defaultdict

from briefgen.analysis.quotations.according import find_according
from briefgen.analysis.quotations.attribution import Attribution, Stretch, View
from briefgen.analysis.quotations.headings import find_headline, find_transcribed
from briefgen.analysis.quotations.joining import join_paragraph, join_text
from briefgen.analysis.quotations.nouns import find_noun_cues
from briefgen.analysis.quotations.utterances import find_utterances
from briefgen.analysis.quotations.verbs import find_verb_cues
from briefgen.language import ParsedSource
from briefgen.model import Quotation, QuotationKind, Sentence, Span
from briefgen.text.quotation_marks import find_marks


def find_quotations(parsed: ParsedSource, sentences: tuple[Sentence, ...]) -> tuple[Quotation, ...]:
    """The quotations of a source, in order of their content.

    A speaker is None where the text names none; `cue` is None where an utterance stands without one.
    """
    of_paragraph: dict[int, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        of_paragraph[sentence.paragraph].append(sentence)
    views = _look_at(parsed, of_paragraph)
    transcribed = find_transcribed([view for _, view in views])
    paragraphs = []
    for place, (start, view) in enumerate(views):
        if place in transcribed:
            paragraphs.append((start, view, [transcribed[place]]))
            continue
        headline = find_headline(view, place)
        cued = (
            *find_verb_cues(view),
            *find_noun_cues(view.doc),
            *find_according(view),
            *([headline] if headline else []),
        )
        paragraphs.append((start, view, join_paragraph(view, find_utterances(view), cued)))
    found = sorted(join_text(paragraphs), key=lambda a: a.content[0])
    return tuple(_make_quotation(attribution, parsed.source.text) for attribution in found)


def _look_at(parsed: ParsedSource, sentences: dict[int, list[Sentence]]) -> list[tuple[int, View]]:
    """Where each paragraph begins, and the paragraph as this room sees it."""
    views: list[tuple[int, View]] = []
    above, start_above = None, 0
    for paragraph in parsed.paragraphs:
        start, doc = paragraph.start, paragraph.doc
        text = doc.text
        inside = [s.span for s in sentences[paragraph.number] if start <= s.span.start < start + len(text)]
        above = View(
            doc=doc,
            text=text,
            places=tuple(token.idx for token in doc),
            sentences=tuple((span.start - start, span.end - start) for span in inside),
            quoted=find_marks(text),
            above=above,
            distance=start - start_above,
        )
        start_above = start
        views.append((start, above))
    return views


def _make_quotation(attribution: Attribution, text: str) -> Quotation:
    return Quotation(
        kind=_read_kind(attribution, text),
        speaker=_span(attribution.speaker),
        cue=_span(attribution.cue),
        content=tuple(Span(start, end) for start, end in sorted(attribution.content)),
        rule=attribution.rule,
    )


def _span(stretch: Stretch | None) -> Span | None:
    return None if stretch is None else Span(*stretch)


def _read_kind(attribution: Attribution, text: str) -> QuotationKind:
    """direct: every word stands in quotation marks; mixed: some do; indirect: none."""
    quoted = unquoted = False
    for start, end in attribution.content:
        marks = [m for m in find_marks(text[start:end]) if m.inner_end > m.inner_start]
        inside = sum(m.end - m.start for m in marks)
        quoted = quoted or bool(marks)
        unquoted = unquoted or inside < (end - start) - 2
    if not quoted:
        return "indirect"
    return "mixed" if unquoted else "direct"
