"""What the sources say together: actors, events, quotations, findings, conflicts, questions …"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from briefgen.export.brief_json.citing import Citing, Json
from briefgen.model import (
    Actor,
    Brief,
    Conflict,
    Event,
    Evidence,
    Finding,
    FrameText,
    Naming,
    Overlap,
    Question,
    Said,
    ShownPassage,
    Source,
    Span,
    Voice,
)
from briefgen.render.wording import fill_reason, fill_text, word_part
from briefgen.text.joining import join_parts
from briefgen.text.passages import fold_space

SPLIT = " … "
"""Stands where a quotation is broken by its attribution."""


Shown = Mapping[tuple[str, Span], ShownPassage]
"""Passages as the pages word them, by source and span."""


def build_lists(brief: Brief, citing: Citing) -> Json:
    """Every list of brief.json but statements[], sources[] and left_out[]."""
    shown = {(item.evidence.source, item.evidence.span): item for item in brief.shown}
    sources = {source.id: source for source in brief.material.sources}
    keys = frozenset(brief.key_findings)
    return {
        "actors": [build_actor(item, citing) for item in brief.material.actors],
        "events": [build_event(item, shown, citing) for item in brief.events],
        "quotations": [build_quotation(item, sources[item.source], citing) for item in brief.material.said],
        "findings": [build_finding(item, item.id in keys, shown, citing) for item in brief.findings],
        "conflicts": [build_conflict(item, citing) for item in brief.conflicts],
        "questions": [build_question(item, citing) for item in brief.questions],
        "overlaps": [build_overlap(item, citing) for item in brief.material.overlaps],
        "voices": [build_voice(item) for item in brief.voices],
        "names": [build_naming(item, citing) for item in brief.namings],
        "coverage": build_coverage(brief),
    }


def build_actor(actor: Actor, citing: Citing) -> Json:
    """One actor. `mentions` counts them by source."""
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "aliases": list(actor.aliases),
        "roles": [{"text": role.text, "citations": [citing.cite(role.evidence)]} for role in actor.roles],
        "affiliation": actor.affiliation,
        "anonymous": actor.anonymous,
        "mentions": dict(Counter(source for source, _ in actor.mentions)),
        "citations": citing.cite_all(actor.evidence),
    }


def build_event(event: Event, shown: Shown, citing: Citing) -> Json:
    """One event; `date` and `reported_on` are EDTF."""
    return {
        "id": event.id,
        "date": event.date,
        "basis": event.basis,
        "why": fill_reason(event.reason),
        "reported_on": event.reported_on,
        "status": event.status,
        "text": _shown_text(event.evidence, shown),
        "actors": list(event.actors),
        "sources": _sources_of(event.evidence),
        "origins": len(event.origins),
        "weight": round(event.weight, 4),
        "citations": citing.cite_all((*event.evidence, *event.announced)),
    }


def build_quotation(said: Said, source: Source, citing: Citing) -> Json:
    """One quotation in the source's words."""
    quotation = said.quotation
    return {
        "id": said.id,
        "speaker": said.speaker,
        "speaker_text": said.speaker_text,
        "anonymous": said.anonymous,
        "kind": quotation.kind,
        "cue": _words(source, quotation.cue) if quotation.cue else None,
        "content": SPLIT.join(_words(source, span) for span in quotation.content),
        "citations": citing.cite_all(said.evidence),
    }


def build_finding(finding: Finding, key: bool, shown: Shown, citing: Citing) -> Json:
    """One finding; `key` where the home page gives it."""
    return {
        "id": finding.id,
        "text": _shown_text(finding.evidence, shown),
        "key": key,
        "sources": _sources_of(finding.evidence),
        "origins": len(finding.origins),
        "attribution": finding.attribution,
        "contested": finding.contested,
        "weight": round(finding.weight, 4),
        "citations": citing.cite_all(finding.evidence),
    }


def build_conflict(conflict: Conflict, citing: Citing) -> Json:
    """One disagreement, side by side."""
    return {
        "id": conflict.id,
        "kind": conflict.kind,
        "topic": conflict.topic,
        "resolution": conflict.resolution,
        "sides": [
            {
                "value": side.value,
                "text": fold_space(side.evidence[0].selector.exact) if side.evidence else side.value,
                "sources": _sources_of(side.evidence),
                "citations": citing.cite_all(side.evidence),
            }
            for side in conflict.sides
        ],
        "citations": [citing.cite(conflict.topic_evidence)],
    }


def build_question(question: Question, citing: Citing) -> Json:
    """One open question; `answers` are passages that answer it in part."""
    return {
        "id": question.id,
        "kind": question.kind,
        "text": fill_text(FrameText(frame=question.frame, slots=question.slots)),
        "why": fill_reason(question.why),
        "conflict": question.conflict,
        "citations": citing.cite_all(question.evidence),
        "answers": citing.cite_all(question.answers),
    }


def build_overlap(overlap: Overlap, citing: Citing) -> Json:
    """Text that two sources share."""
    return {
        "a": overlap.a,
        "b": overlap.b,
        "ratio": round(overlap.ratio, 4),
        "kind": overlap.kind,
        "passages": [[citing.cite(one), citing.cite(other)] for one, other in overlap.passages],
    }


def build_voice(voice: Voice) -> Json:
    """How many quoted words of a source are one speaker's."""
    return {
        "source": voice.source,
        "speaker": voice.speaker,
        "speaker_text": voice.speaker_text,
        "anonymous": voice.anonymous,
        "words": voice.words,
    }


def build_naming(naming: Naming, citing: Citing) -> Json:
    """The forms by which sources name one actor."""
    forms = [
        {"text": fold_space(form.selector.exact), "citations": [citing.cite(form)]} for form in naming.forms
    ]
    return {"actor": naming.actor, "forms": forms}


def build_coverage(brief: Brief) -> Json:
    """By source, the ids of the findings and events that it reports."""
    return {
        source.id: {
            "findings": [item.id for item in brief.findings if source.id in _sources_of(item.evidence)],
            "events": [item.id for item in brief.events if source.id in _sources_of(item.evidence)],
        }
        for source in brief.material.sources
    }


def _sources_of(passages: Iterable[Evidence]) -> list[str]:
    return list(dict.fromkeys(evidence.source for evidence in passages))


def _shown_text(passages: tuple[Evidence, ...], shown: Shown) -> str:
    """The best passage as the pages word it, else its own words."""
    passage = shown.get((passages[0].source, passages[0].span))
    if passage is None:
        return fold_space(passages[0].selector.exact)
    return join_parts(word_part(part) for part in passage.parts)


def _words(source: Source, span: Span) -> str:
    return fold_space(source.text[span.start : span.end])
