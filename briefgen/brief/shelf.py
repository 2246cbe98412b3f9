"""The passages that the brief will show, taken one by one while the excerpt budgets last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.brief.budget import Purse
from briefgen.brief.reading import Reading
from briefgen.brief.statements import key_of
from briefgen.brief.wording import Wording, word_passage, word_sentence
from briefgen.model import Added, Evidence, ShownPassage
from briefgen.tellings.origin import Kin


@dataclass(slots=True)
class Shelf:
    """Collects shown passages in the order of their claim. Mutable while one brief is made."""

    readings: Mapping[str, Reading]
    purse: Purse
    withheld: frozenset[str] = frozenset()
    kin: Kin = field(default_factory=Kin)
    shown: dict[str, ShownPassage] = field(default_factory=dict)
    wordings: dict[str, Wording] = field(default_factory=dict)

    def word(self, evidence: Evidence, *, whole: bool = False) -> Wording:
        """How the sentence around `evidence` is worded, or with `whole` the passage itself."""
        key = key_of(evidence)
        if key not in self.wordings:
            reading = self.readings[evidence.source]
            make = word_passage if whole else word_sentence
            self.wordings[key] = make(reading, evidence.span, self.readings, evidence.rule)
        return self.wordings[key]

    def take(self, evidence: Evidence, *, whole: bool = False) -> Evidence | None:
        """The passage as it is shown, if the budgets bear it with what its additions rest on."""
        key = key_of(evidence)
        if key not in self.shown:
            wording = self.word(evidence, whole=whole)
            if not self.withheld.isdisjoint((key, key_of(wording.evidence))):
                return None
            if not self.purse.spend(passages_of(wording)):
                return None
            shown = ShownPassage(evidence=wording.evidence, parts=wording.parts, alone=wording.alone)
            self.shown[key] = self.shown.setdefault(key_of(wording.evidence), shown)
        return self.shown[key].evidence

    def take_first(self, passages: Sequence[Evidence], *, alone: bool = True) -> Evidence | None:
        """The first of the passages that stands alone (if asked) and that the budgets bear, as shown."""
        for evidence in passages:
            if not alone or self.word(evidence).alone:
                shown = self.take(evidence)
                if shown is not None:
                    return shown
        return None

    def all_shown(self) -> tuple[ShownPassage, ...]:
        """Each passage once, in the order of their claim."""
        return tuple({key_of(item.evidence): item for item in self.shown.values()}.values())

    def cite(self, passages: Iterable[Evidence]) -> tuple[Evidence, ...]:
        """Those of the passages that the budgets bear as notes alone."""
        return tuple(item for item in passages if self.purse.spend((item,)))


def passages_of(wording: Wording) -> tuple[Evidence, ...]:
    """The passage of a wording and those that its additions rest on."""
    added = (part.reason.evidence for part in wording.parts if isinstance(part, Added))
    return (wording.evidence, *(item for passages in added for item in passages))
