"""What crawlers and feed readers fetch beside the pages: robots.txt, the sitemap, the feed's addresses."""

from __future__ import annotations

import gzip
import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit
from xml.sax.saxutils import escape

SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
FEED = Path("exports", "feed.xml")

DATA = ("brief.json", "brief.pdf", "brief-summary.pdf", "exports/", "search/")
"""What cannot say for itself that it is not to be indexed: no page, so no `<meta>`."""

_MARK = "# Written by briefgen."
_PAGE_LINK = re.compile(r'href="\.\./(?P<page>[^"#]+)\.md(?P<anchor>#[^"]*)?"')
_OWN_LINK = re.compile(r'rel="self" type="application/atom\+xml" href="[^"]*"')


def write_robots(site: Path, robots: str, address: str) -> None:
    """robots.txt, unless the project has one of its own in docs/.

    With `noindex`, the pages must stay readable, because it is they that say so; only data files are
    closed. Crawlers read robots.txt at the root of a host alone: a site in a folder needs it copied there.
    """
    path = site / ROBOTS
    if path.exists() and not path.read_text(encoding="utf-8").startswith(_MARK):
        return
    root = urlsplit(address).path if address else "/"
    closed = [f"Disallow: {root}{name}" for name in DATA] if hides(robots) else []
    lines = [_MARK, "User-agent: *", *closed, "Allow: /"]
    if address and not closed:
        lines.append(f"Sitemap: {urljoin(address, SITEMAP)}")
    path.write_text("\n".join([*lines, ""]), encoding="utf-8", newline="")


def hides(robots: str) -> bool:
    """Whether these words keep pages out of search engines."""
    return not {"noindex", "none"}.isdisjoint(word.strip() for word in robots.split(","))


def write_sitemap(site: Path, pages: Sequence[str], address: str) -> None:
    """sitemap.xml and its compressed form: the pages' addresses, and no dates, for a page's last change is
    nothing that a build knows. Neither is kept where the site's address is not known."""
    for name in (SITEMAP, f"{SITEMAP}.gz"):
        (site / name).unlink(missing_ok=True)
    if not address or not pages:
        return
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        *(f"  <url><loc>{escape(urljoin(address, shorten(name)))}</loc></url>" for name in pages),
        "</urlset>",
        "",
    ]
    data = "\n".join(lines).encode()
    (site / SITEMAP).write_bytes(data)
    (site / f"{SITEMAP}.gz").write_bytes(gzip.compress(data, mtime=0))


def shorten(name: str) -> str:
    """A page's address, relative to the site: a folder's index.html is the folder."""
    return quote(re.sub(r"(?:\A|(?<=/))index\.html\Z", "", name))


def finish_feed(site: Path, address: str) -> None:
    """Turns the feed's links to pages of docs/ into links to what was built of them; they are absolute
    where the site's address is known, as most feed readers want them."""
    path = site / FEED
    if not path.is_file():
        return
    base = urljoin(address, FEED.as_posix()) if address else ""

    def link(found: re.Match[str]) -> str:
        built = _find_built(site, found["page"])
        target = f"../{built}{found['anchor'] or ''}"
        return f'href="{escape(urljoin(base, target) if base else target)}"'

    text = _PAGE_LINK.sub(link, path.read_text(encoding="utf-8"))
    if base:
        text = _OWN_LINK.sub(f'rel="self" type="application/atom+xml" href="{escape(base)}"', text)
    path.write_text(text, encoding="utf-8", newline="")


def _find_built(site: Path, page: str) -> str:
    """Where the builder put a page: under its own name or in a folder of that name."""
    return f"{page}.html" if (site / f"{page}.html").is_file() else f"{page}/index.html"
