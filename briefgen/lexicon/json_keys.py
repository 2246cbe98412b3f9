"""What programs that save articles call their fields. Keys are compared in small letters, without signs."""

from __future__ import annotations

TEXT_KEYS = (
    "articlebody", "maintext", "fulltext", "bodytext", "textcontent", "cleanedtext", "text", "rawtext", "content",
    "contenttext", "body", "articletext", "articlecontent", "paragraphs", "contenthtml", "bodyhtml", "html",
    "storytext", "plaintext", "markdown",
)  # fmt: skip
"""Keys of the article's text, the surest first. A summary or a description is none."""

FIELD_KEYS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("title", ("headline", "title", "webtitle", "articletitle", "name")),
    ("published", (
        "datepublished", "publisheddate", "publishdate", "publishedat", "publicationdate", "datepublish",
        "published", "publishedtime", "pubdate", "webpublicationdate", "firstpublished", "articlepublishedtime",
        "date", "displaydate",
    )),
    ("byline", ("authors", "author", "byline", "creator", "writers")),
    ("publisher", (
        "publisher", "sitename", "ogsitename", "publication", "newspaper", "outlet", "sourcename",
        "sourcehostname", "source", "sourcetitle", "website", "sourcedomain", "domain", "cleanurl", "hostname",
        "site",
    )),
    ("agency", ("agency", "newsagency", "wire")),
    ("url", (
        "canonicalurl", "url", "weburl", "link", "permalink", "articleurl", "sourceurl", "originalurl", "source",
        "mainentityofpage", "uri", "ogurl",
    )),
    ("language", ("language", "lang", "inlanguage")),
    ("licence", ("license", "licence")),
)  # fmt: skip
"""Fields of a source, and the keys that state them, the surest first."""

INNER_KEYS = ("text", "value", "content", "paragraph", "html")
"""Where a part of a text stands in an object of its own ({"type": "p", "text": …})."""

NAME_KEYS = ("name", "title", "fullname", "displayname", "url", "@id", "id", "text")
"""Where the name of a person or publisher stands in an object of its own."""
