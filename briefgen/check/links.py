"""Links and anchors: every link leads to a file and an anchor that are there, or to a known original."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote, urlsplit

from briefgen.check.blocks import MarkdownPage
from briefgen.check.faults import Fault, Place
from briefgen.check.ground import Ground


def prove_links(ground: Ground, pages: Sequence[MarkdownPage], files: frozenset[str]) -> Iterator[Fault]:
    """What is wrong with the links of the pages. `files` are all files in docs/, relative to it."""
    anchors = {page.path: {anchor for anchor, _ in page.anchors} for page in pages}
    addresses = frozenset(unquote(source.url.value) for source in ground.sources.values() if source.url)
    for page in pages:
        for line, target in _walk_links(page):
            place = Place(file=posixpath.join(ground.docs, page.path), line=line)
            yield from _prove_link(page.path, target, anchors, files, addresses, place)


def _walk_links(page: MarkdownPage) -> Iterator[tuple[int, str]]:
    for block in page.blocks:
        yield from ((block.line, target) for _, _, target in block.run.links)
        if block.kind == "picture":
            yield block.line, block.target
    for note in page.notes:
        yield from ((note.line, target) for _, _, target in note.run.links)


def _prove_link(
    page: str,
    target: str,
    anchors: Mapping[str, set[str]],
    files: frozenset[str],
    addresses: frozenset[str],
    place: Place,
) -> Iterator[Fault]:
    try:
        parts = urlsplit(target)
    except ValueError:
        yield place.fault("link-dead", f"{target} is no address.")
        return
    if parts.scheme or parts.netloc:
        if not any(_is_address(unquote(target), address) for address in addresses):
            yield place.fault(
                "link-foreign", f"{target} is no source’s address; give it as url: in sources.yml."
            )
        return
    path, anchor = unquote(parts.path), unquote(parts.fragment)
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    if whole not in files:
        yield place.fault("link-dead", f"{target} leads to no file in docs/.")
    elif anchor and whole in anchors and anchor not in anchors[whole]:
        yield place.fault("anchor-dead", f"{target} leads to an anchor that {whole} does not have.")


def _is_address(target: str, address: str) -> bool:
    """The address itself, or it with a text fragment."""
    return target == address or target.startswith((f"{address}#:~:text=", f"{address}:~:text="))
