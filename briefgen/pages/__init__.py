"""Brief → pages. The sources' pages come after those that cite them; the Method page counts all."""

from __future__ import annotations

from briefgen.brief.statements import statements_of
from briefgen.model import Brief, Page
from briefgen.pages.actors import build_actors
from briefgen.pages.background import build_background
from briefgen.pages.comparison import build_comparison
from briefgen.pages.home import build_home
from briefgen.pages.method import build_method
from briefgen.pages.questions import build_questions
from briefgen.pages.sources import build_source_index, build_source_page
from briefgen.pages.timeline import build_timeline


def build_pages(brief: Brief) -> tuple[Page, ...]:
    """Every page of the brief, in the order of the navigation."""
    told = (
        build_home(brief),
        build_background(brief),
        build_actors(brief),
        build_timeline(brief),
        build_questions(brief),
        build_comparison(brief),
        build_source_index(brief),
    )
    sources = tuple(build_source_page(brief, source, told) for source in brief.material.sources)
    statements = [statement for page in (*told, *sources) for statement in statements_of(page)]
    return (*told, *sources, build_method(brief, statements))
