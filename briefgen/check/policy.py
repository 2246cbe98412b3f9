"""Privacy proved: each built page has a policy, and runs and loads nothing that stands outside it.

The policy is read as browsers read it (Content Security Policy Level 3, W3C), the hashes are made anew.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from briefgen.check.faults import Fault, Place, quote

HEADER = "content-security-policy"
DATA = frozenset({"application/json", "application/ld+json"})
"""Types of scripts that browsers do not run."""

CLOSED = ("default-src", "script-src", "connect-src", "form-action", "base-uri")
"""Directives that must be there: they decide who learns that a page was read, and what runs in it."""

ALLOWED = frozenset({"'self'", "'none'", "data:"})
"""Sources that lead nowhere else; hashes apart."""

ANY_STYLE = "'unsafe-inline'"
"""For style sheets alone: they load nothing that other directives do not allow, and run nothing."""

LOADING: Mapping[str, tuple[str, ...]] = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "iframe": ("src",),
    "source": ("src", "srcset"),
    "video": ("src", "poster"),
    "audio": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "form": ("action",),
}
"""Attributes for whose sake a browser asks a host. A `<link>` does so too, but for some relations."""

UNASKED = frozenset({"alternate", "author", "canonical", "describedby", "feed", "license", "next", "prev"})
"""Relations of a `<link>` that a browser fetches nothing for."""


@dataclass(slots=True)
class _Page(HTMLParser):
    """Gathers what a page runs and loads. Lives for one page only."""

    policy: str | None = None
    late: bool = False
    inline: list[tuple[str, str]] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    handlers: list[str] = field(default_factory=list)
    open: bool = False

    def __post_init__(self) -> None:
        HTMLParser.__init__(self, convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.open = False
        if tag == "meta" and given.get("http-equiv", "").lower() == HEADER and self.policy is None:
            self.policy = given.get("content", "")
        if tag in ("script", "style", "link") and self.policy is None:
            self.late = True
        if tag == "style" or (tag == "script" and "src" not in given and given.get("type") not in DATA):
            self.inline.append((f"{tag}-src", ""))
            self.open = True
        self.handlers += [name for name in given if name.startswith("on")]
        self.handlers += [
            value for value in given.values() if value.strip().lower().startswith("javascript:")
        ]
        for name in LOADING.get(tag, ()):
            self.take(given.get(name, ""))
        if tag == "link" and not UNASKED.issuperset(given.get("rel", "").lower().split()):
            self.take(given.get("href", ""))

    def take(self, address: str) -> None:
        """Notes an address down that leads to another host."""
        plain = address.strip().lower()
        if plain.startswith("//") or ("://" in plain.partition("?")[0] and not plain.startswith("data:")):
            self.foreign.append(address)

    def handle_data(self, data: str) -> None:
        if self.open:
            directive, text = self.inline[-1]
            self.inline[-1] = (directive, text + data)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self.open = False


def prove_policy(site: Path) -> Iterator[Fault]:
    """What is wrong with the policies of all pages of the built `site`."""
    for path in sorted(site.rglob("*.html")):
        place = Place(file=f"{site.name}/{path.relative_to(site).as_posix()}")
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, ValueError):
            continue  # told by whoever looks for its statements
        page = _Page()
        page.feed(text)
        page.close()
        for message in _prove(page):
            yield place.fault("html-policy", message)


def _prove(page: _Page) -> Iterator[str]:
    if page.policy is None:
        yield "The page has no Content-Security-Policy; run `briefgen finish`."
        return
    if page.late:
        yield "The policy stands behind something that is loaded; it must come first in the head."
    directives = _read_policy(page.policy)
    for name in CLOSED:
        if name not in directives:
            yield f"The policy does not say {name}."
    for name, sources in directives.items():
        for source in sources:
            styled = name == "style-src" and source == ANY_STYLE
            if source not in ALLOWED and not styled and not source.startswith("'sha256-"):
                yield f"The policy's {name} allows {source}."
    for name, text in page.inline:
        if name == "style-src" and ANY_STYLE in directives.get(name, ()):
            continue
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")
        if f"'sha256-{digest}'" not in directives.get(name, ()):
            yield f"{quote(text.strip())} stands in the page, but its hash is not in the policy's {name}."
    for handler in page.handlers:
        yield f"{quote(handler)} would run a script."
    for address in page.foreign:
        yield f"{quote(address)} is asked of another host."


def _read_policy(policy: str) -> dict[str, list[str]]:
    """Directive -> its sources; of two of one name the first counts."""
    found: dict[str, list[str]] = {}
    for part in policy.split(";"):
        name, *sources = part.split() or [""]
        if name:
            found.setdefault(name.lower(), sources)
    return found
