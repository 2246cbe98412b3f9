"""The Content-Security-Policy of a built page: nothing from elsewhere, and of inline scripts exactly
those that the page has, by their hashes (CSP Level 3, W3C).

It stands in a `<meta>`, because a folder of files has no server to send headers; it holds for pages that
are opened from a folder too. `frame-ancestors` and reporting do not work in a `<meta>`: a host that wants
them adds a header of its own.
"""

from __future__ import annotations

import base64
import hashlib
import re

DATA_TYPES = frozenset({"application/json", "application/ld+json"})
"""Types of `<script>` that hold data: a browser never runs them, and asks no policy."""

DIRECTIVES: tuple[tuple[str, str], ...] = (
    ("default-src", "'none'"),
    ("script-src", "'self'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("worker-src", "'self'"),
    ("manifest-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
)
"""What a page may load, before its own hashes are added. The theme's icons are `data:` pictures."""


ANY_STYLE = "'unsafe-inline'"
"""Allows style sheets in the page. What they can do is small, as pictures and fonts are the host's own;
scripts are never allowed so."""

_ATTRIBUTES = r"""(?:"[^"]*"|'[^']*'|[^>"'])*"""
_TOKEN = re.compile(
    rf"<!--.*?-->|<(?P<tag>script|style)(?P<attributes>\s{_ATTRIBUTES}|)>(?P<text>.*?)</(?P=tag)\s*>"
    rf"|</?[a-z]{_ATTRIBUTES}>",
    re.DOTALL | re.IGNORECASE,
)
"""A comment, an element whose content is no markup, or any other tag: so that words in comments and
attributes are taken for no element."""

_SOURCE = re.compile(r"\ssrc\s*=", re.IGNORECASE)
_TYPE = re.compile(r"\stype\s*=\s*[\"']?(?P<type>[^\"'\s>]+)", re.IGNORECASE)


def find_inline(page: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The texts of the scripts that a browser would run, and of the style sheets, in the page itself."""
    scripts: list[str] = []
    styles: list[str] = []
    for token in _TOKEN.finditer(page):
        tag, attributes = (token["tag"] or "").lower(), token["attributes"] or ""
        kind = _TYPE.search(attributes)
        is_data = kind is not None and kind["type"].lower() in DATA_TYPES
        if tag == "style":
            styles.append(token["text"])
        elif tag == "script" and not is_data and not _SOURCE.search(attributes):
            scripts.append(token["text"])
    return tuple(scripts), tuple(styles)


_STYLING = re.compile(r"<meta\s[^>]*generator[^>]*zensical", re.IGNORECASE)
"""A builder whose search box sets its style sheet by script, so that no hash of the page can name it."""


def write_policy(page: str) -> str:
    """The policy for the HTML `page`: the same page gives the same words."""
    scripts, styles = find_inline(page.replace("\r\n", "\n").replace("\r", "\n"))  # as browsers do
    own = {
        "script-src": [hash_inline(text) for text in scripts],
        "style-src": [hash_inline(text) for text in styles],
    }
    if _STYLING.search(page):
        own["style-src"] = [ANY_STYLE]  # alone: a hash beside it would switch it off
    return "; ".join(
        " ".join((name, sources, *dict.fromkeys(own.get(name, ())))) for name, sources in DIRECTIVES
    )


def hash_inline(text: str) -> str:
    """A hash source: 'sha256-BASE64' of the text between the tags."""
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")
    return f"'sha256-{digest}'"
