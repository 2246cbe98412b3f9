"""Word documents (Office Open XML, ECMA-376): the paragraphs of the text, without what was struck out."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefgen.errors import SourceError
from briefgen.model import Claim, Decoded, Furniture, Span
from briefgen.sources.archives import open_archive, read_member, read_xml
from briefgen.sources.stating import Found, make_claims, split_names

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CELL = f"{_W}tc"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

DOCUMENT, PROPERTIES = "word/document.xml", "docProps/core.xml"

_PASSED_OVER = frozenset(("del", "moveFrom", "instrText", "delText", "pPr", "sectPr", "footnoteReference"))
"""What was struck out or moved away, fields' codes and settings: no words that a reader sees."""

CELL_BREAK = " | "
"""Between the cells of a table's row, which is one paragraph."""

MAX_TITLE_WORDS = 40


def decode_docx(data: bytes) -> Decoded:
    """One paragraph a line. Raises SourceError where the file is broken, encrypted or no such document."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise SourceError("is encrypted or made by Word 97 to 2003: save it as .docx without a password.")
    archive = open_archive(data)
    root = _fold_names(read_xml(read_member(archive, DOCUMENT)))
    body = root.find(f"{_W}body")
    found = [(text, style) for text, style in _read_blocks(body) if text] if body is not None else []
    properties = read_xml(read_member(archive, PROPERTIES)) if PROPERTIES in archive.namelist() else None
    return _build(found, properties)


def _fold_names(root: Element) -> Element:
    """The tree with the names of the strict form as those of the usual one."""
    for item in root.iter():
        if item.tag.startswith(_STRICT):
            item.tag = _W + item.tag[len(_STRICT) :]
    return root


def _read_blocks(parent: Element) -> Iterator[tuple[str, str]]:
    """(words, style) of each paragraph, and of each row of a table, in order."""
    for item in parent:
        name = item.tag.removeprefix(_W)
        if name == "p":
            yield _read_words(item), _find_style(item)
            for box in _find_boxes(item):
                yield from _read_blocks(box)
        elif name == "tr":
            cells = (" ".join(text for text, _ in _read_blocks(cell) if text) for cell in item.findall(_CELL))
            yield CELL_BREAK.join(cell for cell in cells if cell), ""
        elif item.tag != _FALLBACK and name not in _PASSED_OVER:
            yield from _read_blocks(item)


def _find_boxes(parent: Element) -> Iterator[Element]:
    """The text boxes that hang on a paragraph."""
    for item in parent:
        if item.tag == f"{_W}txbxContent":
            yield item
        elif item.tag != _FALLBACK:
            yield from _find_boxes(item)


def _read_words(paragraph: Element) -> str:
    return " ".join("".join(_walk_words(paragraph)).split())


def _walk_words(parent: Element) -> Iterator[str]:
    for item in parent:
        name = item.tag.removeprefix(_W)
        if name == "t":
            yield item.text or ""
        elif name in ("tab", "br", "cr", "ptab"):
            yield " "
        elif name == "noBreakHyphen":
            yield "-"
        elif name == "r" and item.find(f"{_W}rPr/{_W}vanish") is not None:
            continue
        elif name not in _PASSED_OVER and name != "txbxContent" and item.tag != _FALLBACK:
            yield from _walk_words(item)


def _find_style(paragraph: Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return style.get(f"{_W}val", "").lower() if style is not None else ""


def _build(found: list[tuple[str, str]], properties: Element | None) -> Decoded:
    text = "\n\n".join(words for words, _ in found)
    title, markup, start = Span(0, 0), [], 0
    for number, (words, style) in enumerate(found):
        span = Span(start, start + len(words))
        headed = style == "title" or (style.startswith("heading1") and number == 0)
        if headed and not title.end and len(words.split()) <= MAX_TITLE_WORDS:
            title = span
            markup.append(Furniture(span=span, rule="title"))
        elif style.startswith("heading"):
            markup.append(Furniture(span=span, rule="heading"))
        start += len(words) + 2
    stated: list[tuple[str, Claim]] = []
    if title.end:
        words = text[title.start : title.end]
        stated.append(("title", Claim(value=words, basis="stated", rule="docx-title", spans=(title,))))
    stated += _read_properties(properties, text) if properties is not None else ()
    return Decoded(text=text, markup=tuple(markup), stated=tuple(stated))


def _read_properties(properties: Element, text: str) -> Found:
    """Title, and authors whom the text names too: Word puts the computer's user there. The days on which
    the file was made and changed are not those of publication."""
    found: list[tuple[str, Claim]] = []
    title = properties.findtext(f"{_DC}title") or ""
    if " " in title.strip():
        found += make_claims("title", title, "docx-property")
    for name in split_names(properties.findtext(f"{_DC}creator") or ""):
        start = text.find(name)
        if " " in name and start >= 0:
            found += make_claims("byline", name, "docx-property", (Span(start, start + len(name)),))
    return tuple(found)
