"""Words that keep their hyphen where a line is broken at it. Others were parted by the typesetter."""

from __future__ import annotations

FIRST_PARTS = frozenset(
    "cross double eight five four full half hard heavy high ill large left long low near nine north old one "
    "open part public quick real right second self seven short single six small south ten third three top "
    "twenty thirty forty fifty sixty seventy eighty ninety two vice well west whole world year".split()
)
"""First parts of compounds ("well-known", "long-term", "three-year") that begin hardly any longer word at a
place where typesetters part it. "Ex", "mid" or "so" are none: ex-ecutive, mid-dle, so-cial."""

SECOND_PARTS = frozenset(
    "based backed class degree driven free level made oriented owned related scale sized style term wide "
    "winning".split()
)
"""Second parts of compounds ("state-owned", "large-scale") that are hardly ever the end of one word."""

ENDINGS = frozenset(
    "able age ages ed een en ened ening er erly ern erner ers est ing ings ish less ly ment ness ship some teen "
    "th ties ty ward wards "
    "fall falls house houses land lands light lights line lines man men over port ports ware way ways "
    "work works worker workers".split()
)
"""Ends of words that are written as one, whatever begins them: "north-" and "ern", "high-" and "way"."""
