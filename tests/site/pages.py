"""Made-up built pages, as one builder or the other makes them."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

MATERIAL = """<!doctype html>
<html lang="en" class="no-js">
  <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width,initial-scale=1">
      CANONICAL
    <title>TITLE</title>
      <link rel="stylesheet" href="assets/stylesheets/main.min.css">
    <script>__md_scope=new URL(".",location)</script>
  </head>
  <body><article><h1>TITLE</h1><p>Words.</p></article>
  <script id="__config" type="application/json">{"base": "."}</script>
  <script src="assets/javascripts/bundle.min.js"></script></body>
</html>
"""

OTHER = (
    "<!DOCTYPE html><html><head><meta charset=utf-8 /><title>TITLE</title>CANONICAL<style>p{}</style></head>"
    "<body><main>Words.</main><script type=module>go()</script></body></html>"
)
"""Another builder's: nothing is indented, values without quotation marks, no <article>."""

BRIEF: dict[str, Any] = {
    "schema": "briefgen/1",
    "title": "Fog & <ferries>",
    "question": "Who saw it?",
    "as_of": "2019-06",
    "generator": "briefgen 1",
    "sources": [
        {
            "id": "quay",
            "file": "quay.txt",
            "title": "Ferry & “fog” </script><script>alert(1)</script>\u2028<!-- x",
            "publisher": "The Quay",
            "agency": "Northwire",
            "byline": ["Marta Lindqvist"],
            "url": "https://quay.example/a?b=1&c=2",
            "published": {"edtf": "2019-05-14", "basis": "stated"},
            "language": "en",
            "licence": None,
        },
        {
            "id": "isle",
            "file": "isle.txt",
            "title": None,
            "byline": [],
            "published": {"edtf": "2019-05", "basis": "inferred"},
        },
    ],
    "statements": [
        {"page": "index.md", "section": "home", "text": "Who saw it?"},
        {"page": "index.md", "section": "home", "text": "As of June 2019."},
        {"page": "index.md", "section": "known", "text": "A ferry ran aground."},
        {"page": "timeline.md", "section": "timeline", "text": "May 2019 · A ferry ran aground."},
    ],
}


def make_site(folder: Path, *, pages: tuple[str, ...], form: str = MATERIAL, address: str = "") -> Path:
    """A built site of these pages, with brief.json beside them."""
    site = folder / "site"
    for name in pages:
        link = f'<link rel="canonical" href="{address}{name}">' if address else ""
        if name == "index.html":
            link = link.replace("index.html", "")
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        text = form.replace("TITLE", f"{name} &amp; more").replace("CANONICAL", link)
        (site / name).write_text(text, encoding="utf-8")
    (site / "brief.json").write_text(json.dumps(BRIEF), encoding="utf-8")
    return site


class Elements(HTMLParser):
    """Every start tag of a page, with the text that follows it: an independent reading."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None], str]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs), ""))

    def handle_data(self, data: str) -> None:
        if self.found:
            tag, attrs, text = self.found[-1]
            self.found[-1] = (tag, attrs, text + data)

    def all(self, tag: str, **wanted: str) -> list[tuple[dict[str, str | None], str]]:
        """The elements of this tag with these attributes ("_" for "-")."""
        pairs = {key.replace("_", "-"): value for key, value in wanted.items()}
        return [
            (attrs, text)
            for name, attrs, text in self.found
            if name == tag and all(attrs.get(key) == value for key, value in pairs.items())
        ]

    def content(self, name: str) -> str | None:
        """The content of the only `<meta>` of this name or property."""
        metas = [attrs for attrs, _ in self.all("meta") if name in attrs.values()]
        assert len(metas) <= 1, name
        return metas[0]["content"] if metas else None
