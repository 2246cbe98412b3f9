"""What a reader may take along: the files beside the pages, and how to cite the brief.

FILES is the one table of them: who adds an export adds a row here and one in `export.EXPORTS`. Rows of
`lexicon/frames`; the notation of slots is explained there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.lexicon.frames import Use

FILES: tuple[tuple[str, str, str], ...] = (
    ("brief.pdf", "take-brief-pdf", "for-print"),
    ("brief-summary.pdf", "take-summary-pdf", "for-print"),
    ("brief.json", "take-brief-json", "for-programs"),
    ("exports/findings.csv", "take-findings", "for-tables"),
    ("exports/timeline.csv", "take-timeline", "for-tables"),
    ("exports/actors.csv", "take-actors", "for-tables"),
    ("exports/sources.bib", "take-sources", "for-bibtex"),
    ("exports/sources.ris", "take-sources", "for-ris"),
    ("exports/sources.csl.json", "take-sources", "for-csl"),
    ("exports/feed.xml", "take-feed", "for-feeds"),
)
"""(path in docs/, frame that says what it holds, frame that says for what), in the order of the page."""

ROWS: tuple[tuple[str, Use, str], ...] = (
    ("heading-take", "heading", "Take it with you"),
    ("heading-cite", "heading", "Cite this brief"),
    ("column-take", "label", "Take"),
    ("column-holds", "label", "What it holds"),
    ("column-for", "label", "Good for"),
    (
        "cite-brief",
        "statement",
        "{brief:brief}. Research brief as of {date:date}, made by {generator:name}.",
    ),
    ("cite-brief-undated", "statement", "{brief:brief}. Research brief, made by {generator:name}."),
    (
        "cite-sources",
        "prose",
        "The brief has no author: its statements are the sources’ own words. Cite the source of a statement, which its note names, rather than the brief.",
    ),
    ("news-since", "statement", "Compared with the brief as of {date:date}:"),
    ("news-since-last", "statement", "Compared with the last published brief:"),
    ("news-none", "statement", "nothing is new and nothing is gone."),
    ("news-sources", "statement", "{news_sources:count:new source:new sources}."),
    ("news-findings", "statement", "{news_findings:count:new finding:new findings}."),
    ("news-events", "statement", "{news_events:count:new dated event:new dated events}."),
    ("news-questions", "statement", "{news_questions:count:new open question:new open questions}."),
    ("news-gone", "statement", "{news_gone:count:entry is gone:entries are gone}."),
    ("news-source", "statement", "New source: {link:link}, “{title:source}”."),
    ("news-gone-names", "statement", "No longer in the brief: {gone:name}."),
    ("take-brief-pdf", "statement", "The whole brief with all its notes"),
    ("take-summary-pdf", "statement", "What is known, disputed and open, on one page"),
    ("take-brief-json", "statement", "The whole brief as data, with every citation"),
    ("take-findings", "statement", "What the pages state, one row a finding"),
    ("take-timeline", "statement", "The dated events, one row each"),
    ("take-actors", "statement", "Who is involved, one row each"),
    ("take-sources", "statement", "The sources, to cite them"),
    ("take-feed", "statement", "The newest findings and events"),
    ("for-print", "statement", "Printing and reading offline"),
    ("for-programs", "statement", "Programs (JSON)"),
    ("for-tables", "statement", "Spreadsheets (CSV, UTF-8)"),
    ("for-bibtex", "statement", "LaTeX and Pandoc (BibTeX)"),
    ("for-ris", "statement", "EndNote, Mendeley, library systems (RIS)"),
    ("for-csl", "statement", "Zotero, Pandoc, Citation.js (CSL-JSON)"),
    ("for-feeds", "statement", "Feed readers (Atom)"),
)
