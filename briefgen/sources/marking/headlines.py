"""Headlines: the title and its repeats, what stands under it, headings inside the article, and the note
on the author."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefgen.lexicon.captions import NEVER_LAST
from briefgen.lexicon.metadata import DATELINES
from briefgen.sources.marking.line import MIN_BODY_WORDS, Line, find_rows, find_sentences, fold_words
from briefgen.text.passages import count_words

MAX_TITLE_WORDS = 34
"""The longest headline that tabloids write, with room."""

MAX_LABEL_WORDS = 12
"""Words of a heading inside an article."""

MIN_SENTENCE_WORDS = 5
"""Words of a short sentence between which and another one a heading can stand."""

MAX_AUTHOR_WORDS = 80
"""Words of a note on the author."""

MIN_QUESTIONS = 3
"""So many questions as paragraphs of their own are the headings of an explainer."""

_ASKS = (
    r"(?:Who|Whose|What|When|Where|Why|How|Which|Is|Are|Was|Were|Do|Does|Did|Can|Could|Will|Would|Should|Has|"
    r"Have|Had)(?:[’']\w+)?"
)
_QUESTION = re.compile(
    rf"(?:[-–—•]\s*|\d{{1,2}}[.)]\s*|Q[.:]\s*)?{_ASKS}\s[^.!?]{{3,140}}\?(?:\s[A-ZÀ-Þ][^.!?]{{3,80}}\?)?|"
    r"Q[.:]\s[^.!?]{3,140}\?"
)
_PRESENTED = re.compile(
    r"[A-ZÀ-Þ][\w.’'\-]+(?:\s[A-ZÀ-Þ][\w.’'\-]+){1,3}(?:,[^.]{3,80},)?"
    r"\s(?:is|was|writes|covers|works|serves|has been|reports)\b"
)


def mark_title(lines: list[Line]) -> list[Line]:
    """The first headline before the article is its title; the same words again are repeats of it."""
    chosen = next((n for n, line in enumerate(lines) if not line.rule), None)
    if chosen is None or len(lines) == 1 or not _is_title(lines[chosen], lines[chosen + 1 :]):
        return lines
    title = fold_words(lines[chosen].text)
    marked: list[Line] = []
    for number, line in enumerate(lines):
        rule = line.rule
        if number == chosen:
            rule = "title"
        elif title and fold_words(line.text) == title:
            rule = "repeated-title"
        elif number == chosen + 1 and not rule and _is_second_deck(lines[chosen], line):
            rule = "title"
        marked.append(line.marked(rule))
    return marked


def _is_title(line: Line, after: Sequence[Line]) -> bool:
    words = line.text.split()
    if not 2 <= len(words) <= MAX_TITLE_WORDS or not after or line.text.endswith((":", ",")):
        return False
    if any(row.pattern.match(line.text) for row in DATELINES[:3]):
        return False
    if not line.ended or line.text.endswith(("?", "!", "...", "…")):
        return True
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in long)
    return len(words) <= 20 and capitals * 4 >= len(long) * 3


def _is_second_deck(title: Line, line: Line) -> bool:
    """Press archives close the first deck of a headline with a semicolon and the second, on the very
    next line, with a stop."""
    follows = line.span.start - title.span.end == len("\n")
    return follows and title.text.endswith(";") and len(line.text.split()) <= MAX_TITLE_WORDS


def mark_deck(lines: list[Line]) -> list[Line]:
    """Lines without a full stop between the title and the article are headlines too."""
    title = next((number for number, line in enumerate(lines) if line.rule == "title"), None)
    first = next((number for number, line in enumerate(lines) if line.body), None)
    if title is None or first is None:
        return lines
    marked = list(lines)
    for number in range(title + 1, first):
        line, after = lines[number], lines[number + 1]
        if line.rule or line.ended or any(row.pattern.match(line.text) for row in DATELINES[:3]):
            continue
        # A sentence that a stray line break cuts in two goes on with a small letter, or breaks off
        # at a word that nothing ends with.
        broken = after.text[:1].islower() or line.text.split()[-1].lower() in NEVER_LAST
        if not broken and not re.search(r"[:;,\-]$", line.text):
            marked[number] = line.marked("standfirst")
    return marked


def mark_questions(lines: list[Line]) -> list[Line]:
    """The headings of an explainer: several short questions that stand alone."""
    asked = [
        number
        for number, line in enumerate(lines)
        if not line.rule and _QUESTION.fullmatch(line.text) and count_words(line.text) <= MAX_LABEL_WORDS * 2
    ]
    if len(asked) < MIN_QUESTIONS:
        return lines
    return [line.marked("label") if number in asked else line for number, line in enumerate(lines)]


def mark_author(lines: list[Line]) -> list[Line]:
    """The first or last paragraph that presents the author, and says how to reach them or whose the
    opinions are, is about the author and not the article."""
    plain = [number for number, line in enumerate(lines) if not line.rule]
    marked = list(lines)
    for number in sorted({*plain[:1], *plain[-1:]}):
        line = lines[number]
        if count_words(line.text) > MAX_AUTHOR_WORDS or not _PRESENTED.match(line.text):
            continue
        if any(
            row.name == "author-note" and row.pattern.fullmatch(line.text[span.start : span.end])
            for span in find_sentences(line.text)
            for row in find_rows("sentence")
        ):
            marked[number] = line.marked("author-note")
    return marked


def mark_labels(lines: list[Line]) -> list[Line]:
    """A short line without a full stop between two paragraphs of the article is a heading of it.

    Two of them together may be a list or a table, which is the article's own. Furniture between a heading
    and its paragraph is passed over.
    """
    bodies = [number for number, line in enumerate(lines) if line.body]
    plain = [number for number, line in enumerate(lines) if not line.rule]
    marked = list(lines)
    for at, number in enumerate(plain):
        line = lines[number]
        if not bodies or not bodies[0] < number < bodies[-1] or not _is_label(line.text):
            continue
        before, after = lines[plain[at - 1]], lines[plain[at + 1]]
        colon = before.text.endswith(":") and count_words(before.text) >= MIN_BODY_WORDS
        if (before.body or colon or _is_sentence(before)) and (after.body or _is_sentence(after)):
            marked[number] = line.marked("label")
    return marked


def _is_sentence(line: Line) -> bool:
    """Whether a line is a sentence, be it a short one."""
    return line.ended and count_words(line.text) >= MIN_SENTENCE_WORDS


def _is_label(text: str) -> bool:
    return (
        count_words(text) <= MAX_LABEL_WORDS
        and not re.search(r"[.!?…:;,\-\"”’'»][)\]]*$", text)
        and text.lstrip("\"“‘'«")[:1].isupper()
    ) or bool(re.fullmatch(r"[-–—]\s?[^-–—].{1,80}\s?[-–—]", text))
