"""The table of faults: what is planted, and the codes of which the checker must find one.

The manifest is signed anew after planting, so that it cannot stand in for the proof. The same table
runs over built trees and over the real docs/.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tests.check import plants_blocks as blocks
from tests.check import plants_notes as notes
from tests.check import plants_pictures as pictures
from tests.check import plants_words as words
from tests.check.planting import PlantedFault
from tests.check.tree import DocsTree


def _next_number(found: re.Match[str]) -> str:
    return f"¶{int(found[1]) + 1}"


_SIGNED = tuple(
    PlantedFault(name=name, plant=plant, codes=tuple(codes.split()))
    for name, plant, codes in (
        ("a word changed in a note", words.change_note, "note-words"),
        ("a word changed", words.reword(False, words.spoil_change), "statement-unmatched"),
        ("a word changed everywhere", words.reword(True, words.spoil_change), "extract-words"),
        ("not added", words.reword(False, words.spoil_negate), "statement-unmatched"),
        ("not added everywhere", words.reword(True, words.spoil_negate), "extract-words"),
        ("a word dropped", words.reword(False, words.spoil_drop), "statement-unmatched"),
        ("a word dropped everywhere", words.reword(True, words.spoil_drop, inner=True), "extract-words"),
        ("a word dropped between two extracts", words.split_out_word, "ellipsis-missing"),
        ("a digit changed everywhere", words.change_digit, "extract-words"),
        ("a governor dropped by an ellipsis", words.drop_governor, "ellipsis-rule"),
        ("an extract begun inside a sentence", words.begin_inside, "extract-border"),
        ("a count changed everywhere", words.change_slot("count", words.spoil_more), "count-wrong"),
        ("a date changed everywhere", words.change_slot("date", words.spoil_later), "date-wrong"),
        ("a name changed everywhere", words.change_slot("name", words.spoil_renamed), "frame-slot"),
        (
            "words of a slot changed everywhere",
            words.change_slot("words", words.spoil_reworded),
            "frame-slot",
        ),
        ("a title changed everywhere", words.change_slot("source", words.spoil_reworded), "frame-slot"),
        ("an addition changed everywhere", words.change_addition, "addition-value"),
        ("an addition moved", words.move_addition, "addition-place addition-value"),
        ("an addition shown as the source's words", blocks.unmark_addition, "statement-marks"),
        ("a heading changed", words.change_heading, "block-unproved frame-slot"),
        (
            "two notes' bodies swapped",
            notes.swap_bodies,
            "note-locator note-words note-source note-link note-reason",
        ),
        ("two references swapped", notes.swap_references(False), "statement-notes"),
        (
            "two references swapped everywhere",
            notes.swap_references(True),
            "note-foreign extract-unnoted addition-value",
        ),
        ("a reference removed", notes.remove_reference, "statement-notes"),
        ("a definition removed", notes.remove_definition, "note-undefined"),
        ("an unknown reference", notes.unknown_reference, "note-undefined"),
        ("a definition nobody refers to", notes.unused_definition, "note-unused"),
        ("a definition given twice", notes.repeat_definition, "note-duplicate"),
        ("a statement without notes", notes.unnote_statement, "statement-unnoted"),
        ("a wrong paragraph in a note", notes.change_definition(r"¶(\d+)", _next_number), "note-locator"),
        (
            "a wrong title in a note",
            notes.change_definition(r"(?<=\[“)\w+", lambda _: "Otherwise"),
            "note-source",
        ),
        (
            "a wrong voice in a note",
            notes.change_definition(r"(?<=\]: )[^,]+", lambda _: "Another Herald"),
            "note-source",
        ),
        (
            "a wrong date in a note",
            notes.change_definition(r"\b20\d\d(?=[,( ])", lambda _: "1999"),
            "note-date",
        ),
        ("a wrong paragraph in brief.json", notes.change_citation(notes.wrong_paragraph), "paragraph-wrong"),
        ("a wrong hash", notes.change_citation(notes.wrong_hash), "hash-wrong"),
        ("a wrong span", notes.change_citation(notes.wrong_span), "span-wrong"),
        ("a wrong origin", notes.change_citation(notes.wrong_origin), "origin-wrong"),
        ("a wrong prefix", notes.change_citation(notes.wrong_prefix), "selector-wrong"),
        ("more words in a citation", notes.change_citation(notes.wrong_label), "span-wrong"),
        ("a source changed since", notes.change_seed, "hash-wrong"),
        ("an excerpt budget exceeded", notes.exceed_budget, "budget-exceeded"),
        (
            "a dead link in a note",
            blocks.change_link(r"(?m)^(\[\^.*?\]\()[^)#]+", r"\1nowhere.md"),
            "link-dead",
        ),
        (
            "a dead anchor in a note",
            blocks.change_link(r"(?m)^(\[\^.*?\]\([^)#]+#)p-\w{8}", r"\1p-00000000"),
            "anchor-dead",
        ),
        (
            "a dead anchor",
            blocks.change_link(r"(\]\([\w./-]*\.md#)s-", r"\1s-0"),
            "anchor-dead passage-backlink",
        ),
        ("a link of one's own", blocks.smuggle("[Notes](https://elsewhere.example/)"), "link-foreign"),
        ("a link with a script", blocks.smuggle("[Notes](javascript:alert)"), "block-unproved"),
        ("a paragraph of one's own", blocks.smuggle("The mayor resigned over the affair."), "block-unproved"),
        ("a list of one's own", blocks.smuggle("- The mayor resigned over the affair."), "block-unproved"),
        (
            "a statement of one's own",
            blocks.smuggle('<span id="s-00000000"></span>The mayor resigned.'),
            "statement-unknown",
        ),
        (
            "a passage of one's own",
            blocks.smuggle('<span id="p-00000000"></span>**¶2** They resigned.'),
            "passage-words statement-unknown",
        ),
        ("markup of one's own", blocks.smuggle("<div>The mayor resigned.</div>"), "markup-unproved"),
        ("a comment of one's own", blocks.smuggle("<!-- The mayor resigned. -->"), "markup-unproved"),
        ("a quotation of one's own", blocks.smuggle("> The mayor resigned."), "markup-unproved"),
        ("code of one's own", blocks.smuggle("    The mayor resigned."), "markup-unproved"),
        (
            "a link definition",
            blocks.smuggle("[mayor]: https://elsewhere.example/ 'The mayor resigned.'"),
            "markup-unproved",
        ),
        ("a table of one's own", blocks.smuggle("| A |\n| --- |\n| The mayor resigned. |"), "block-unproved"),
        (
            "a picture of one's own",
            blocks.smuggle("![The mayor resigns](https://elsewhere.example/x.svg)"),
            "block-unproved",
        ),
        ("words behind a statement", blocks.smuggle_words, "statement-unmatched block-unproved"),
        ("a cell too many", blocks.smuggle_cell, "markup-unproved"),
        ("a second paragraph in a note", blocks.smuggle_note, "markup-unproved"),
        ("a statement removed", blocks.remove_statement, "statement-missing"),
        ("two statements swapped", blocks.swap_statements, "statement-unmatched"),
        ("a statement moved", blocks.move_statement, "statement-order"),
        ("two headings swapped", blocks.swap_headings, "frame-slot count-wrong"),
        ("a statement repeated", blocks.repeat_statement, "anchor-duplicate"),
        ("a passage changed on its source's page", blocks.change_passage, "passage-words"),
        (
            "a wrong paragraph on a source's page",
            blocks.change_link(r"\*\*¶\d+\*\*", "**¶99**"),
            "passage-locator",
        ),
        (
            "a link back removed",
            blocks.change_link(r"(?m) · \[1\]\(\.\./[^)]*\)(?:, \[\d+\]\([^)]*\))*$", ""),
            "passage-backlink",
        ),
    )
)

_TEXT = r'(?s)(data-part="{}"[^>]*>)[^<]+'

_IN_PICTURES = tuple(
    PlantedFault(name=f"{name} in a picture", plant=plant, codes=tuple(codes.split()))
    for name, plant, codes in (
        ("a script", pictures.change_picture("</svg>", "<script>alert(1)</script></svg>"), "picture-markup"),
        (
            "an event handler",
            pictures.change_picture("<(rect|circle) ", r'<\1 onclick="alert(1)" '),
            "picture-markup",
        ),
        (
            "a link",
            pictures.change_picture("</svg>", '<a href="https://elsewhere.example/"/></svg>'),
            "picture-markup",
        ),
        (
            "a fetched fill",
            pictures.change_picture('fill="#[0-9a-f]{6}"', 'fill="url(https://elsewhere.example/x)"'),
            "picture-markup",
        ),
        (
            "an entity",
            pictures.change_picture("<svg ", '<!DOCTYPE svg [<!ENTITY a "b">]><svg '),
            "picture-markup",
        ),
        (
            "words of one's own",
            pictures.change_picture("</svg>", "<text>The mayor resigned.</text></svg>"),
            "picture-words",
        ),
        ("loose words", pictures.change_picture("</svg>", "The mayor resigned.</svg>"), "picture-words"),
        (
            "a changed date",
            pictures.change_picture(r'data-part="date"[^>]*>[^<]+', pictures.next_month),
            "picture-wrong",
        ),
        (
            "a changed name",
            pictures.change_picture(_TEXT.format("names"), r"\1The mayor"),
            "picture-words picture-wrong",
        ),
        ("a changed key", pictures.change_picture(_TEXT.format("key"), r"\1The mayor"), "picture-words"),
        (
            "a changed number",
            pictures.change_picture(r"(?<=<desc>)\d+", pictures.one_more),
            "picture-wrong picture-words",
        ),
        (
            "a changed standing",
            pictures.change_picture(r'(?<=data-status=")happened', "denied"),
            "picture-wrong",
        ),
        (
            "a moved mark",
            pictures.change_picture(
                r'cx="[\d.]+" cy="[\d.]+"(?= r="5"[^>]*data-part="mark")', 'cx="1" cy="1"'
            ),
            "picture-wrong",
        ),
        ("a wrong tick", pictures.change_picture(_TEXT.format("tick"), r"\1Jan 2031"), "picture-wrong"),
        ("a wrong gap", pictures.change_picture(_TEXT.format("gap"), r"\g<1>3 days"), "picture-wrong"),
        (
            "a left out entry",
            pictures.change_picture(r"(?s)<g data-statements=.*?</g>", ""),
            "picture-missing",
        ),
        ("another title", pictures.say_otherwise, "picture-alternative"),
    )
)

FAULTS: Sequence[PlantedFault] = (
    *_SIGNED,
    *_IN_PICTURES,
    PlantedFault(
        name="a page changed by hand", plant=blocks.edit_page, codes=("manifest-changed",), signed=False
    ),
    PlantedFault(
        name="a page added by hand", plant=blocks.add_page, codes=("manifest-unlisted",), signed=False
    ),
)
"""Every fault, with where its plant finds something to spoil left to the plant."""


def plant_fault(fault: PlantedFault, tree: DocsTree, page: str) -> bool:
    """Plants the fault on the page, if it can bear it, and signs the manifest anew."""
    planted = fault.plant(tree, page)
    if planted and fault.signed:
        tree.sign()
    return planted
