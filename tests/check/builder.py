"""Builds a small docs tree by the contract alone: seeds, Markdown, brief.json, manifest.

It shares no code with the renderer and the exporter, so that the checker is tested against what the
contract says and not against what they do.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.config import SourceEntry
from briefgen.lexicon.frames import FRAMES, fill_frame
from briefgen.model import Source, Span
from briefgen.sources import read_folder
from briefgen.text.joining import join_parts, needs_space
from briefgen.text.passages import (
    find_paragraph,
    find_words,
    fold_space,
    label_note,
    name_passage,
    select_quote,
    trim_span,
)
from tests.check.seeds import ENTRIES, FILES
from tests.check.tree import DocsTree, Json

_MARKUP = re.compile(r"[\\`*_{}\[\]<>&|~^=#+!$@\"]")


def escape(text: str) -> str:
    return _MARKUP.sub(lambda found: f"&#{ord(found[0])};", text)


@dataclass
class Shop:
    """Makes citations, parts and statements, and collects what brief.json will say."""

    sources: dict[str, Source]
    origins: dict[str, str]
    published: dict[str, tuple[str | None, str]]
    statements: list[Json] = field(default_factory=list)
    cited: dict[str, Json] = field(default_factory=dict)

    # --- passages

    def find(self, source: str, words: str, within: Span | None = None) -> Span:
        text = self.sources[source].text
        start = text.index(words, within.start if within else 0)
        return Span(start, start + len(words))

    def cite(self, source: str, words: str, *, origin: str = "") -> Json:
        return self.cite_span(source, self.find(source, words), origin=origin)

    def cite_span(self, source: str, span: Span, *, origin: str = "") -> Json:
        read = self.sources[source]
        span = trim_span(read.text, span)
        selector = select_quote(read.text, span)
        paragraph = find_paragraph(read.paragraphs, span.start)
        return {
            "source": source,
            "start": span.start,
            "end": span.end,
            "exact": selector.exact,
            "prefix": selector.prefix,
            "suffix": selector.suffix,
            "paragraph": paragraph.number,
            "page": paragraph.page,
            "sha256": read.sha256,
            "origin": origin or self.origins[source],
            "rule": "test",
        }

    def label(self, citation: Json, reason: str = "") -> str:
        span = Span(citation["start"], citation["end"])
        return label_note(citation["source"], span, citation["exact"], reason)

    # --- parts

    def extract(self, passage: Json, words: str = "") -> Json:
        span = Span(passage["start"], passage["end"])
        shown = self.find(passage["source"], words, span) if words else span
        text = self.sources[passage["source"]].text[shown.start : shown.end]
        part = {"kind": "extract", "rule": "test", "source": passage["source"], "slots": {}, "notes": []}
        return {**part, "start": shown.start, "end": shown.end, "text": fold_space(text), "_passage": passage}

    def drop(self, source: str, words: str, rule: str, within: Span | None = None) -> Json:
        span = self.find(source, words, within)
        part = {"kind": "ellipsis", "text": "…", "rule": rule, "source": source, "slots": {}, "notes": []}
        return {**part, "start": span.start, "end": span.end}

    def add(
        self,
        text: str,
        rule: str,
        source: str,
        on: str,
        passage: Json,
        frame: str,
        within: Json,
        /,
        **slots: Json,
    ) -> Json:
        """[text] at the words `on` of the passage `within`, for a reason that rests on `passage`."""
        words = {name: slot["text"] for name, slot in slots.items()}
        reason = fill_frame(FRAMES[frame], words)
        label = self.label(passage, reason)
        why = {"reason": reason, "reason_frame": frame, "reason_slots": slots, "label": label}
        span = self.find(source, on, Span(within["start"], within["end"]))
        part = {"kind": "added", "text": text, "rule": rule, "source": source, "slots": {}, "notes": [label]}
        return {**part, "start": span.start, "end": span.end, "_citations": [{**passage, **why}]}

    def frame(self, name: str, /, **slots: Json) -> Json:
        citations = [citation for slot in slots.values() for citation in slot.pop("_citations", [])]
        filled = fill_frame(FRAMES[name], {key: slot["text"] for key, slot in slots.items()})
        labels = list(dict.fromkeys(label for slot in slots.values() for label in slot["labels"]))
        part = {"kind": "frame", "text": filled, "rule": name, "slots": slots, "notes": labels}
        return {**part, "_citations": citations}

    def slot(self, kind: str, text: str, *passages: Json, value: object = None, link: str = "") -> Json:
        citations = [{**passage, "label": self.label(passage)} for passage in passages]
        slot: Json = {"kind": kind, "text": text, "labels": [item["label"] for item in citations]}
        if value is not None:
            slot["value"] = value
        if link:
            slot["link"] = link
        return {**slot, "_citations": citations}

    # --- statements

    def state(self, page: str, name: str, *parts: Json) -> Json:
        """A statement with the id s-NAME…; passages get their notes after their last part."""
        citations: dict[str, Json] = {}
        shown: dict[str, int] = {}
        passage: Json | None = None
        for index, part in enumerate(parts):
            if part["kind"] == "extract":
                passage = part["_passage"]
            elif part["kind"] != "ellipsis" or passage is None:
                continue
            assert passage is not None
            citation = {**passage, "label": self.label(passage)}
            citations[citation["label"]] = citation
            shown[citation["label"]] = index
        for label, index in shown.items():
            parts[index]["notes"] = [*parts[index]["notes"], label]
        for part in parts:
            for citation in part.pop("_citations", []):
                citations.setdefault(citation["label"], citation)
            part.pop("_passage", None)
        for citation in citations.values():
            citation.pop("_citations", None)
        order = [label for part in parts for label in part["notes"]]
        statement = {
            "id": f"s-{name:0<8}",
            "page": page,
            "section": "test",
            "text": join_parts([show(part) for part in parts]),
            "parts": list(parts),
            "citations": [citations[label] for label in dict.fromkeys(order)],
        }
        self.statements.append(statement)
        self.cited.update(citations)
        return statement

    # --- Markdown

    def markdown(self, statement: Json) -> str:
        line, before = f'<span id="{statement["id"]}"></span>', ""
        for part in statement["parts"]:
            shown = show(part)
            line += " " * needs_space(before, shown) + self.mark(part)
            line += "".join(f"[^{label}]" for label in part["notes"])
            line += " ·" * (part["kind"] == "frame" and FRAMES[part["rule"]].use == "date")
            before = shown
        return line

    def mark(self, part: Json) -> str:
        if part["kind"] == "added":
            return f"<ins>{escape(show(part))}</ins>"
        if part["kind"] != "frame":
            return escape(show(part))
        text = escape(part["text"])
        for slot in part["slots"].values():
            if slot.get("link"):
                text = text.replace(escape(slot["text"]), f"[{escape(slot['text'])}]({slot['link']})")
        use = FRAMES[part["rule"]].use
        if use == "mark":
            return f"*{'' if text.startswith('— ') else '— '}{text}*"
        return f"**{text}**" if use in ("date", "question") else text

    def notes(self, page: str, statements: Sequence[Json]) -> str:
        """The notes' heading and definitions of a page."""
        order: dict[str, bool] = {}
        for statement in statements:
            for label in (label for part in statement["parts"] for label in part["notes"]):
                order[label] = order.get(label, True) and shows_all(statement, self.cited[label])
        lines = [self.define(page, label, brief) for label, brief in order.items()]
        return "\n".join(['## <span id="notes"></span>Notes', "", *lines]) + "\n" if lines else ""

    def define(self, page: str, label: str, brief: bool) -> str:
        citation = self.cited[label]
        source = self.sources[citation["source"]]
        claim = source.publisher or source.agency
        edtf, basis = self.published[source.id]
        words = fold_space(citation["exact"])
        spans = find_words(words)
        if brief and len(spans) > 10:
            words = words[: spans[9].end] + " …"
        anchor = name_passage(source.id, Span(citation["start"], citation["end"]), citation["exact"])
        target = posixpath.relpath(f"sources/{source.id}.md", posixpath.dirname(page) or ".") + f"#{anchor}"
        title = escape(f"“{source.title.value if source.title else source.file}”")
        date = {"2024-03-12": "12 March 2024", "2024-03-13": "13 March 2024", None: "undated"}[edtf]
        date += " (inferred)" * (basis == "inferred")
        line = f"[^{label}]: {escape(claim.value if claim else source.id)}, [{title}]({target}), {date}, "
        line += f"¶{citation['paragraph']}: “{escape(words)}”"
        line += " Brackets in original." * ("[" in citation["exact"])
        line += f" ({escape(citation['reason'])})" if citation.get("reason") else ""
        if source.url:
            quoted = (
                fold_space(citation["exact"])
                .replace(" ", "%20")
                .replace(",", "%2C")
                .replace("“", "%E2%80%9C")
            )
            line += f" [Original]({source.url.value.replace('&', '&amp;')}#:~:text={quoted})"
        return line


def show(part: Json) -> str:
    """What a reader sees of a part."""
    if part["kind"] == "added":
        return f"[{part['text']}]"
    text = str(part["text"])
    if part["kind"] == "frame":
        use = FRAMES[part["rule"]].use
        return f"{'— ' * (use == 'mark' and not text.startswith('— '))}{text}{' ·' * (use == 'date')}"
    return text


def shows_all(statement: Json, citation: Json) -> bool:
    spans = [
        Span(part["start"], part["end"])
        for part in statement["parts"]
        if part["kind"] == "extract" and part["source"] == citation["source"]
    ]
    words = find_words(citation["exact"], citation["start"])
    return all(any(span.covers(word) for span in spans) for word in words)


def build_tree(
    folder: Path, files: dict[str, str] | None = None, entries: tuple[SourceEntry, ...] = ENTRIES
) -> DocsTree:
    """The docs tree in `folder`/docs, of the source files in `folder`/seeds."""
    from tests.check.pages import write_pages

    seeds, docs = folder / "seeds", folder / "docs"
    seeds.mkdir(parents=True)
    (docs / "sources").mkdir(parents=True)
    (docs / "assets").mkdir()
    for name, text in (files or FILES).items():
        (seeds / name).write_text(text, encoding="utf-8")
    sources, left_out = read_folder(seeds, entries)
    by_id = {source.id: source for source in sources}
    shop = Shop(
        sources=by_id,
        origins={"n1": "Nordwire", "n2": "Eldvik Gazette", "n3": "Fjord Post"},
        published={
            "n1": ("2024-03-12", "inferred"),
            "n2": ("2024-03-12", "stated"),
            "n3": ("2024-03-13", "curated"),
        },
    )
    tree = DocsTree(docs=docs, seeds=seeds, entries=entries)
    claims = write_pages(tree, shop)
    claims["left_out"] = [{"file": item.file, "why": item.why} for item in left_out]
    (docs / "brief.json").write_text(
        json.dumps(claims, ensure_ascii=False, indent=2, sort_keys=True), encoding="utf-8"
    )
    tree.sign()
    return tree
