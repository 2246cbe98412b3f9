"""Bytes of a saved web page to a tree of elements: any bytes give one, and none is fetched for."""

from __future__ import annotations

import codecs
import re

from lxml import etree, html

from briefgen.errors import SourceError
from briefgen.sources.encoding import decode_bytes

MAX_PAGE = 8_000_000
"""Characters of a page, the pictures inside it not counted; a longer one is a dump of data."""

MAX_DEPTH = 250
"""Elements inside one another that the parser follows (it drops what is deeper than 256)."""

_DECLARED = re.compile(
    rb"<meta\b[^>]{0,300}?\bcharset\s*=\s*[\"']?\s*([\w:.\-]{2,40})|"
    rb"^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w:.\-]{2,40})",
    re.IGNORECASE,
)

HEAD_BYTES = 4_096
"""Where a page can declare its encoding (the standard asks for the first 1,024)."""

_READ_AS = {
    "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252",
    "us-ascii": "cp1252", "iso-8859-9": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932",
    "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "utf8": "utf-8", "utf-16": "utf-16-le",
}  # fmt: skip
"""Labels that browsers read as another encoding (WHATWG Encoding Standard, section 4.2)."""

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

_FORMATTING = re.compile(
    r"</?(?:font|span|b|i|u|strong|em|big|small|tt|center|a|ins|del|strike)\b[^<>]*>", re.IGNORECASE
)
_BOXES = re.compile(
    r"<(/?)(?:div|section|table|tbody|tr|td|th|ul|ol|dl|dd|blockquote|main|form|fieldset|\w+-[\w-]+)\b[^<>]*>",
    re.IGNORECASE,
)
_INLINED = re.compile(r"data:[\w/+.-]{1,80};base64,[A-Za-z0-9+/=]{200,}")
"""Pictures and fonts that a saved page holds in itself."""

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def decode_page(data: bytes, charset: str | None = None) -> str:
    """The characters of a page. A byte-order mark comes first, then UTF-8 where the bytes are that (pages
    declare wrongly more often than other text is valid UTF-8 by accident), then `charset` (of the
    message that brought the page), then what the page declares, then a guess."""
    if data.startswith(_MARKS):
        return decode_bytes(data)
    if data[:4].count(0) >= 2:
        return data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", errors="replace")
    match = _DECLARED.search(data[:HEAD_BYTES])
    declared = (match[1] or match[2]).decode("ascii") if match else None
    labels = [label for label in (charset, declared) if label]
    if not _is_escaped(labels):
        labels.insert(0, "utf-8")
    for label in labels:
        try:
            return data.decode(_READ_AS.get(label.strip().lower(), label.strip()))
        except (LookupError, UnicodeError):
            continue
    return decode_bytes(data)


def _is_escaped(labels: list[str]) -> bool:
    """Whether an encoding is declared whose every byte is ASCII (ISO-2022 and its like)."""
    return any(label.lower().startswith(("iso-2022", "hz")) for label in labels)


def parse_page(text: str) -> html.HtmlElement | None:
    """The page's root element, None where there is no element at all.

    Nothing is resolved or fetched. Where elements nest deeper than the parser goes, boxes and formatting
    are opened up, so that no words are lost. Raises SourceError where the page is too large.
    """
    text = _CONTROLS.sub("\ufffd", _INLINED.sub("data:,", text))
    if len(text) > MAX_PAGE:
        raise SourceError(f"is a web page of more than {MAX_PAGE // 1_000_000} MB, so it is not read.")
    root = _parse(text)
    if root is not None and _is_cut(root):
        root = _parse(_FORMATTING.sub("", text))
    if root is not None and _is_cut(root):
        root = _parse(_BOXES.sub(r"<\1p>", _FORMATTING.sub("", text)))
    return root


def _parse(text: str) -> html.HtmlElement | None:
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    return root if isinstance(root, html.HtmlElement) else None


def _is_cut(root: html.HtmlElement) -> bool:
    """Whether the tree is as deep as the parser goes, so that something may have been dropped."""
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth >= MAX_DEPTH:
            return True
    return False
