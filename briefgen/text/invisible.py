"""Characters that a reader cannot see, shown: one set for pages, terminals and whoever lists a text."""

from __future__ import annotations

import re

_INVISIBLE = re.compile(
    "["
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # control characters that are no white space
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb"  # no glyph, or steering direction
    "\ud800-\udfff"  # lone surrogates
    "\ufdd0-\ufdef\ufffe\uffff"  # noncharacters
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    + "".join(f"{chr(plane | 0xFFFE)}{chr(plane | 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000))
    + "]"
)
"""Control characters, Unicode's Default_Ignorable_Code_Point and what cannot be written as UTF-8.
The joiners U+200C and U+200D and the variation selectors U+FE00–FE0F stay: Persian, Indic scripts
and emoji are spelt with them, and they move nothing."""


def show_invisible(text: str) -> str:
    """The text with every control, bidi and otherwise invisible character shown as ‹U+XXXX›."""
    return _INVISIBLE.sub(lambda found: f"‹U+{ord(found[0]):04X}›", text)
