"""Who the sources' actors are, and why their names were taken for one: `briefgen actors`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefgen.model import Actor, Evidence, Material
from briefgen.render.wording import fill_reason
from briefgen.text.passages import fold_space, plain_words


def find_named(actors: Sequence[Actor], name: str) -> tuple[Actor, ...]:
    """The actors whose name or alias holds all words of `name`, case and dots apart."""
    wanted = set(plain_words(name).split())
    return tuple(
        actor
        for actor in actors
        if any(wanted <= set(plain_words(form).split()) for form in (actor.name, *actor.aliases))
    )


def list_actors(material: Material) -> str:
    """A line an actor, the most mentioned first: mentions, kind, name and aliases."""
    lines = [
        f"{len(actor.mentions):4}  {'unnamed' if actor.anonymous else actor.kind:12}  {actor.name}"
        + (f"  (also: {', '.join(actor.aliases)})" if actor.aliases else "")
        for actor in material.actors
    ]
    return "\n".join(lines) + "\n" if lines else "The sources name nobody.\n"


def explain_actor(actor: Actor, material: Material) -> str:
    """What is known of the actor and why: where it is named, its roles, and each reason with its passage."""
    return "\n".join(_explain(actor, material)) + "\n"


def _explain(actor: Actor, material: Material) -> Iterator[str]:
    yield f"{actor.name} ({'unnamed' if actor.anonymous else actor.kind}, {actor.id})"
    if actor.aliases:
        yield f"  also: {', '.join(actor.aliases)}"
    if actor.affiliation:
        yield f"  affiliation: {actor.affiliation}"
    yield "  named:"
    texts = {source.id: source.text for source in material.sources}
    forms = Counter(
        (where, fold_space(texts[where][span.start : span.end])) for where, span in actor.mentions
    )
    for (where, form), times in forms.items():
        yield f"    {where}: “{form}”" + (f" × {times}" if times > 1 else "")
    if actor.roles:
        yield "  roles:"
        yield from (f"    “{role.text}” {_locate(role.evidence)}" for role in actor.roles)
    yield "  why these are one:" if actor.reasons else "  Nothing had to be joined."
    for reason in actor.reasons:
        places = ", ".join(_locate(item) for item in reason.evidence)
        yield f"    {fill_reason(reason)}" + (f" {places}" if places else "")


def _locate(evidence: Evidence) -> str:
    return f"[{evidence.source} ¶{evidence.paragraph}]"
