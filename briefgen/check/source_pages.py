"""The passages on a source's page: verbatim, at their paragraph, and linked to what cites them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from briefgen.check.blocks import PageBlock
from briefgen.check.context import Context
from briefgen.check.faults import Fault, quote
from briefgen.check.statements import reveal

BETWEEN = " · "
"""What stands between a passage's words and the links back."""


def prove_passage(context: Context, block: PageBlock) -> Iterator[Fault]:
    """What is wrong with a passage block. Its anchor names source, span and words."""
    source = context.about
    found = context.ground.passages.get((source, block.anchor))
    if found is None:
        yield context.place.fault(
            "passage-words", f"No passage of {source} that the brief cites has the anchor {block.anchor}."
        )
        return
    start, end = found
    text = context.ground.text_at(source, start, end)
    links = sorted(block.run.links)
    shown = block.run.text[: links[0][0]] if links else block.run.text
    shown = shown.removesuffix(BETWEEN) if links else shown
    label, words = _split_label(block, shown)
    paragraph = context.ground.paragraph_at(source, start)
    place = (
        ""
        if paragraph is None
        else f"¶{paragraph.number}"
        if paragraph.page is None
        else f"p. {paragraph.page}"
    )
    if label != place:
        yield context.place.fault(
            "passage-locator", f"The passage stands in {place or 'no paragraph'}, not in {label or 'none'}."
        )
    if reveal(words) != reveal(text):
        yield context.place.fault(
            "passage-words", f"The page says {quote(words)}, {source} says {quote(text)}."
        )
    yield from _prove_links(context, block, source, start, end)


def _split_label(block: PageBlock, shown: str) -> tuple[str, str]:
    """(the paragraph's number as shown, the words after it)."""
    for kind, start, end in block.run.marks:
        if kind == "strong" and start == 0:
            return shown[:end].strip(), shown[end:].strip()
    return "", shown


def _prove_links(context: Context, block: PageBlock, source: str, start: int, end: int) -> Iterator[Fault]:
    links = sorted(block.run.links)
    tail = block.run.text[links[0][0] :] if links else ""
    numbers = ", ".join(str(number) for number in range(1, len(links) + 1))
    if tail != numbers:
        yield context.place.fault(
            "passage-backlink", f"The links back must be {numbers or 'none'}, not {quote(tail)}."
        )
    folder = posixpath.dirname(context.page)
    shown = {posixpath.normpath(posixpath.join(folder, unquote(target))) for _, _, target in links}
    wanted = context.ground.citing.get((source, start, end), frozenset())
    for target in sorted(shown - wanted):
        yield context.place.fault("passage-backlink", f"{target} does not cite this passage.")
    for target in sorted(target for target in wanted - shown if not target.startswith("sources/")):
        yield context.place.fault(
            "passage-backlink", f"{target} cites this passage, and no link leads back to it."
        )
