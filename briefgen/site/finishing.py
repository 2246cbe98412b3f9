"""Finishes a built site, whichever builder made it: metadata, the pages' policy, and what crawlers read."""

from __future__ import annotations

import re
from pathlib import Path

from briefgen.errors import SiteError
from briefgen.site.crawling import finish_feed, hides, write_robots, write_sitemap
from briefgen.site.facts import Facts, read_facts
from briefgen.site.head import FILES, Place, add_body, write_head
from briefgen.site.policy import write_policy
from briefgen.site.shedding import shed_maps

OPENING = "<!-- briefgen: policy and metadata -->"
CLOSING = "<!-- /briefgen -->"

_OWN = re.compile(rf"\n?{re.escape(OPENING)}.*?{re.escape(CLOSING)}", re.DOTALL)
_CHARSET = re.compile(r"<meta\s+charset=[^>]*>|<meta\s[^>]*http-equiv=.?content-type[^>]*>", re.IGNORECASE)
_HEAD = re.compile(r"<head(?:\s[^>]*)?>", re.IGNORECASE)
_CANONICAL = re.compile(r"<link\s[^>]*?rel=.?canonical[^>]*>", re.IGNORECASE)
_HREF = re.compile(r"href=[\"']?(?P<address>https?://[^\"'\s>]+)", re.IGNORECASE)

NOT_FOUND = "404.html"
"""The page that a server shows for addresses that do not exist: no crawler should list it."""


def finish_site(site: Path, robots: str = "") -> None:
    """Adds to every page of the built `site` its policy and metadata, writes robots.txt, the sitemap and
    the feed's addresses, and drops what no page asks for. Doing it twice changes nothing.

    `robots` is what the pages tell search engines ("noindex"), "" for nothing. Raises SiteError where a
    page cannot be read or written.
    """
    facts = read_facts(site)
    built = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    files, address = _list_files(site), ""
    try:
        for name in built:
            page = (site / name).read_text(encoding="utf-8")
            own = find_canonical(page)
            place = Place(path=name, canonical=own, files=files)
            finished = finish_page(page, place, facts, robots)
            if finished != page:
                (site / name).write_text(finished, encoding="utf-8", newline="")
            address = own if name == "index.html" else address
        listed = [name for name in built if name != NOT_FOUND]
        write_sitemap(site, [] if hides(robots) else listed, address)
        write_robots(site, robots, address)
        finish_feed(site, address)
        shed_maps(site)
    except (OSError, UnicodeDecodeError) as error:
        raise SiteError(f"The built site cannot be finished ({error}).") from error


def finish_page(page: str, place: Place, facts: Facts, robots: str = "") -> str:
    """The HTML `page` with its policy and metadata, as early in the head as a policy must stand."""
    bare = add_body(_OWN.sub("", page), place, facts)
    head = write_head(bare, place, facts, robots)
    policy = write_policy(bare)
    lines = [
        OPENING,
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="referrer" content="no-referrer">',
        *head,
        CLOSING,
    ]
    mark = _CHARSET.search(bare) or _HEAD.search(bare)
    if mark is None:
        return bare
    return f"{bare[: mark.end()]}\n{chr(10).join(lines)}{bare[mark.end() :]}"


def find_canonical(page: str) -> str:
    """The page's own address, where the builder knows it (`site_url` in mkdocs.yml), else ""."""
    link = _CANONICAL.search(page)
    found = _HREF.search(link[0]) if link else None
    return found["address"] if found else ""


def _list_files(site: Path) -> frozenset[str]:
    """The brief's other faces that the site has."""
    return frozenset(name for name, _ in FILES if (site / name).is_file())
