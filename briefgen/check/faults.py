"""Faults that the checker finds, each with its code, its place and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefgen.text.passages import fold_space

LONGEST_QUOTE = 70
"""Characters of a passage that a message repeats."""

CODES: Mapping[str, str] = {
    # files
    "json-shape": "brief.json is missing, is no JSON, or a value in it has the wrong form",
    "page-unreadable": "a page cannot be read",
    "seed-unreadable": "a source file cannot be read and is not listed under left_out",
    "source-missing": "a file in the seeds folder is neither among sources nor under left_out",
    "source-unknown": "brief.json names a source that the seeds folder does not have",
    "source-wrong": "what brief.json says of a source is not what the file and sources.yml say",
    # passages
    "hash-wrong": "the hash of a citation is not the hash of the file",
    "span-wrong": "the words of a citation do not stand at its span",
    "paragraph-wrong": "the paragraph or page of a citation is not the one that its span lies in",
    "selector-wrong": "prefix or suffix of a citation are not what stands around it",
    "origin-wrong": "the origin of a citation is not its source's and no shared text bears it out",
    "overlap-wrong": "two passages that are said to be shared are not the same words",
    # statements
    "extract-words": "words are shown that do not stand in the cited passage",
    "extract-order": "extracts do not follow the order of their passage",
    "extract-border": "an extract begins or ends inside a sentence or a word without an ellipsis",
    "extract-unnoted": "an extract lies in no passage that a note after it cites",
    "ellipsis-missing": "words are left out without an ellipsis",
    "ellipsis-rule": "an ellipsis drops what its rule does not allow",
    "quote-unmarked": "somebody's quoted words stand without quotation marks and without their speaker",
    "addition-value": "an addition does not follow from its evidence",
    "addition-place": "an addition does not stand at the words that it explains",
    "addition-rule": "an addition names no row of lexicon/additions",
    "frame-unknown": "words of the program are no row of lexicon/frames",
    "frame-use": "a frame stands where its use does not allow it",
    "frame-text": "the words of a frame are not its row with its slots filled in",
    "frame-slot": "a slot of a frame holds what nothing bears out",
    "count-wrong": "a count is not what the checker counts",
    "count-unknown": "a frame counts something that the checker cannot count",
    "date-wrong": "a date does not follow from the passages that are cited for it",
    "reason-wrong": "a reason is no row of lexicon/frames filled in, or its slots are not borne out",
    "statement-text": "a statement's text in brief.json is not its parts joined",
    "statement-unnoted": "a statement asserts something and has no note",
    "citation-unused": "a statement lists a citation that none of its notes shows",
    "note-foreign": "a note stands at words that its passage does not bear out",
    "list-text": "a text in brief.json does not stand in the passages that it cites",
    "list-count": "a number or list of names in brief.json is not what its citations give",
    # pages
    "statement-unmatched": "a statement on a page and in brief.json are not the same words",
    "statement-missing": "brief.json has a statement that the page does not have",
    "statement-unknown": "a page has a statement that brief.json does not have",
    "statement-notes": "the notes of a statement are not where brief.json has them",
    "statement-order": "statements do not stand in brief.json's order",
    "statement-marks": "additions, marks or dates of a statement are not set as brief.json has them",
    "block-unproved": "a block is neither a statement, nor a frame, nor a passage of a source",
    "markup-unproved": "a page holds markup that briefgen does not write",
    "passage-words": "a passage on a source's page is not what the source says",
    "passage-locator": "a passage on a source's page names the wrong paragraph",
    "passage-backlink": "a passage's links back are not the statements that cite it",
    "note-undefined": "a note is referred to and not defined",
    "note-unused": "a note is defined and not referred to",
    "note-duplicate": "a note is defined twice",
    "note-label": "a note's label is not made from its source, span, words and reason",
    "note-unknown": "a note's label belongs to no citation in brief.json",
    "note-source": "a note names another publisher, agency or title than its source has",
    "note-date": "a note gives another date than its source has",
    "note-locator": "a note gives another paragraph or page than its passage has",
    "note-words": "a note's words are not its passage's",
    "note-reason": "a note's closing sentences are not the ones that belong to it",
    "note-link": "a note does not lead to its passage, or to its original",
    # links, anchors, sizes, files
    "link-dead": "a link leads nowhere",
    "link-foreign": "a link leads out of the brief to an address that sources.yml does not have",
    "anchor-dead": "a link leads to an anchor that its page does not have",
    "anchor-duplicate": "an anchor stands twice on a page",
    "budget-exceeded": "more of a source is shown than its excerpt budget allows",
    "export-uncited": "a file in docs/ holds a run of a source's words that no citation covers",
    "manifest-missing": "docs/manifest.json is missing or unreadable, or lists a file that is not there",
    "manifest-changed": "a generated file is not as it was written",
    "manifest-unlisted": "docs/ holds a file that the manifest does not list",
    # pictures
    "picture-markup": "a picture cannot be read, or holds something else than shapes and words",
    "picture-unknown": "a picture holds words and is of no kind that briefgen draws",
    "picture-words": "words in a picture are no label, date, count or name that is borne out",
    "picture-wrong": "a mark, date or number in a picture is not what the pages say",
    "picture-missing": "a picture leaves out or repeats what its page lists",
    "picture-alternative": "what a page says in a picture's stead is not the picture's title",
    # the built site
    "html-missing": "a page has not been built",
    "html-count": "the built page has other statements or notes than its Markdown",
    "html-words": "the built page words a statement otherwise than its Markdown",
    "html-policy": "a built page has no content security policy, or has in it what that should not allow",
}
"""Every code, and what it means."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Fault:
    """One failed proof. `file` is relative to the docs or seeds folder's parent (docs/timeline.md);
    `line` counts from 1, 0 where a fault has none; `statement` is an id or ""."""

    file: str
    line: int
    code: str
    statement: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a proof is being made."""

    file: str
    line: int = 0
    statement: str = ""

    def fault(self, code: str, message: str) -> Fault:
        if code not in CODES:
            raise ValueError(f"{code!r} is no code of CODES")
        return Fault(file=self.file, line=self.line, code=code, statement=self.statement, message=message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What was proved, in numbers, and what failed. `notes` counts definitions, `passages` distinct
    cited passages; `shown` is, for each source, (words shown, words allowed or None)."""

    pages: int = 0
    statements: int = 0
    citations: int = 0
    passages: int = 0
    notes: int = 0
    sources: int = 0
    shown: tuple[tuple[str, int, int | None], ...] = ()
    faults: tuple[Fault, ...] = ()


def quote(text: str) -> str:
    """The beginning of a text, on one line, for a message."""
    folded = fold_space(text)
    return f"‘{folded if len(folded) <= LONGEST_QUOTE else folded[: LONGEST_QUOTE - 1] + '…'}’"


def render_faults(faults: Iterable[Fault]) -> str:
    """One fault a line, as editors and CI know it: file:line: code [statement] message."""
    lines = []
    for fault in sorted(set(faults)):
        place = f"{fault.file}:{fault.line}" if fault.line else fault.file
        statement = f" [{fault.statement}]" if fault.statement else ""
        lines.append(f"{place}: {fault.code}{statement} {fault.message}")
    return "".join(f"{line}\n" for line in lines)
