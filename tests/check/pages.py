"""The pages of the built tree, one of every kind, and brief.json's lists."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.model import Span
from briefgen.text.passages import count_words, fold_space, name_passage
from tests.check.builder import Shop, escape
from tests.check.claims import build_claims, share
from tests.check.story import (
    ASKED,
    BUILT,
    CARS,
    CLOSED,
    COSTS,
    DENIES,
    DETOUR,
    DRAWER,
    GIVEN,
    HEAVY,
    MAY,
    PROMISED,
    QUESTION,
    QUOTED,
    TITLE,
    WANTS,
    WROTE,
)
from tests.check.svg import TIMELINE
from tests.check.tree import DocsTree, Json


def write_pages(tree: DocsTree, shop: Shop) -> Json:
    """Writes every page and gives brief.json's tree, `left_out` apart."""
    texts = {
        "index.md": _home(shop),
        "background.md": _background(shop),
        "actors.md": _actors(shop),
        "timeline.md": _timeline(shop),
        "questions.md": _questions(shop),
        "comparison.md": _comparison(shop),
        "sources/index.md": _source_index(shop),
        **{f"sources/{name}.md": _source(shop, name) for name in shop.sources},
    }
    texts["method.md"] = _method(shop)
    shop.statements.sort(key=lambda item: (item["page"], texts[item["page"]].index(f'"{item["id"]}"')))
    for page, text in texts.items():
        own = [item for item in shop.statements if item["page"] == page]
        closing = (
            _passages(shop, page.removeprefix("sources/").removesuffix(".md"))
            if page.startswith("sources/n")
            else ""
        )
        tree.write(page, f"{text}\n{closing}{shop.notes(page, own)}")
    (tree.docs / "assets" / "timeline.svg").write_text(TIMELINE)
    (tree.docs / "events.csv").write_text(f'date,text\n2024-03-12,"{CLOSED} …"\n')
    return build_claims(shop)


# --- pages ---------------------------------------------------------------------


def closing(shop: Shop, page: str, name: str) -> Json:
    """The lead's statement: a date added, a clause left out, and a copy that is no second voice."""
    passage = shop.cite("n1", CLOSED + CARS + ".")
    copy = shop.cite("n2", CLOSED + WROTE, origin="Nordwire")
    stamp = shop.cite("n2", "Tue Mar 12 2024")
    date = shop.slot("date", "12 March 2024", value="2024-03-12")
    return shop.state(
        page,
        name,
        shop.extract(passage, "Engineers closed the Eldvik bridge on Tuesday"),
        shop.add("12 March 2024", "date", "n1", "Tuesday", stamp, "t-seen", passage, date=_bare(date)),
        shop.extract(passage, "after divers found cracks in two pillars"),
        shop.drop("n1", CARS, "clause", Span(passage["start"], passage["end"])),
        shop.frame(
            "t-origins", origins=shop.slot("count", "1", value=1), voices=shop.slot("name", "Nordwire", copy)
        ),
    )


def _bare(slot: Json) -> Json:
    return {key: value for key, value in slot.items() if key != "_citations"}


def _voice(shop: Shop, name: str) -> Json:
    return shop.frame("t-voice", voice=shop.slot("name", name))


def _home(shop: Shop) -> str:
    page = "index.md"
    question = shop.state(page, "a1", shop.frame("t-research", question=shop.slot("brief", QUESTION)))
    scope = shop.state(
        page,
        "a2",
        shop.frame("t-as-of", date=shop.slot("date", "13 March 2024", value="2024-03-13")),
        shop.frame(
            "t-scope", sources=shop.slot("count", "3", value=3), all_origins=shop.slot("count", "3", value=3)
        ),
    )
    denies = shop.cite("n1", DENIES)
    denied = shop.state(
        page,
        "a4",
        shop.drop("n1", "But", "connective", Span(denies["start"], denies["end"])),
        shop.extract(denies, DENIES.removeprefix("But ")),
        _voice(shop, "Nordwire"),
    )
    may = shop.state(page, "a5", shop.extract(shop.cite("n1", MAY)), _voice(shop, "Nordwire"))
    role = shop.slot("words", "harbour master", shop.cite("n1", GIVEN))
    link = shop.slot("actor", "Ingrid Moe", link="actors.md#a-1")
    moe = shop.state(
        page,
        "a6",
        shop.frame("t-cell-actor", actor=link),
        shop.frame("t-role", role=role, voice=shop.slot("name", "Nordwire")),
    )
    return _page(
        escape(TITLE),
        *map(shop.markdown, (question, scope)),
        '## <span id="known"></span>What was found out',
        _list(shop, closing(shop, page, "a3"), denied, may, moe),
        "[brief.json](brief.json)",
    )


def _background(shop: Shop) -> str:
    page, built = "background.md", shop.cite("n1", BUILT)
    stamp = shop.cite("n2", "Tue Mar 12 2024")
    heavy = shop.cite("n3", HEAVY)
    date = shop.slot("date", "12 March 2024", value="2024-03-12")
    first = shop.state(
        page,
        "b1",
        shop.extract(built, BUILT.removesuffix(".")),
        shop.add("2023", "date", "n1", "November", stamp, "t-seen", built, date=_bare(date)),
        shop.extract(built, "."),
        _voice(shop, "Nordwire"),
    )
    second = shop.state(page, "b2", shop.extract(shop.cite("n3", DETOUR)), _voice(shop, "Fjord Post"))
    third = shop.state(
        page,
        "b3",
        shop.drop("n3", "Moreover,", "connective"),
        shop.extract(heavy, "the road was not built for heavy traffic"),
        shop.drop("n3", ", and two bends are blocked when it snows.", "clause"),
        _voice(shop, "Fjord Post"),
    )
    heading = '## <span id="theme"></span>What was found out'
    return _page("A page of the test", heading, _list(shop, first, second, third))


def _actors(shop: Shop) -> str:
    return _page(
        "A page of the test",
        '### <span id="a-1"></span>Ingrid Moe',
        "Known as Moe",
        _list(shop, *_state_moe(shop)),
        '### <span id="a-2"></span>Jonas Lund',
        _list(shop, *_state_lund(shop)),
        '### <span id="a-3"></span>Maria Berg',
        _list(shop, _state_costs(shop)),
    )


def _state_moe(shop: Shop) -> tuple[Json, Json]:
    """A quotation with its marks, and a pronoun with its name."""
    quoted, promised, given = shop.cite("n1", QUOTED), shop.cite("n1", PROMISED), shop.cite("n1", GIVEN)
    teller = shop.cite("n1", "harbour master Ingrid Moe said at a press conference")
    speaker = shop.slot("words", "Ingrid Moe", teller)
    words = _bare(shop.slot("words", "She"))
    return (
        shop.state("actors.md", "c1", shop.extract(quoted), shop.frame("t-said", speaker=speaker)),
        shop.state(
            "actors.md",
            "c2",
            shop.extract(promised, "She"),
            shop.add("Ingrid Moe", "name", "n1", "She", given, "t-antecedent", promised, words=words),
            shop.extract(promised, PROMISED.removeprefix("She ")),
            _voice(shop, "Nordwire"),
        ),
    )


def _state_lund(shop: Shop) -> tuple[Json, Json]:
    """A quotation without marks whose speaker is named, and a surname with its given name."""
    drawer, asked = shop.cite("n2", DRAWER), shop.cite("n2", ASKED)
    leads = shop.cite("n2", "Jonas Lund, who leads the council")
    speaker = shop.slot("words", "Jonas Lund", leads)
    return (
        shop.state(
            "actors.md",
            "c3",
            shop.extract(drawer, DRAWER.strip("“”")),
            shop.frame("t-said", speaker=speaker),
        ),
        shop.state(
            "actors.md",
            "c4",
            shop.add("Jonas", "name", "n2", "Lund", leads, "t-full-name", asked),
            shop.extract(asked),
            _voice(shop, "Eldvik Gazette"),
        ),
    )


def _state_costs(shop: Shop) -> Json:
    """An attribution that the mark restates."""
    costs, told = shop.cite("n3", COSTS), ", their association said on Wednesday."
    return shop.state(
        "actors.md",
        "c5",
        shop.extract(costs, COSTS.removesuffix(told)),
        shop.drop("n3", told, "attribution"),
        shop.frame("t-said", speaker=shop.slot("words", "their association", costs)),
    )


def _timeline(shop: Shop) -> str:
    page = "timeline.md"
    first = shop.state(
        page,
        "d1",
        shop.frame("t-date", date=shop.slot("date", "1974", value="1974")),
        shop.extract(shop.cite("n1", BUILT)),
        _voice(shop, "Nordwire"),
    )
    second = closing(shop, page, "d2")
    date = shop.frame("t-date", date=shop.slot("date", "12 March 2024", value="2024-03-12"))
    date.pop("_citations")
    second["parts"].insert(0, date)
    second["text"] = "12 March 2024 · " + second["text"]
    picture = "![Days on a line](assets/timeline.svg)"
    return _page("A page of the test", picture, _list(shop, first, second))


def _questions(shop: Shop) -> str:
    page = "questions.md"
    wants = shop.state(page, "e1", shop.extract(shop.cite("n2", WANTS)), _voice(shop, "Eldvik Gazette"))
    asked = shop.state(
        page,
        "e2",
        shop.frame("t-question", words=shop.slot("words", "who knew of the cracks", shop.cite("n2", WANTS))),
    )
    heading = '## <span id="q-1"></span>Who answers for “the cracks in the Eldvik bridge”?'
    return _page(
        "A page of the test",
        heading,
        "These lines explain the test.",
        shop.markdown(asked),
        _list(shop, wants),
    )


def _comparison(shop: Shop) -> str:
    page = "comparison.md"
    shared = shop.state(
        page,
        "f1",
        shop.frame(
            "t-shared",
            ratio=shop.slot("count", str(round(share(shop) * 100))),
            passages=shop.slot("count", "1", value=1),
        ),
    )
    mine, theirs = shop.cite("n1", CLOSED), shop.cite("n2", CLOSED, origin="Nordwire")
    words = [
        shop.state(page, f"f{number}", shop.frame("t-cell-words", words=shop.slot("words", CLOSED, side)))
        for number, side in ((2, mine), (3, theirs))
    ]
    rows = [
        _row(shop, page, f"{name}", source) for name, source in (("fa", "n1"), ("fb", "n2"), ("fc", "n3"))
    ]
    return _page(
        "A page of the test",
        '### <span id="shared"></span>Nordwire (n1) and Eldvik Gazette (n2)',
        shop.markdown(shared),
        _table(("Nordwire", "Eldvik Gazette"), [[shop.markdown(item) for item in words]]),
        _table(("A column",) * 4, rows),
    )


def _row(shop: Shop, page: str, name: str, source: str, folder: str = "sources/") -> list[str]:
    read = shop.sources[source]
    claim = read.publisher or read.agency
    assert claim is not None and read.title is not None
    link = shop.slot("link", claim.value, link=f"{folder}{source}.md")
    dated_by = [shop.cite("n2", "Tue Mar 12 2024")] if source != "n3" else []
    edtf, day = ("2024-03-13", "13 March 2024") if source == "n3" else ("2024-03-12", "12 March 2024")
    cells = (
        shop.frame("t-cell-link", link=link),
        shop.frame("t-cell-title", title=shop.slot("source", read.title.value)),
        shop.frame("t-cell-date", date=shop.slot("date", day, *dated_by, value=edtf)),
        shop.frame("t-cell-count", article_words=shop.slot("count", str(count_words(read.text)))),
    )
    return [shop.markdown(shop.state(page, f"{name}{number}", cell)) for number, cell in enumerate(cells)]


def _source_index(shop: Shop) -> str:
    rows = [
        _row(shop, "sources/index.md", f"9{number}", name, "") for number, name in enumerate(shop.sources)
    ]
    return _page("A page of the test", _table(("A column",) * 4, rows))


def _source(shop: Shop, name: str) -> str:
    page, read = f"sources/{name}.md", shop.sources[name]
    assert read.title is not None
    number = name[1]
    rows = [
        [
            shop.markdown(
                shop.state(
                    page, f"8{number}a", shop.frame("t-cell-name", name=shop.slot("name", read.sha256))
                )
            ),
            shop.markdown(
                shop.state(
                    page, f"8{number}b", shop.frame("t-cell-name", name=shop.slot("name", shop.origins[name]))
                )
            ),
            "–",
        ]
    ]
    return _page(escape(read.title.value), _table(("A column",) * 3, rows))


def _passages(shop: Shop, name: str) -> str:
    """The cited passages of a source with their links back: written when all statements are known."""
    found: dict[tuple[int, int], Json] = {}
    cited_by: dict[tuple[int, int], list[str]] = {}
    for statement in shop.statements:
        for citation in statement["citations"]:
            key = (citation["start"], citation["end"])
            target = f"../{statement['page']}#{statement['id']}".replace("../sources/", "")
            if citation["source"] == name:
                found[key] = citation
                if target not in cited_by.setdefault(key, []):
                    cited_by[key].append(target)
    lines = ['## <span id="passages"></span>Passages of this source', ""]
    for key in sorted(found):
        exact = found[key]["exact"]
        links = ", ".join(f"[{number}]({target})" for number, target in enumerate(cited_by[key], start=1))
        anchor = name_passage(name, Span(*key), exact)
        place = f"**¶{found[key]['paragraph']}**"
        lines += [f'<span id="{anchor}"></span>{place} {escape(fold_space(exact))} · {links}', ""]
    return "\n".join(lines) + "\n"


def _method(shop: Shop) -> str:
    page = "method.md"
    stated = [item for item in shop.statements if item["citations"]]
    notes = sum(len(item["citations"]) for item in stated)
    made = shop.frame(
        "t-made", statements=shop.slot("count", str(len(stated))), citations=shop.slot("count", str(notes))
    )
    furniture = sum(len(source.furniture) for source in shop.sources.values())
    aside = shop.frame(
        "t-aside", furniture=shop.slot("count", str(furniture)), gave_way=shop.slot("count", "2")
    )
    return _page(
        "A page of the test",
        "These lines explain the test.",
        shop.markdown(shop.state(page, "71", made)),
        shop.markdown(shop.state(page, "72", aside)),
    )


def _page(title: str, *blocks: str) -> str:
    return "\n\n".join([f"# {title}", *blocks]) + "\n"


def _list(shop: Shop, *statements: Json) -> str:
    return "\n".join(f"- {shop.markdown(statement)}" for statement in statements)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)])
