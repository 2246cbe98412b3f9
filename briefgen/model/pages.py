"""What the brief says: statements as parts, pages as blocks."""

from __future__ import annotations

from dataclasses import dataclass

from briefgen.model.comparison import Conflict, Event, Finding, Material, Question, Voice
from briefgen.model.news import Before
from briefgen.model.passages import Evidence, Reason, Slot, Span
from briefgen.model.sources import LeftOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """Verbatim words: `span` of the source, inside the cited passage `evidence`.

    Extracts of one sentence share one passage; its note stands after the last of them.
    """

    evidence: Evidence
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """Words in square brackets, with the passages or the reason that give them.

    `rule` is a row of `lexicon/additions`; `on` is the span in the statement's own source that the
    addition explains ("Tuesday", "She", "Daskal").
    """

    text: str
    rule: str
    source: str
    on: Span
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Ellipsis:
    """Words left out: `dropped` is their span in `source`, `rule` why that is allowed."""

    source: str
    dropped: Span
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameText:
    """Words of the program: a row of `lexicon/frames` with its slots."""

    frame: str
    slots: tuple[Slot, ...] = ()


Part = Extract | Added | Ellipsis | FrameText


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What a page says, as parts. Cannot be made without evidence unless it is frames alone whose
    slots are counts, dates, names or links."""

    id: str
    parts: tuple[Part, ...]
    section: str = ""

    def __post_init__(self) -> None:
        if not self.parts:
            raise ValueError(f"statement {self.id} has no parts")
        if any(isinstance(part, Extract) for part in self.parts):
            return
        for part in self.parts:
            if not isinstance(part, FrameText):
                raise ValueError(f"statement {self.id} has an addition or ellipsis but no extract")
            for slot in part.slots:
                if slot.kind == "words" and not slot.evidence:
                    raise ValueError(f"statement {self.id}: the words of slot {slot.name!r} have no evidence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """`level` 2–4. The words are a frame's, a topic label's (`frame` "topic") or an actor's name."""

    level: int
    anchor: str
    text: FrameText


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A statement in a list, `depth` 0 or 1."""

    statement: Statement
    depth: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraphs:
    """Statements that run on in one paragraph each."""

    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A bulleted list of statements."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """`head` are labels; a cell is a sequence of statements (empty: nothing to say)."""

    head: tuple[FrameText, ...]
    rows: tuple[tuple[tuple[Statement, ...], ...], ...]
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """An SVG asset with its text equivalent (a frame)."""

    file: str
    svg: str
    alt: FrameText


@dataclass(frozen=True, slots=True, kw_only=True)
class Apparatus:
    """Navigation, labels and counts: frames that assert nothing about the world."""

    text: FrameText


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """On a source's page: a cited passage with its anchor, and the statements that cite it as
    (page path, statement id)."""

    evidence: Evidence
    anchor: str
    cited_by: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passages:
    passages: tuple[Passage, ...]


Block = Heading | Paragraphs | Items | Table | Picture | Apparatus | Passages


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """`path` is relative to docs/, e.g. "timeline.md"; `kind` names the layout in templates/."""

    path: str
    kind: str
    title: FrameText
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A themed section of the background. `label` is a row of `lexicon/topics`, `trigger` the passage
    whose words call for it, None where no theme does; `evidence` are the passages in the order in which
    things happened."""

    label: str
    trigger: Evidence | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What the actors' page shows of one actor: passages in which it speaks, and in which it acts."""

    actor: str
    said: tuple[Evidence, ...]
    did: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """How sources name one actor: one passage for each distinct form and source."""

    actor: str
    forms: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPassage:
    """A passage as pages show it. `alone`: a reader needs nothing else to understand it."""

    evidence: Evidence
    parts: tuple[Part, ...]
    alone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeLimits:
    """How many entries the home page shows at most of what has a page of its own."""

    disputed: int = 6
    unsaid: int = 6
    main_actors: int = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """All that the pages draw on, with the editor's decisions and the excerpt budget applied.

    `key_findings` are ids of findings for the home page, best first; `facts` are passages
    in which sources tell of themselves; `gave_way` counts passages that
    the excerpt budget kept out; `notices` are sentences for the editor; `before` is the earlier brief
    that this one is compared with.
    """

    title: str
    question: str
    as_of: str | None
    generator: str
    pipeline: str
    material: Material
    left_out: tuple[LeftOut, ...]
    events: tuple[Event, ...]
    findings: tuple[Finding, ...]
    conflicts: tuple[Conflict, ...]
    questions: tuple[Question, ...]
    voices: tuple[Voice, ...]
    key_findings: tuple[str, ...]
    themes: tuple[Theme, ...]
    profiles: tuple[Profile, ...]
    namings: tuple[Naming, ...]
    shown: tuple[ShownPassage, ...]
    gave_way: int
    facts: tuple[Evidence, ...] = ()
    notices: tuple[str, ...] = ()
    before: Before | None = None
    home: HomeLimits = HomeLimits()
