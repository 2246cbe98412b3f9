"""Citations as objects, and a count of the words that they show."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from briefgen.model import Evidence, Reason, Slot, Source, Span
from briefgen.render.wording import fill_reason, label_slot, word_slot
from briefgen.text.passages import find_words

Json = dict[str, Any]


@dataclass(slots=True)
class Citing:
    """Makes citations and remembers what they show. Mutable while one export is made."""

    sources: Mapping[str, Source]
    origin_of: Callable[[str, Span], str]
    shown: dict[str, set[int]] = field(default_factory=dict)
    starts: dict[str, list[int]] = field(default_factory=dict)

    def cite(self, evidence: Evidence) -> Json:
        """The citation of one passage."""
        self._count(evidence)
        origin = self.origin_of(evidence.source, evidence.span)
        return describe_passage(evidence, self.sources[evidence.source].sha256, origin)

    def name_whole(self, source: Source) -> str:
        """Whose reporting the whole of the source is, by its passages."""
        return self.origin_of(source.id, Span(0, len(source.text)))

    def cite_all(self, passages: Iterable[Evidence]) -> list[Json]:
        """The citations of passages, each once, in their order."""
        distinct: dict[tuple[str, Span], Evidence] = {}
        for evidence in passages:
            distinct.setdefault((evidence.source, evidence.span), evidence)
        return [self.cite(evidence) for evidence in distinct.values()]

    def count_shown(self, source: str) -> int:
        """How many words of the source the citations made so far show, each position once."""
        return len(self.shown.get(source, ()))

    def _count(self, evidence: Evidence) -> None:
        name = evidence.source
        if name not in self.starts:
            self.starts[name] = [word.start for word in find_words(self.sources[name].text)]
        first = bisect_left(self.starts[name], evidence.span.start)
        last = bisect_left(self.starts[name], evidence.span.end)
        self.shown.setdefault(name, set()).update(range(first, last))


def build_slots(slots: Iterable[Slot]) -> Json:
    """Slots by name. `value` is a count's number or a date's EDTF, where the words show another form."""
    built: Json = {}
    for slot in slots:
        shown = word_slot(slot)
        built[slot.name] = {"kind": slot.kind, "text": shown, "labels": list(label_slot(slot))}
        if slot.kind == "count" and shown.replace(",", "").isascii() and shown.replace(",", "").isdigit():
            built[slot.name]["value"] = int(shown.replace(",", ""))
        elif slot.kind == "date" and shown != slot.text:
            built[slot.name]["value"] = slot.text
        if slot.link is not None:
            built[slot.name]["link"] = slot.link
    return built


def build_reason(reason: Reason) -> Json:
    """What a citation says of the reason that it serves."""
    return {
        "reason": fill_reason(reason),
        "reason_frame": reason.frame,
        "reason_slots": build_slots(reason.slots),
    }


def describe_passage(evidence: Evidence, sha256: str, origin: str) -> Json:
    """A passage as a citation of the export has it; `sha256` is that of its source file, `origin` whose
    reporting it is. `start` and `end` count characters of the decoded text, half-open."""
    return {
        "source": evidence.source,
        "paragraph": evidence.paragraph,
        "page": evidence.page,
        "start": evidence.span.start,
        "end": evidence.span.end,
        "exact": evidence.selector.exact,
        "prefix": evidence.selector.prefix,
        "suffix": evidence.selector.suffix,
        "sha256": sha256,
        "origin": origin,
        "rule": evidence.rule,
    }
