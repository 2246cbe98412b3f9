"""`briefgen text`: a source as the program reads it, for the terminal."""

from __future__ import annotations

import unicodedata

from briefgen.model import Source

OPEN, CLOSE = "⟦", "⟧"
"""Around what is marked as furniture, after the rule's name."""


def neutralise(text: str) -> str:
    """The text with control, direction and other invisible characters as ‹U+XXXX›: a terminal obeys
    some of them, and a reader sees none."""
    return "".join(
        f"‹U+{ord(character):04X}›"
        if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
        else character
        for character in text
    )


def list_text(source: Source) -> str:
    """The decoded text, one numbered paragraph a line; furniture stands as ⟦rule: words⟧."""
    lines: list[str] = []
    for paragraph in source.paragraphs:
        shown = ""
        start = paragraph.span.start
        for item in source.furniture:
            if not item.span.overlaps(paragraph.span):
                continue
            left, right = max(item.span.start, start), min(item.span.end, paragraph.span.end)
            shown += neutralise(source.text[start:left])
            shown += f"{OPEN}{item.rule}: {neutralise(source.text[left:right])}{CLOSE}"
            start = right
        shown += neutralise(source.text[start : paragraph.span.end])
        lines.append(f"¶{paragraph.number:<3} {shown}")
    return "\n".join(lines) + "\n" if lines else ""
