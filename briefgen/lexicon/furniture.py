"""Furniture: words that belong to a page and not to its article, as rows of patterns.

Every row has examples and counter-examples; the tests run each row on both. In an example of a row
that may stand inside a paragraph, ⟦…⟧ show what is marked. A row that is in doubt is left out:
a line of furniture that stays costs less than a sentence of the article that goes.
"""

from __future__ import annotations

from briefgen.lexicon.furniture_lines import LINE_ROWS
from briefgen.lexicon.furniture_parts import PART_ROWS
from briefgen.lexicon.furniture_pictures import PICTURE_ROWS
from briefgen.lexicon.furniture_rows import FurnitureRow, Scope
from briefgen.lexicon.furniture_sentences import SENTENCE_ROWS

FURNITURE: tuple[FurnitureRow, ...] = (*PICTURE_ROWS, *LINE_ROWS, *SENTENCE_ROWS, *PART_ROWS)
"""All rows, in the order in which they are tried; the first that matches names the furniture."""

__all__ = ["FURNITURE", "FurnitureRow", "Scope"]
