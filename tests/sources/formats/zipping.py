"""Office documents, books and web archives of the tests' own making."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DC = "http://purl.org/dc/elements/1.1/"


def zip_files(files: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


def make_paragraph(text: str, style: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{named}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def make_docx(body: str, properties: str = "", prolog: str = "", namespace: str = W) -> bytes:
    core = f'<p xmlns:dc="{DC}">{properties}</p>'
    document = f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>'
    return zip_files(
        {
            "word/document.xml": prolog + document,
            "docProps/core.xml": core,
        }
    )


def make_epub(
    chapters: Mapping[str, str], metadata: str = "", more: Mapping[str, str] | None = None
) -> bytes:
    nav = ' properties="nav"'
    items = "".join(
        f'<item id="i{n}" href="{name}" media-type="application/xhtml+xml"'
        f"{nav if name == 'nav.xhtml' else ''}/>"
        for n, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="i{n}"/>' for n in range(len(chapters)))
    package = (
        f'<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="{DC}"><metadata>{metadata}</metadata>'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
    )
    pages = {f"OEBPS/{name}": page for name, page in chapters.items()}
    return zip_files(
        {"META-INF/container.xml": container, "OEBPS/content.opf": package, **pages, **(more or {})}
    )


def make_warc(pages: list[tuple[str, str, str, bytes]], *, packed: bool = True) -> bytes:
    """`pages` are (address, status, type, body)."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for url, status, kind, body in pages:
        headers = [("Content-Type", kind)]
        if kind.endswith("gzip"):
            headers, body = [("Content-Type", "text/html"), ("Content-Encoding", "gzip")], gzip.compress(body)
        record = writer.create_warc_record(
            url, "response", payload=io.BytesIO(body),
            http_headers=StatusAndHeaders(status, headers, protocol="HTTP/1.1"),
        )  # fmt: skip
        writer.write_record(record)
    return out.getvalue()
