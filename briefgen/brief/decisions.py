"""The editor's decisions on what was found. They go by id and are never dropped in silence."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefgen.compare.comparison import Comparison
from briefgen.config import Decision

APPLIED = frozenset({"hide", "pin"})
"""Kinds of decision that this version carries out; the others are reported back to the editor."""

PINNED = 1_000_000.0
"""Added to the weight of what is pinned: above all that is weighed."""


def apply_decisions(
    comparison: Comparison, decisions: Sequence[Decision]
) -> tuple[Comparison, tuple[str, ...]]:
    """The comparison as the editor wants it, and a sentence for each decision that could not be met."""
    known = _ids_of(comparison)
    notices = []
    hidden: set[str] = set()
    pinned: set[str] = set()
    for decision in decisions:
        if decision.kind not in APPLIED:
            notices.append(
                f"brief.yml, line {decision.line}: {decision.kind} is not carried out by this version of "
                "briefgen; the decision is kept and changes nothing."
            )
            continue
        for name in decision.ids:
            if name not in known:
                notices.append(_unknown(decision, name, known))
            (hidden if decision.kind == "hide" else pinned).add(name)
    return _carry_out(comparison, hidden, pinned), tuple(notices)


def hide_entries(comparison: Comparison, names: frozenset[str]) -> Comparison:
    """The comparison without the entries of these ids."""
    return _carry_out(comparison, set(names), set()) if names else comparison


def _ids_of(comparison: Comparison) -> tuple[str, ...]:
    groups: Iterable[Iterable[str]] = (
        (item.id for item in comparison.events),
        (item.id for item in comparison.findings),
        (item.id for item in comparison.conflicts),
        (item.id for item in comparison.questions),
        (item.id for item in comparison.material.actors),
        (item.id for item in comparison.material.said),
    )
    return tuple(name for group in groups for name in group)


def _unknown(decision: Decision, name: str, known: Sequence[str]) -> str:
    close = difflib.get_close_matches(name, known, n=1)
    hint = (
        f" Did you mean {close[0]}?"
        if close
        else " Its evidence has changed or gone; look it up in brief.json."
    )
    return f"brief.yml, line {decision.line}: nothing in this brief has the id {name}.{hint}"


def _carry_out(comparison: Comparison, hidden: set[str], pinned: set[str]) -> Comparison:
    material = comparison.material
    findings = [
        replace(item, weight=item.weight + PINNED) if item.id in pinned else item
        for item in comparison.findings
        if item.id not in hidden
    ]
    return replace(
        comparison,
        material=replace(
            material,
            actors=tuple(item for item in material.actors if item.id not in hidden),
            said=tuple(item for item in material.said if item.id not in hidden),
        ),
        findings=tuple(sorted(findings, key=lambda item: item.id not in pinned)),
        events=tuple(
            replace(item, weight=item.weight + PINNED) if item.id in pinned else item
            for item in comparison.events
            if item.id not in hidden
        ),
        conflicts=tuple(item for item in comparison.conflicts if item.id not in hidden),
        questions=tuple(
            replace(item, weight=item.weight + PINNED) if item.id in pinned else item
            for item in comparison.questions
            if item.id not in hidden
        ),
    )
