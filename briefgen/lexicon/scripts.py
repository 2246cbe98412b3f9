"""Which font shows a character that the bundled ones lack: Google's Noto, as Debian packages it.

A row is keyed by the first word of the character's Unicode name, which for letters is the script's
name ("HANGUL SYLLABLE GA", "CJK UNIFIED IDEOGRAPH-4E2D").
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

CORE = "fonts-noto-core"
CJK = "fonts-noto-cjk"
EMOJI = "fonts-noto-color-emoji"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptFont:
    """A font's family, and the Debian package that holds it."""

    family: str
    package: str


_SCRIPTS = (
    "Adlam Armenian Balinese Bengali Cham Cherokee Coptic Devanagari Ethiopic Georgian Gothic Gujarati "
    "Gurmukhi Hebrew Javanese Kannada Khmer Lao Limbu Lisu Malayalam Mongolian Myanmar Ogham Osage Runic "
    "Samaritan Sinhala Sundanese Syriac Tamil Telugu Thaana Thai Tifinagh Vai Yi"
)

FONTS: Mapping[str, ScriptFont] = {
    **{name.upper(): ScriptFont(family=f"Noto Sans {name}", package=CORE) for name in _SCRIPTS.split()},
    "ARABIC": ScriptFont(family="Noto Naskh Arabic", package=CORE),
    "BOPOMOFO": ScriptFont(family="Noto Sans CJK TC", package=CJK),
    "CANADIAN": ScriptFont(family="Noto Sans Canadian Aboriginal", package=CORE),
    "CJK": ScriptFont(family="Noto Sans CJK SC", package=CJK),
    "CYRILLIC": ScriptFont(family="Noto Sans", package=CORE),
    "FULLWIDTH": ScriptFont(family="Noto Sans CJK SC", package=CJK),
    "GREEK": ScriptFont(family="Noto Sans", package=CORE),
    "HALFWIDTH": ScriptFont(family="Noto Sans CJK JP", package=CJK),
    "HANGUL": ScriptFont(family="Noto Sans CJK KR", package=CJK),
    "HIRAGANA": ScriptFont(family="Noto Sans CJK JP", package=CJK),
    "IDEOGRAPHIC": ScriptFont(family="Noto Sans CJK SC", package=CJK),
    "KATAKANA": ScriptFont(family="Noto Sans CJK JP", package=CJK),
    "LATIN": ScriptFont(family="Noto Sans", package=CORE),
    "MATHEMATICAL": ScriptFont(family="Noto Sans Math", package=CORE),
    "NKO": ScriptFont(family="Noto Sans NKo", package=CORE),
    "ORIYA": ScriptFont(family="Noto Sans Oriya", package=CORE),
    "TIBETAN": ScriptFont(family="Noto Serif Tibetan", package=CORE),
}

SYMBOLS = ScriptFont(family="Noto Sans Symbols 2", package=CORE)
COLOUR = ScriptFont(family="Noto Color Emoji", package=EMOJI)
EMOJI_START = 0x1F000
"""Where Unicode's blocks of pictographs begin."""


def find_script_font(character: str) -> ScriptFont | None:
    """The font to install for a character; None for one that Unicode does not name (unassigned, private)."""
    name = unicodedata.name(character, "")
    if not name:
        return None
    row = FONTS.get(name.split()[0].split("-")[0])
    if row is not None:
        return row
    symbol = unicodedata.category(character).startswith("S")
    return COLOUR if symbol and ord(character) >= EMOJI_START else SYMBOLS
