"""What one source says, without knowing any date: each file here finds one thing; this one asks
them in order, because quantities pass over timexes and references look back at mentions."""

from __future__ import annotations

from briefgen.analysis.clauses import find_clauses
from briefgen.analysis.mentions import find_mentions
from briefgen.analysis.quantities import find_quantities
from briefgen.analysis.quotations import find_quotations
from briefgen.analysis.references import find_references
from briefgen.analysis.sentences import find_sentences
from briefgen.analysis.timexes import find_timexes
from briefgen.language import ParsedSource
from briefgen.model import Analysis


def analyse_source(parsed: ParsedSource) -> Analysis:
    """All that the text of one source says, in the order of the text."""
    sentences = find_sentences(parsed)
    mentions = find_mentions(parsed, sentences)
    timexes = find_timexes(parsed)
    return Analysis(
        source=parsed.source.id,
        sentences=sentences,
        mentions=mentions,
        references=find_references(parsed, sentences, mentions),
        timexes=timexes,
        quotations=find_quotations(parsed, sentences),
        quantities=find_quantities(parsed, sentences, timexes),
        clauses=find_clauses(parsed, sentences),
    )
