"""Numbers with what they count: "more than 100,000 overdose deaths a year".

Dates, times and durations are passed over (`analysis/timexes` reads them), and so are scores, the
numbers of things that have one ("Game 7") and telephone numbers. An age has the unit "years old".
"""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.analysis.quantities.counted import find_counted, is_determiner
from briefgen.analysis.quantities.numbers import read_numbers
from briefgen.analysis.quantities.values import Number
from briefgen.language import ParsedParagraph, ParsedSource
from briefgen.model import Quantity, Sentence, Span, Timex


def find_quantities(
    parsed: ParsedSource, sentences: tuple[Sentence, ...], timexes: tuple[Timex, ...]
) -> tuple[Quantity, ...]:
    """The quantities of a source, in order; `sentences` is taken for the sake of the common form."""
    return tuple(
        quantity
        for paragraph in parsed.paragraphs
        for quantity in _find_in_paragraph(parsed.source.text, paragraph, timexes)
    )


def _find_in_paragraph(
    source: str, paragraph: ParsedParagraph, timexes: tuple[Timex, ...]
) -> Iterator[Quantity]:
    last = paragraph.doc[-1]
    end = paragraph.start + last.idx + len(last)
    text = source[paragraph.start : end]
    numbers = read_numbers(text)
    if not numbers:
        return
    dated = [timex.span for timex in timexes if paragraph.start <= timex.span.start < end]
    for number in numbers:
        if not _is_dated(paragraph, number, dated) and not is_determiner(paragraph.doc, number):
            yield _build(paragraph, text, number, numbers)


def _is_dated(paragraph: ParsedParagraph, number: Number, dated: list[Span]) -> bool:
    """Whether a timex holds the number. An age, a sum or a share is a quantity all the same."""
    if number.unit not in ("", "fraction"):
        return False
    core = Span(paragraph.start + number.core[0], paragraph.start + number.core[1])
    return any(span.overlaps(core) for span in dated)


def _build(paragraph: ParsedParagraph, text: str, number: Number, numbers: tuple[Number, ...]) -> Quantity:
    counted = find_counted(paragraph.doc, text, number, numbers)

    def move(offsets: tuple[int, int] | None) -> Span | None:
        return Span(paragraph.start + offsets[0], paragraph.start + offsets[1]) if offsets else None

    return Quantity(
        span=Span(paragraph.start + number.start, paragraph.start + number.end),
        value=number.value,
        high=number.high,
        comparator=number.comparator,
        unit=number.unit,
        measured=move(counted.measured),
        population=move(counted.population),
        period=move(counted.period),
        rule=number.rule,
        measure=counted.measure,
        head=counted.head,
        happening=move(counted.happening),
    )
