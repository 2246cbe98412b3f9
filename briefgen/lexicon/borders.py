"""Where words may be left out: sentence openers that hang in the air, and words that open a clause.

Each row has an example of what may go and a counter-example of what looks like it and must stay.
The checker enforces the rules (`check/ellipses`); this is their vocabulary.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BorderRow:
    """Words of one kind. `example` holds one of them where it may be dropped (a sentence that it
    opens, a clause behind punctuation); `counter_example` holds none in such a place."""

    name: str
    words: tuple[str, ...]
    example: str
    counter_example: str


CONNECTIVE_ROWS: tuple[BorderRow, ...] = (
    BorderRow(
        name="adding",
        words=("also", "and", "furthermore", "moreover"),
        example="Also in March the port reopened.",
        counter_example="Another port reopened in March.",
    ),
    BorderRow(
        name="contrasting",
        words=("but", "nevertheless", "nonetheless", "yet"),
        example="But the bridge stayed open.",
        counter_example="Butter is dearer than last year.",
    ),
    BorderRow(
        name="ordering",
        words=("meanwhile",),
        example="Meanwhile two ferries ran aground.",
        counter_example="Two ferries ran aground on Monday.",
    ),
    BorderRow(
        name="concluding",
        words=("consequently", "therefore", "thus"),
        example="Therefore the fares were cut.",
        counter_example="Results were published on Friday.",
    ),
)
"""Openers that tie a sentence to one which the reader does not see, with a comma after them or without."""

COMMA_CONNECTIVE_ROWS: tuple[BorderRow, ...] = (
    BorderRow(
        name="adding-comma",
        words=("besides", "in addition", "likewise", "plus", "similarly", "too", "what is more"),
        example="In addition, the port has reopened.",
        counter_example="In addition to the port, the airfield has reopened.",
    ),
    BorderRow(
        name="contrasting-comma",
        words=(
            "by contrast", "even so", "however", "in contrast", "instead", "on the other hand", "still",
        ),
        example="Still, the bridge stayed open.",
        counter_example="Still photographs show the bridge.",
    ),
    BorderRow(
        name="ordering-comma",
        words=(
            "afterwards", "earlier", "elsewhere", "finally", "first", "in the meantime", "lastly", "later",
            "next", "second", "separately", "subsequently", "then", "third", "thirdly",
        ),
        example="First, the dam was drained.",
        counter_example="First Minister Moe opened the dam.",
    ),
    BorderRow(
        name="concluding-comma",
        words=("accordingly", "as a result", "hence", "in short", "in turn", "indeed", "of course", "so"),
        example="As a result, the fares were cut.",
        counter_example="As a result of the strike the fares were cut.",
    ),
    BorderRow(
        name="exemplifying-comma",
        words=("for example", "for instance", "in fact", "in particular", "notably"),
        example="For instance, the town has one doctor.",
        counter_example="For instance that means the town.",
    ),
)  # fmt: skip
"""Openers that hang only where a comma follows: "First, …" but not "First Minister …"."""

BORDER_ROWS: tuple[BorderRow, ...] = (
    BorderRow(
        name="relative",
        words=("which", "who", "whom", "whose", "where", "when"),
        example="The mill, which employs forty people, has closed.",
        counter_example="The mill which burned down has closed.",
    ),
    BorderRow(
        name="time",
        words=("after", "as", "before", "following", "once", "since", "while", "amid", "during"),
        example="The fleet returned, after a week at sea.",
        counter_example="The fleet returned after a week at sea.",
    ),
    BorderRow(
        name="reason-and-contrast",
        words=("although", "because", "despite", "though", "whereas", "even"),
        example="The road is closed, because the slope is moving.",
        counter_example="The road is closed because the slope is moving.",
    ),
    BorderRow(
        name="coordinate",
        words=("and", "but", "or", "so", "yet"),
        example="The dam held, and the village stayed dry.",
        counter_example="The dam and the village stayed dry.",
    ),
    BorderRow(
        name="participle",
        words=(
            "adding", "aiming", "allowing", "bringing", "building", "causing", "ending",
            "forcing", "giving", "hampering", "including", "killing", "leading", "leaving", "making",
            "marking", "noting", "paving", "prompting", "putting", "raising", "reflecting", "resulting",
            "sending", "signalling", "signaling", "taking", "triggering", "underlining", "using",
        ),
        example="The court ruled for the union, ending a long dispute.",
        counter_example="The ruling is ending a long dispute.",
    ),
    BorderRow(
        name="accompanying",
        words=("along", "among", "in", "together", "with"),
        example="The choir sang outside, with candles in hand.",
        counter_example="The choir sang with candles in hand.",
    ),
)  # fmt: skip
"""Words that, after punctuation, open a clause which may be dropped whole."""

INNER_CONNECTIVES = frozenset({"also", "however", "likewise", "meanwhile", "moreover", "therefore", "too"})
"""Connectives that may be left out inside a sentence as well: they tie it to another and assert nothing."""

CONNECTIVES: frozenset[str] = frozenset(word for row in CONNECTIVE_ROWS for word in row.words)
COMMA_CONNECTIVES: frozenset[str] = frozenset(word for row in COMMA_CONNECTIVE_ROWS for word in row.words)
BORDERS: frozenset[str] = frozenset(word for row in BORDER_ROWS for word in row.words)
