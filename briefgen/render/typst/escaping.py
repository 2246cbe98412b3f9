"""The escaping border to Typst: one function for whatever text goes into a document's source.

Text becomes a string literal, which Typst never reads as markup or code. Only the backslash and the
quotation mark mean something in one (Typst reference, "str"); line breaks are folded away before.
"""

from __future__ import annotations

import re

from briefgen.text.invisible import show_invisible

_SPACE = re.compile(r"\s+")


def quote_typst(text: str) -> str:
    """The text as a Typst string literal, with its quotation marks.

    Runs of white space become one space; characters that a reader cannot see are shown as ‹U+XXXX›.
    """
    shown = show_invisible(_SPACE.sub(" ", text))
    return '"' + shown.replace("\\", "\\\\").replace('"', '\\"') + '"'
