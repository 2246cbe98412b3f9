"""All of it, with the editor's decisions and the excerpt budget applied: one Brief."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefgen.brief.budget import open_purse
from briefgen.brief.curation import (
    choose_actors,
    choose_answers,
    choose_events,
    choose_findings,
    choose_questions,
    choose_roles,
    choose_sides,
    choose_themes,
    find_barred,
    prune_findings,
    prune_material,
    take_definitions,
)
from briefgen.brief.decisions import apply_decisions, hide_entries
from briefgen.brief.facts import cite_facts, find_as_of
from briefgen.brief.foreign import find_foreign
from briefgen.brief.profiles import choose_namings, choose_profiles, choose_sayings
from briefgen.brief.reading import build_readings
from briefgen.brief.shared import choose_overlaps
from briefgen.brief.shelf import Shelf
from briefgen.compare.comparison import Comparison
from briefgen.config import BriefConfig
from briefgen.model import Brief, Event, Evidence, LeftOut, Material
from briefgen.text.passages import find_paragraph


def build_brief(
    config: BriefConfig,
    comparison: Comparison,
    left_out: Sequence[LeftOut],
    *,
    generator: str,
    pipeline: str,
    withheld: frozenset[str] = frozenset(),
) -> Brief:
    """The brief: what is shown is chosen by weight, until the excerpt budgets are spent.

    `withheld` are ids and passages (`statements.key_of`) that an earlier round could not prove.
    """
    comparison, notices = apply_decisions(comparison, config.decisions)
    comparison = hide_entries(comparison, withheld)
    material = comparison.material
    readings = build_readings(material)
    foreign = find_foreign(material)
    purse = open_purse(material.sources, foreign)
    shelf = Shelf(readings=readings, purse=purse, withheld=withheld)
    material, facts = cite_facts(material, readings, shelf)
    known = choose_actors(material.actors, material, shelf)
    actors = choose_roles(known, material, shelf, config.limits)
    conflicts = choose_sides(comparison.conflicts, material.origins, shelf)
    asked = [item for item in comparison.questions if item.kind != "anonymous"]
    questions = choose_questions(asked, conflicts, shelf)
    take_definitions(comparison.findings, shelf)
    barred = find_barred(conflicts, comparison.events)
    events = choose_events(comparison.events, material, shelf, config.limits)
    unnamed = [item for item in comparison.questions if item.kind == "anonymous"]
    questions = choose_answers((*questions, *choose_questions(unnamed, (), shelf)), shelf)
    keys = choose_findings(comparison.findings, barred, material, shelf, config.limits)
    sayings = choose_sayings(known, material.said, shelf, config.limits)
    overlaps = choose_overlaps(material, shelf)
    rest = [item for item in comparison.findings if item.id not in {key.id for key in keys}]
    themes = choose_themes(rest, keys, barred, _date_finder(comparison.events), shelf, config.limits)
    named = [actor for actor in actors if not actor.anonymous]
    profiles = choose_profiles(actors, sayings, readings, shelf, config.limits)
    namings = choose_namings(named, material.origins, readings, shelf)
    pruned = prune_material(material, actors, overlaps, shelf)
    return Brief(
        title=config.title,
        question=config.question,
        as_of=config.as_of or find_as_of(material.published),
        generator=generator,
        pipeline=pipeline,
        material=pruned,
        left_out=tuple(left_out),
        events=events,
        findings=(*keys, *prune_findings(rest, material.origins, shelf)),
        conflicts=conflicts,
        questions=questions,
        voices=comparison.voices,
        key_findings=tuple(key.id for key in keys),
        themes=themes,
        profiles=profiles,
        namings=namings,
        facts=facts,
        shown=shelf.all_shown(),
        gave_way=shelf.purse.refused,
        notices=(*notices, *(_name_foreign(material, item) for item in foreign.items())),
    )


def _name_foreign(material: Material, turn: tuple[str, int]) -> str:
    source = next(item for item in material.sources if item.id == turn[0])
    paragraph = find_paragraph(source.paragraphs, turn[1])
    return (
        f"{source.file} turns to another story at paragraph {paragraph.number}, with names that no other "
        "source has; nothing of it is shown."
    )


def _date_finder(events: Sequence[Event]) -> Callable[[Evidence], str | None]:
    dates = {(item.source, item.span): event.date for event in events for item in event.evidence}

    def find(evidence: Evidence) -> str | None:
        return dates.get((evidence.source, evidence.span))

    return find
