"""The whole flow, readable from top to bottom: a folder of sources in, a proved site out."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

import briefgen
from briefgen.analysis import analyse_source
from briefgen.brief.build import build_brief
from briefgen.check import Fault, Proof, check_site, prove_docs, render_faults
from briefgen.compare.comparison import Comparison, compare_sources
from briefgen.compare.origins import origin_of
from briefgen.config import BriefConfig, Search, SourceEntry, read_brief_config, read_sources_config
from briefgen.errors import CheckError, SourceError
from briefgen.export import export_all
from briefgen.export.pdf import PRINTS, print_all
from briefgen.language import load_pipeline, name_pipeline, parse_sources
from briefgen.model import Before, Brief, LeftOut, Page, Span
from briefgen.packaged import find_packaged
from briefgen.pages import build_pages
from briefgen.published import read_published, read_revision
from briefgen.render.markdown import ASSETS, collect_pictures, render_pages
from briefgen.render.notes import build_catalogue
from briefgen.render.typst.compiling import Press
from briefgen.search_index import write_search
from briefgen.search_pagefind import refuse_missing, write_pagefind
from briefgen.site import (
    build_site,
    find_config,
    open_staging,
    refuse_edited,
    stage_files,
    swap_site,
    write_tree,
)
from briefgen.sources import read_folder
from briefgen.withholding import find_withheld

SOURCES_CONFIG = "sources.yml"
BRIEF_CONFIG = "brief.yml"
TEMPLATES = "templates"
REJECTED = ".briefgen-rejected"
"""Where pages that failed their proof are put, beside docs/, so that a fault's file and line can be
looked up."""

ROUNDS = 5
"""How often the brief is composed anew without what could not be proved."""

MOST_FAULTS = 40
"""Faults that an error lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Where things stand. `config` is brief.yml, None for the one beside the seeds folder; with
    `strict`, a source that cannot be read stops the build. `since` is a git revision to compare the
    brief with, instead of the one published last."""

    seeds: Path = Path("seeds")
    docs: Path = Path("docs")
    site: Path = Path("site")
    config: Path | None = None
    strict: bool = False
    since: str | None = None

    @property
    def brief_config(self) -> Path:
        return self.config or self.project / BRIEF_CONFIG

    @property
    def project(self) -> Path:
        """The folder that holds the seeds: brief.yml and a project's own templates/ stand in it."""
        return self.seeds.absolute().parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a build did, and what wants an editor. `unread` are the files of `left_out` that could
    not be read; `written` are paths in docs/."""

    proof: Proof
    origins: int
    left_out: tuple[LeftOut, ...]
    unread: tuple[LeftOut, ...]
    undated: tuple[str, ...]
    notices: tuple[str, ...]
    written: tuple[str, ...]

    @property
    def exit_code(self) -> int:
        return SourceError.exit_code if self.unread else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A brief with its pages, before anything is written. `entries` is sources.yml; `robots` is what
    the site tells search engines, `search` the index that it is searched by."""

    brief: Brief
    pages: tuple[Page, ...]
    files: Mapping[str, bytes]
    entries: tuple[SourceEntry, ...]
    unread: tuple[LeftOut, ...]
    notices: tuple[str, ...] = ()
    robots: str = ""
    search: Search = "built-in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """All that was read and compared: what a brief is composed from, in as many rounds as it takes."""

    config: BriefConfig
    entries: tuple[SourceEntry, ...]
    left_out: tuple[LeftOut, ...]
    unread: tuple[LeftOut, ...]
    comparison: Comparison
    pipeline: str
    before: Before | None = None


class Reporter(Protocol):
    """Tells a person how far the build is."""

    def step(self, words: str) -> None:
        """A step begins; `words` name it."""

    def progress(self, done: int, total: int) -> None:
        """So much of the step is done."""


def build(options: Options, report: Reporter) -> Summary:
    """Builds the brief and its site. Raises a BriefgenError where it cannot; then nothing changed."""
    refuse_edited(options.docs)
    read = compare(options, report)
    composed = settle(read, options, report)
    brief = composed.brief
    proof, written = publish(composed, options, report)
    return Summary(
        proof=proof,
        origins=len({item.name for item in brief.material.origins if item.span is None}),
        left_out=brief.left_out,
        unread=composed.unread,
        undated=tuple(item.source for item in brief.material.published if not item.edtf),
        notices=(*brief.notices, *composed.notices),
        written=written,
    )


def compare(options: Options, report: Reporter) -> Read:
    """Reads, analyses and compares. Raises ConfigError, or SourceError where nothing is left."""
    config = read_brief_config(options.brief_config, options.seeds)
    refuse_missing(config.search)
    entries = read_sources_config(options.seeds / SOURCES_CONFIG)
    before = find_before(options)

    report.step("Reading the sources")
    sources, left_out = read_folder(options.seeds, entries, config.language)
    unread = tuple(item for item in left_out if item.fault)
    refuse_nothing(options, len(sources), left_out, unread)

    report.step("Analysing")
    pipeline = load_pipeline()
    analyses = []
    for parsed in parse_sources(sources, pipeline):
        analyses.append(analyse_source(parsed))
        report.progress(len(analyses), len(sources))

    report.step("Comparing")
    return Read(
        config=config,
        entries=entries,
        left_out=left_out,
        unread=unread,
        comparison=compare_sources(sources, analyses),
        pipeline=name_pipeline(pipeline),
        before=before,
    )


def find_before(options: Options) -> Before | None:
    """The brief that this one is compared with; None where none was published. Raises ConfigError."""
    if options.since is not None:
        return read_revision(options.docs, options.since)
    return read_published(options.project)


def compose(read: Read, options: Options, withheld: frozenset[str] = frozenset()) -> Composed:
    """The brief, its pages and its files, in memory, without what is withheld. The PDFs, which the pages
    link to, are empty until they are printed."""
    brief = build_brief(
        read.config,
        read.comparison,
        read.left_out,
        generator=f"briefgen {briefgen.__version__}",
        pipeline=read.pipeline,
        withheld=withheld,
    )
    brief = replace(brief, before=read.before)
    pages = build_pages(brief)
    told = f"{len(withheld)} passages or entries were withheld, because their proof failed"
    return Composed(
        brief=brief,
        pages=pages,
        files={**make_files(brief, pages, options.project / TEMPLATES), **dict.fromkeys(PRINTS, b"")},
        entries=read.entries,
        unread=read.unread,
        notices=(f"{told}: {', '.join(sorted(withheld))}.",) if withheld else (),
        robots=read.config.robots,
        search=read.config.search,
    )


def settle(read: Read, options: Options, report: Reporter) -> Composed:
    """The brief without what the checker cannot prove. What still fails is left for `publish` to refuse."""
    report.step("Proving the pages")
    withheld: frozenset[str] = frozenset()
    composed = compose(read, options)
    for _ in range(ROUNDS):
        with open_staging(options.docs) as staged:
            docs = staged / options.docs.name
            stage_files(composed.files, docs)
            proof = prove_docs(docs, options.seeds, composed.entries)
        found = find_withheld(proof.faults, composed.brief, composed.pages)
        if found <= withheld:
            break
        withheld |= found
        composed = compose(read, options, withheld)
    report.step("Printing")
    prints, told = print_all(composed.brief, composed.pages, find_press(read.config, options))
    return replace(composed, files={**composed.files, **prints}, notices=(*composed.notices, *told))


def publish(composed: Composed, options: Options, report: Reporter) -> tuple[Proof, tuple[str, ...]]:
    """Writes, proves and builds aside, then puts docs/ and site/ in place; gives the proof and what
    changed in docs/.

    Raises CheckError, SiteError or EditedPageError before anything is replaced.
    """
    with open_staging(options.docs) as staged, open_staging(options.site) as built:
        docs, site = staged / options.docs.name, built / options.site.name
        stage_files(composed.files, docs)
        proof = prove_docs(docs, options.seeds, composed.entries)
        refuse_faults(proof.faults, docs, options.docs)
        report.step("Building the site")
        config = find_config(options.docs.absolute().parent)
        build_site(
            config,
            docs,
            site,
            title=composed.brief.title,
            as_of=composed.brief.as_of,
            robots=composed.robots,
        )
        write_search(site, composed.search)
        if composed.search == "pagefind":
            write_pagefind(site)
        report.step("Proving the site")
        refuse_faults(check_site(docs, site), docs, options.docs)
        report.step("Putting it in place")
        written = write_tree(docs, options.docs)
        swap_site(site, options.site)
    return proof, written


def refuse_faults(faults: Sequence[Fault], docs: Path, target: Path) -> None:
    """Raises CheckError where a proof failed; the pages are then kept aside to be looked at."""
    rejected = target.absolute().parent / REJECTED
    shutil.rmtree(rejected, ignore_errors=True)
    if not faults:
        return
    docs.rename(rejected)
    more = f"… and {len(faults) - MOST_FAULTS} more\n" if len(faults) > MOST_FAULTS else ""
    raise CheckError(
        f"{len(faults)} of the proofs failed, so nothing was replaced. The pages stand in {REJECTED}/.\n"
        + render_faults(faults[:MOST_FAULTS])
        + more
    )


def make_files(brief: Brief, pages: Sequence[Page], templates: Path | None = None) -> dict[str, bytes]:
    """Every generated file by its path in docs/: pages, pictures, exports and the site's own assets."""
    catalogue = build_catalogue(brief.material.sources, brief.material.published)

    def name_origin(source: str, span: Span) -> str:
        return origin_of(brief.material.origins, source, span)

    texts = {**render_pages(pages, catalogue, templates), **collect_pictures(pages)}
    exports = export_all(brief, pages, name_origin)
    assets = {f"{ASSETS}/{path.name}": path.read_bytes() for path in sorted(find_packaged(ASSETS).iterdir())}
    return {**assets, **{path: text.encode() for path, text in texts.items()}, **exports}


def find_press(config: BriefConfig, options: Options) -> Press:
    """How the PDFs are printed: brief.yml says so, and its folder of fonts stands beside it."""
    return Press(
        paper=config.paper,
        language=config.language,
        fonts=options.brief_config.absolute().parent / config.fonts if config.fonts else None,
        templates=options.project / TEMPLATES,
    )


def refuse_nothing(
    options: Options, sources: int, left_out: Sequence[LeftOut], unread: Sequence[LeftOut]
) -> None:
    """Raises SourceError where no source is left, or where one is bad and the build is strict."""
    listed = "\n".join(f"  {item.file}: {item.why}" for item in (unread if options.strict else left_out))
    if options.strict and unread:
        raise SourceError(f"--strict stops at sources that cannot be read:\n{listed}")
    if not sources:
        folder = options.seeds.as_posix()
        told = (
            f"All were left out:\n{listed}"
            if left_out
            else "Put articles there, one a file (.txt, .html, .pdf …)."
        )
        raise SourceError(f"{folder} holds no source to make a brief of. {told}")
