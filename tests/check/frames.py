"""Rows of lexicon/frames that the tests' pages use, so that wordings elsewhere may change freely."""

from __future__ import annotations

from collections.abc import Mapping

from briefgen.lexicon.frames import Frame, Use

_ROWS: tuple[tuple[str, Use, str], ...] = (
    ("t-brief", "title", "{brief:brief}"),
    ("t-source", "title", "{source:source}"),
    ("t-page", "title", "A page of the test"),
    ("t-known", "heading", "What was found out"),
    ("t-notes", "heading", "Notes"),
    ("t-actor", "heading", "{actor:actor}"),
    ("t-pair", "heading", "{a:name} and {b:name}"),
    ("t-passages", "heading", "Passages of this source"),
    ("t-question", "question", "Who answers for “{words:words}”?"),
    ("t-research", "prose", "{question:brief}"),
    ("t-prose", "prose", "These lines explain the test."),
    ("t-also", "label", "Known as {aliases:actor}"),
    ("t-link", "label", "{link:link}"),
    ("t-picture", "label", "Days on a line"),
    ("t-column", "label", "A column"),
    ("t-side", "label", "{voice:name}"),
    ("t-scope", "statement", "{sources:count:source:sources}, {all_origins:count:voice:voices}."),
    ("t-as-of", "statement", "As of {date:date}."),
    ("t-made", "statement", "{statements:count:statement:statements}, {citations:count:note:notes}."),
    (
        "t-aside",
        "statement",
        "{furniture:count:stretch:stretches} of furniture, {gave_way:count:passage:passages} gone.",
    ),
    ("t-role", "statement", "“{role:words}” ({voice:name})"),
    ("t-cell-link", "statement", "{link:link}"),
    ("t-cell-name", "statement", "{name:name}"),
    ("t-cell-title", "statement", "{title:source}"),
    ("t-cell-date", "statement", "{date:date}"),
    ("t-cell-words", "statement", "{words:words}"),
    ("t-cell-count", "statement", "{article_words:count}"),
    ("t-cell-actor", "statement", "{actor:actor}"),
    ("t-shared", "statement", "{ratio:count} % of the words, {passages:count:passage:passages}."),
    ("t-origins", "mark", "— {origins:count:origin:origins}: {voices:name}"),
    ("t-voice", "mark", "— {voice:name}"),
    ("t-said", "mark", "said by “{speaker:words}”"),
    ("t-date", "date", "{date:date}"),
    ("t-full-name", "reason", "the full name"),
    ("t-antecedent", "reason", "‘{words:words}’ stands for it"),
    ("t-seen", "reason", "seen from {date:date}"),
)

TEST_FRAMES: Mapping[str, Frame] = {name: Frame(name=name, use=use, text=text) for name, use, text in _ROWS}
