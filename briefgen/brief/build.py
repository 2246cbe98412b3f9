"""All of it, with the editor's decisions and the excerpt budget applied: one Brief."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from briefgen.brief.budget import open_purse
from briefgen.brief.curation import (
    choose_actors,
    choose_answers,
    choose_events,
    choose_questions,
    choose_roles,
    choose_sides,
    prune_findings,
    prune_material,
    take_definitions,
)
from briefgen.brief.decisions import apply_decisions, hide_entries
from briefgen.brief.facts import cite_facts, find_as_of
from briefgen.brief.foreign import find_foreign
from briefgen.brief.knowing import choose_findings, find_barred
from briefgen.brief.profiles import choose_namings, choose_profiles, choose_sayings
from briefgen.brief.reading import Reading, build_readings
from briefgen.brief.shared import choose_overlaps
from briefgen.brief.shelf import Shelf
from briefgen.brief.themes import choose_themes
from briefgen.compare.comparison import Comparison
from briefgen.config import BriefConfig, Limits
from briefgen.model import (
    Actor,
    Brief,
    Conflict,
    Event,
    Evidence,
    Finding,
    HomeLimits,
    LeftOut,
    Material,
    Naming,
    Overlap,
    Profile,
    Question,
    Theme,
)
from briefgen.tellings.origin import find_kin
from briefgen.text.passages import find_paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is shown, and `rest`: the findings that are not key findings."""

    actors: tuple[Actor, ...]
    conflicts: tuple[Conflict, ...]
    questions: tuple[Question, ...]
    events: tuple[Event, ...]
    keys: tuple[Finding, ...]
    rest: tuple[Finding, ...]
    overlaps: tuple[Overlap, ...]
    themes: tuple[Theme, ...]
    profiles: tuple[Profile, ...]
    namings: tuple[Naming, ...]


def build_brief(
    config: BriefConfig,
    comparison: Comparison,
    left_out: Sequence[LeftOut],
    *,
    generator: str,
    pipeline: str,
    withheld: frozenset[str] = frozenset(),
) -> Brief:
    """The brief: what is shown is chosen by weight, until the excerpt budgets are spent. `withheld` are ids
    and passages (`statements.key_of`) that an earlier round could not prove."""
    comparison, notices = apply_decisions(comparison, config.decisions)
    comparison = hide_entries(comparison, withheld)
    foreign = find_foreign(comparison.material)
    shelf = _open_shelf(comparison, foreign, withheld)
    material, facts = cite_facts(comparison.material, shelf.readings, shelf)
    chosen = choose_all(comparison, material, shelf.readings, shelf, config.limits)
    return Brief(
        title=config.title,
        question=config.question,
        as_of=config.as_of or find_as_of(material.published),
        generator=generator,
        pipeline=pipeline,
        material=prune_material(material, chosen.actors, chosen.overlaps, shelf),
        left_out=tuple(left_out),
        events=chosen.events,
        findings=(*chosen.keys, *prune_findings(chosen.rest, chosen.keys, material.origins, shelf)),
        conflicts=chosen.conflicts,
        questions=chosen.questions,
        voices=comparison.voices,
        key_findings=tuple(key.id for key in chosen.keys),
        themes=chosen.themes,
        profiles=chosen.profiles,
        namings=chosen.namings,
        facts=facts,
        shown=shelf.all_shown(),
        gave_way=shelf.purse.refused,
        home=_limit_home(config.limits),
        notices=(*notices, *(_name_foreign(material, item) for item in foreign.items())),
    )


def _open_shelf(comparison: Comparison, foreign: Mapping[str, int], withheld: frozenset[str]) -> Shelf:
    return Shelf(
        readings=build_readings(comparison.material, comparison.events),
        purse=open_purse(comparison.material.sources, foreign),
        withheld=withheld,
        kin=find_kin(comparison.material.overlaps),
    )


def _limit_home(limits: Limits) -> HomeLimits:
    return HomeLimits(disputed=limits.disputed, unsaid=limits.unsaid, main_actors=limits.main_actors)


def choose_all(
    comparison: Comparison,
    material: Material,
    readings: Mapping[str, Reading],
    shelf: Shelf,
    limits: Limits,
) -> Choice:
    """What is shown, in the order in which it has a claim on the budgets: who it is about, what is open
    or disputed, what happened, then the key findings, background, words, shared text and deeds."""
    known = choose_actors(material.actors, material, shelf)
    actors = choose_roles(known, material, shelf, limits)
    conflicts = choose_sides(comparison.conflicts, material.origins, shelf)
    unnamed = [item for item in comparison.questions if item.kind == "anonymous"]
    asked = [item for item in comparison.questions if item.kind != "anonymous"]
    questions = choose_questions(asked, conflicts, shelf)
    take_definitions(comparison.findings, shelf)
    barred = find_barred(conflicts, comparison.events)
    events = choose_events(comparison.events, material, shelf, limits)
    questions = choose_answers((*questions[: limits.questions], *choose_questions(unnamed, (), shelf)), shelf)
    background = _tell_background(comparison)
    before = frozenset(item.id for item in background)
    keys = choose_findings(comparison.findings, before, barred, material, shelf, limits)
    dates = _date_finder(comparison.events)
    themes = choose_themes(background, barred.passages, dates, shelf, limits)
    sayings = choose_sayings(known, material.said, shelf, limits)
    overlaps = choose_overlaps(material, shelf, limits.shared)
    named = [actor for actor in actors if not actor.anonymous]
    rest = tuple(item for item in comparison.findings if item.id not in {key.id for key in keys})
    return Choice(
        actors=actors,
        conflicts=conflicts,
        questions=questions,
        events=events,
        keys=keys,
        rest=rest,
        overlaps=overlaps,
        themes=themes,
        profiles=choose_profiles(actors, sayings, readings, shelf, limits),
        namings=choose_namings(named, material.origins, readings, shelf),
    )


def _tell_background(comparison: Comparison) -> tuple[Finding, ...]:
    """The findings whose best wording tells what was before the news."""
    spans = comparison.background
    return tuple(
        item for item in comparison.findings if (item.evidence[0].source, item.evidence[0].span) in spans
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
