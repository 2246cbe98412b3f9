"""The escaping borders: one function each for Markdown, link targets and the terminal.

Source text is data. At the Markdown border every character that could be markup becomes a numeric
character reference, which Python-Markdown and markdown-it read alike (CommonMark 0.31, section 2.5);
characters that a reader cannot see are shown as ‹U+XXXX› at every border.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from briefgen.text.invisible import show_invisible

MARKUP = '\\`*_{}[]<>&|~^=#+!$@"'
"""Characters that mean something to some Markdown dialect or to HTML."""

_MARKUP = re.compile(f"[{re.escape(MARKUP)}]")

_SPACE = re.compile(r"\s+")
_BLOCK_START = re.compile(r"(?:-|:|\d+[.)])")
_FOOTNOTES_MARK = "///"
"""Python-Markdown puts the notes where a paragraph holds "///Footnotes Go Here///"."""

_BREAKING = (0x0B, 0x0C, 0x0D, *range(0x1C, 0x20), 0x85)
"""White space that is a control character and that a terminal may act on."""

SAFE_IN_TARGET = "/:?#=;,.@$+!-%~'"
"""Punctuation that stands in a link target as it is; `&` is written as a reference, the rest encoded."""


def escape_markdown(text: str) -> str:
    """The text as inline Markdown that comes back as the same text and as no element.

    Runs of white space become one space, so the result stays on one line; one space at either end
    is kept, because a frame's words may lead up to a slot.
    """
    shown = show_invisible(_SPACE.sub(" ", text))
    escaped = _MARKUP.sub(lambda found: f"&#{ord(found[0])};", shown)
    return escaped.replace(_FOOTNOTES_MARK, "&#47;" * len(_FOOTNOTES_MARK))


def escape_block_start(markdown: str) -> str:
    """Escaped Markdown that may begin a block: "1." and "-" would begin a list."""
    if not _BLOCK_START.match(markdown):
        return markdown
    return f"&#{ord(markdown[0])};{markdown[1:]}"


def escape_target(address: str) -> str:
    """A link target: percent-encoded as RFC 3986 wants it, with nothing that Markdown could read.

    Raises ValueError for an address with a scheme other than http or https.
    """
    scheme = re.match(r"\s*([A-Za-z][A-Za-z0-9+.\-]*):", address)
    if scheme and scheme[1].lower() not in {"http", "https"}:
        raise ValueError(f"a link may lead to http and https only, not to {scheme[1]}:")
    whole = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", address.strip())
    encoded = quote(whole, safe=SAFE_IN_TARGET + "&", errors="replace")
    return encoded.replace("&", "&amp;").replace(_FOOTNOTES_MARK, "/%2F/")


def escape_terminal(text: str) -> str:
    """The text as it may be printed: no escape sequence, no bell, no turning round of the line.

    Line breaks and tabs stay; every other control or invisible character is shown as ‹U+XXXX›.
    """
    return show_invisible(text).translate({code: f"‹U+{code:04X}›" for code in _BREAKING})
