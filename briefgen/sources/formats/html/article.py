"""Which of a page's blocks are the article's.

trafilatura chooses; the words themselves are taken from the page. What it drops inside the box that holds
what it keeps is taken back where it is a sentence, an item, a row of a table or a caption: losing a
sentence of the article is worse than keeping a line of the page.
"""

from __future__ import annotations

import copy
import logging
import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from briefgen.model import Span
from briefgen.sources.formats.html.blocks import Block, Element, fold_letters
from briefgen.sources.marking.judging import judge, judge_stamp
from briefgen.sources.marking.line import Line
from briefgen.text.dates import read_dates
from briefgen.text.passages import count_words

MIN_KEY = 24
"""Letters of a block that can be looked for inside the other reading; a shorter one must be a line of it."""

MIN_SENTENCE_WORDS = 4
"""Words of a sentence that is taken back."""

MIN_FOUND_WORDS = 40
"""Words below which another reading of the page is tried."""

BOX_SHARE = 0.8
"""Share of the kept letters that the article's box holds; what lies outside it was kept by mistake."""

MOST_COMPARED = 2_000_000_000
"""Blocks times letters that are compared; only a page made to exhaust the reader has more."""

MAX_ELEMENTS = 60_000
"""Elements of a page that trafilatura is asked about; larger ones are read by their boxes alone."""

MAX_WEIGHT = 500_000
"""Elements around each block, taken together, that trafilatura is asked about."""

MOST_ARTICLES = 3
"""Articles with headlines of their own that a page shows one below the other."""

MAX_HEAD_WORDS = 12
"""Words of a line that gives author and date and nothing else."""

HEAD_RULES = frozenset({"byline", "stamp", "dateline"})
"""Lines before the article that say something of it."""

CREDIT_RULES = frozenset({"agency-credit", "contributors", "originally", "copyright"})
"""Lines below the article that say whose it is."""

_SENTENCE = re.compile(r"[.!?…][\"”’')\]»]*$")


def choose_blocks(root: Element, blocks: Sequence[Block], body: str = "") -> tuple[Block, ...]:
    """The article's blocks, in the page's order. `body` is the article as the page's metadata gives it."""
    simple = _is_simple(root, blocks)
    kept = find_kept(blocks, f"{read_with_trafilatura(root) if simple else ''}\n{body}")
    if simple and _count(blocks, kept) < MIN_FOUND_WORDS:
        kept |= find_kept(blocks, read_with_trafilatura(root, recall=True))
    kept = _leave_out_foreign(blocks, kept)
    kept -= _find_others(blocks, kept)
    box = find_box(blocks, kept)
    if box is None:
        box = find_densest(blocks)
    chosen = [_belongs(block, number in kept, box) for number, block in enumerate(blocks)]
    _keep_heading_with_text(blocks, chosen)
    _take_head(blocks, chosen)
    return _drop_repeats([block for block, keep in zip(blocks, chosen, strict=True) if keep])


def _is_simple(root: Element, blocks: Sequence[Block]) -> bool:
    """Whether trafilatura can be asked: its work grows with elements times their depth."""
    elements = sum(1 for _ in root.iter())
    return elements <= MAX_ELEMENTS and sum(len(block.path) for block in blocks) <= MAX_WEIGHT


def find_kept(blocks: Sequence[Block], text: str) -> set[int]:
    """The numbers of the blocks whose words stand in another reading of the page."""
    lines = {fold_letters(line) for line in text.splitlines()} - {""}
    kept = {number for number, block in enumerate(blocks) if block.key in lines}
    whole = fold_letters(text)
    if len(whole) * len(blocks) <= MOST_COMPARED:
        kept |= {n for n, block in enumerate(blocks) if len(block.key) >= MIN_KEY and block.key in whole}
    return {number for number in kept if not (blocks[number].frame and is_linked(blocks[number]))}


def _leave_out_foreign(blocks: Sequence[Block], kept: set[int]) -> set[int]:
    """Without what stands in comments, offers and the like, unless that is most of what was kept."""
    own = {number for number in kept if not blocks[number].foreign}
    return own if _count(blocks, own) * 2 > _count(blocks, kept) else kept


def find_box(blocks: Sequence[Block], kept: set[int]) -> Element | None:
    """The innermost element that holds most of the kept sentences, widened over its like: the entries of
    a live blog, and the parts of an article between which a page sets advertisements."""
    letters: Counter[Element] = Counter()
    depth: dict[Element, int] = {}
    for number in sorted(kept):
        block = blocks[number]
        if is_sentence(block) and not block.frame:
            for level, element in enumerate(block.path):
                letters[element] += len(block.key)
                depth[element] = level
    if not letters:
        return None
    total = max(letters.values())
    box = max((e for e in letters if letters[e] >= BOX_SHARE * total), key=lambda e: depth[e])
    return _widen(box, blocks)


def _find_others(blocks: Sequence[Block], kept: set[int]) -> set[int]:
    """What was kept of other articles: a page that goes on below its end shows one or two more, each with
    a headline of first rank. A page with many is a live blog, whose entries are all its own."""
    owners: dict[int, Element] = {}
    headed: dict[Element, bool] = {}
    for number in sorted(kept):
        for element in blocks[number].path:
            if element.tag == "article":
                if element not in headed:
                    headed[element] = element.find(".//h1") is not None
                if headed[element]:
                    owners[number] = element
                break
    articles = list(dict.fromkeys(owners.values()))
    if not 2 <= len(articles) <= MOST_ARTICLES:
        return set()
    return {number for number, owner in owners.items() if owner is not articles[0]}


def _widen(box: Element, blocks: Sequence[Block]) -> Element:
    rich = {element for block in blocks if is_sentence(block) and not block.frame for element in block.path}
    if box.tag in ("p", "li", "ul", "ol", "blockquote", "h2", "h3") and box.getparent() is not None:
        box = box.getparent()
    inner = box
    while inner.getparent() is not None and inner.tag not in ("body", "main"):
        parent = inner.getparent()
        like = [item for item in parent if item is not inner and _look(item) == _look(inner) and item in rich]
        if like and not any(item.find(".//h1") is not None for item in like):
            box = parent
        inner = parent
    return box


def _look(element: Element) -> tuple[str, str]:
    return str(element.tag), " ".join(sorted((element.get("class") or "").split())[:2])


def find_densest(blocks: Sequence[Block]) -> Element | None:
    """The innermost element that holds most of the page's sentences, where nothing else finds an article."""
    return find_box(blocks, set(range(len(blocks)))) if blocks else None


def is_linked(block: Block) -> bool:
    """Whether most of the block is links."""
    return block.linked * 2 > len(block.text)


def is_sentence(block: Block) -> bool:
    """Whether the block closes as a sentence does and is not a link."""
    return (
        block.kind in ("text", "item", "quote")
        and bool(_SENTENCE.search(block.text))
        and count_words(block.text) >= MIN_SENTENCE_WORDS
        and not is_linked(block)
    )


def _belongs(block: Block, kept: bool, box: Element | None) -> bool:
    if kept or box is None:
        return kept or not block.frame
    if box not in block.path or block.foreign:
        return False
    if block.frame:
        return _name_rule(block) in CREDIT_RULES
    if is_linked(block):
        return False
    if block.kind in ("row", "caption", "heading", "item", "quote"):
        return True
    return is_sentence(block) or _is_known(block)


def _is_known(block: Block) -> bool:
    """Whether the block is a line that says something of the article: its byline, date or credit."""
    return _name_rule(block) in HEAD_RULES | CREDIT_RULES


def _name_rule(block: Block) -> str:
    line = Line(span=Span(0, len(block.text)), text=block.text)
    return judge_stamp(judge(line, ("line", "head"))).rule


def _keep_heading_with_text(blocks: Sequence[Block], chosen: list[bool]) -> None:
    """A heading under which nothing of the article stands is the page's."""
    follows = False
    for number in range(len(blocks) - 1, -1, -1):
        block = blocks[number]
        if block.kind == "heading":
            chosen[number] = chosen[number] and follows
            follows = False
        elif chosen[number] and block.kind not in ("caption", "title"):
            follows = True


def _take_head(blocks: Sequence[Block], chosen: list[bool]) -> None:
    """Byline and date between the page's headline and the article."""
    first = next((n for n, block in enumerate(blocks) if chosen[n] and is_sentence(block)), None)
    titles = [n for n, block in enumerate(blocks[:first]) if block.kind == "title"]
    if first is None or not titles:
        return
    for number in range(titles[-1], first):
        if not blocks[number].frame and _name_rule(blocks[number]) in HEAD_RULES:
            chosen[number] = True


def find_shown_day(blocks: Sequence[Block], chosen: Sequence[Block]) -> str | None:
    """The one day that a short line between the page's headline and the article's first sentence names, as
    EDTF; None where there is none or the line says that it is of an update."""
    first = next((block for block in chosen if is_sentence(block)), None)
    head = list(takewhile(lambda block: block is not first, blocks))
    titles = [number for number, block in enumerate(head) if block.kind == "title"]
    if first is None or not titles:
        return None
    for block in head[titles[-1] + 1 :]:
        if count_words(block.text) > MAX_HEAD_WORDS or block.foreign or "pdated" in block.text:
            continue
        dates = [edtf for _, edtf in read_dates(block.text) if len(edtf) == len("2024-01-30")]
        if len(dates) == 1:
            return dates[0]
    return None


def _drop_repeats(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Without the paragraphs that the page holds a second time, for another width of screen."""
    seen: set[str] = set()
    found: list[Block] = []
    for block in blocks:
        if len(block.key) >= MIN_KEY * 2 and block.kind in ("text", "caption"):
            if block.key in seen:
                continue
            seen.add(block.key)
        found.append(block)
    return tuple(found)


def _count(blocks: Sequence[Block], kept: set[int]) -> int:
    return sum(count_words(blocks[number].text) for number in kept)


def read_with_trafilatura(root: Element, *, recall: bool = False) -> str:
    """The article's text as trafilatura finds it, "" where it finds none. Nothing is fetched."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found: Any = bare_extraction(
            copy.deepcopy(root),
            include_comments=False,
            include_tables=True,
            with_metadata=False,
            favor_recall=recall,
        )
    except Exception:  # whatever a hostile page brings it to, the page's own blocks remain
        return ""
    return str(found.text or "") if found is not None else ""
