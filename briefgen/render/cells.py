"""The border to spreadsheets: comma-separated values (RFC 4180) that no program runs as a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from briefgen.text.invisible import show_invisible
from briefgen.text.passages import fold_space

SEPARATOR = "; "
"""Stands between several values in one cell."""

_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")  # noqa: RUF001  # spreadsheets take the wide signs too
"""What a spreadsheet may take for a formula: OWASP's list (CSV Injection), and the wide forms. Leading
apostrophes count along, so that taking one off always gives the text back."""


def escape_cell(text: str) -> str:
    """The text as a cell: on one line, and with a leading apostrophe where it begins with = + - @, a tab
    or a carriage return. Spreadsheets hide the apostrophe; other readers take it off again."""
    shown = fold_space(show_invisible(text))
    return f"'{shown}" if _FORMULA.match(text) or _FORMULA.match(shown) else shown


def write_cells(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A table in UTF-8 with a header line; every cell is escaped here."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(head)
    writer.writerows([escape_cell(cell) for cell in row] for row in rows)
    return out.getvalue().encode()
