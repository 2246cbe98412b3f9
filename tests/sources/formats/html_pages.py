"""Web pages whose article is known: eight layouts times five articles of our own wording.

Each page says what a reader of it must find: the body (paragraphs, items, quotations, rows of tables; no
headings, captions, bylines) and the metadata. What stands around the article differs from layout to
layout, as it does from site to site.
"""

from __future__ import annotations

import html
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Story:
    """An article, and what is known of it."""

    slug: str
    title: str
    authors: tuple[str, ...]
    published: str  # ISO 8601 with the zone of the newsroom
    updated: str
    publisher: str
    place: str
    lead: str
    paragraphs: tuple[str, ...]
    heading: str
    later: tuple[str, ...]
    quote: str
    items: tuple[str, ...]
    table: tuple[tuple[str, ...], ...]
    caption: str

    @property
    def url(self) -> str:
        return f"https://www.{self.publisher.lower().replace(' ', '')}.example/news/{self.slug}"


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page as it was saved, and what is in it."""

    name: str
    html: str
    body: tuple[str, ...]
    known: dict[str, object] = field(default_factory=dict)


STORIES: tuple[Story, ...] = (
    Story(
        slug="harbour-crane",
        title="Crane falls at Velmar harbour, closing the north quay",
        authors=("Ida Sorel", "Tom Brandt"),
        published="2023-09-14T08:20:00+02:00",
        updated="2023-09-15T11:05:00+02:00",
        publisher="Velmar Courier",
        place="VELMAR",
        lead="A loading crane fell onto the north quay of Velmar harbour early on Thursday, and the port "
        "authority closed that side to all ships.",
        paragraphs=(
            "Nobody was hurt, because the night shift had left the quay twenty minutes earlier, the port "
            "authority said in a statement.",
            "“We heard a groan of metal and then the whole arm came down,” said Petra Holm, who runs a café "
            "across the basin.",
            "He would not say more.",
            "The crane, built in 1987, had passed its last inspection in March, according to harbour records "
            "seen by this newspaper.",
        ),
        heading="What happens to the ships",
        later=(
            "Eleven ships were waiting in the roads by noon; four of them carry fruit that has to be "
            "landed within two days.",
            "The authority expects to open half of the quay on Saturday if the divers find nothing there.",
            "Why not sooner? The wreck weighs 410 tonnes, and no floating crane on this coast lifts so much.",
        ),
        quote="I have worked here for thirty years and never saw an arm of that size move, let alone fall.",
        items=(
            "Closed: the north quay, berths 1 to 6.",
            "Open: the south quay and the passenger pier.",
            "Ferries run to the old timetable until Sunday.",
        ),
        table=(("Berth", "Ships waiting", "Days lost"), ("North 1", "4", "3"), ("North 2", "7", "5")),
        caption="The fallen crane lies across two berths on Thursday morning.",
    ),
    Story(
        slug="water-levy",
        title="Council of Ostrava Falls votes to drop its water levy",
        authors=("Miriam Adeyemi", "Carl Nygaard"),
        published="2024-02-06T19:45:00-05:00",
        updated="2024-02-07T07:30:00-05:00",
        publisher="Falls Ledger",
        place="OSTRAVA FALLS",
        lead="The council of Ostrava Falls voted nine to six on Tuesday night to drop a levy on garden water "
        "that had brought in $2.1 million a year.",
        paragraphs=(
            "Mayor Lena Whitcomb, who proposed the levy in 2019, said that she would respect the vote but "
            "called it short-sighted.",
            "“The pipes will not mend themselves,” she told the chamber.",
            "Opponents, led by councillor Ray Dunmore, argued that the levy fell on pensioners with small "
            "gardens more than on the golf clubs.",
            "It ends on July 1.",
        ),
        heading="How the money was spent",
        later=(
            "Some two thirds of the levy went into the eastern main, which was laid in 1931 and loses a "
            "fifth of what it carries.",
            "The rest paid for meters in about 3,400 homes.",
            "The treasurer, Hugo Bell, said the gap could be met from reserves for eighteen months at most.",
        ),
        quote="We were told that it was for three years. It has been five, and nobody showed us the pipes.",
        items=(
            "For the motion: all seven of the Ratepayers and two independents.",
            "Against: the mayor’s four allies and both Greens.",
            "Nobody abstained.",
        ),
        table=(("Year", "Raised", "Spent"), ("2022", "$2.0m", "$1.8m"), ("2023", "$2.1m", "$2.4m")),
        caption="Councillors raise their hands during the vote on the levy.",
    ),
    Story(
        slug="night-train",
        title="Night train from Lissa to Kor returns after eleven years",
        authors=("Jonas Ekdahl", "Amara Silva"),
        published="2022-12-11T06:00:00+01:00",
        updated="2022-12-12T09:15:00+01:00",
        publisher="The Northern Post",
        place="LISSA",
        lead="The first night train from Lissa to Kor in eleven years left on Saturday evening with every "
        "one of its 318 berths sold.",
        paragraphs=(
            "The state railway had ended the service in 2011, when cheap flights took two thirds of its "
            "passengers.",
            "Transport minister Edda Roos travelled as far as the border and handed out breakfast rolls.",
            "“People want to wake up somewhere else,” she said.",
            "Tickets for January are gone already.",
        ),
        heading="Slower than in 1980",
        later=(
            "The journey takes eleven hours and forty minutes, nearly an hour more than the timetable of "
            "1980 allowed, because the mountain line is being rebuilt.",
            "Union leader Per Lind warned that only nine of the twelve sleeping cars have brake papers.",
            "The railway denied that, saying that all twelve had been passed on 2 December.",
        ),
        quote="My grandmother took this train to her wedding, and I am taking it to mine.",
        items=(
            "Departs Lissa at 20:05 on Fridays and Saturdays.",
            "Arrives in Kor at 07:45.",
            "A berth costs between 49 and 129 crowns.",
        ),
        table=(("Station", "Arrives", "Leaves"), ("Aldo", "23:10", "23:25"), ("Pass", "02:40", "02:48")),
        caption="Passengers board the sleeping cars at Lissa on Saturday evening.",
    ),
    Story(
        slug="river-otters",
        title="Otters are back in the Tamsel, and anglers want them counted",
        authors=("Ruth Okello", "Ben Farrow"),
        published="2021-05-03T12:00:00+01:00",
        updated="2021-05-04T16:40:00+01:00",
        publisher="Tamsel Valley News",
        place="TAMSEL BRIDGE",
        lead="Otters have returned to the lower Tamsel for the first time since the 1960s, the river trust "
        "said on Monday after cameras filmed a mother with two cubs.",
        paragraphs=(
            "The animals were filmed below the weir at Tamsel Bridge on three nights in April.",
            "Anglers welcomed the news with some reserve.",
            "“They are lovely, and they eat two pounds of fish a day each,” said Gwen Parry of the angling "
            "club, which has asked for a count.",
            "The trust has no money for one.",
        ),
        heading="Cleaner water",
        later=(
            "Biologist Anil Mehta put the return down to the closing of the tannery in 2008 and to a ban on "
            "two pesticides.",
            "He estimates that six to ten otters now live on the river, which could feed about thirty.",
            "The county will decide in June whether to slow traffic on the bridge, where one was killed.",
        ),
        quote="You never see them. You see a ring on the water, and then you see that you have missed it.",
        items=(
            "Keep dogs on a lead below the weir.",
            "Do not leave fish on the bank.",
            "Report sightings to the trust with the time and place.",
        ),
        table=(("Reach", "Sightings", "Nights"), ("Weir", "9", "3"), ("Mill pool", "4", "2")),
        caption="An otter with a cub below the weir, filmed by a hidden camera.",
    ),
    Story(
        slug="bakery-strike",
        title="Bakers in Port Hallam strike over night shifts",
        authors=("Selma Vance", "Igor Petrov"),
        published="2024-11-20T05:30:00+00:00",
        updated="2024-11-20T18:00:00+00:00",
        publisher="Hallam Observer",
        place="PORT HALLAM",
        lead="More than 600 bakers in Port Hallam stopped work at midnight on Wednesday over a plan to begin "
        "the night shift two hours earlier.",
        paragraphs=(
            "The three largest bakeries of the city stood still, and shops sold what was left by seven.",
            "“We are not asking for money, we are asking for sleep,” said Dora Finch, a spokeswoman for the "
            "bakers’ union.",
            "Talks broke down on Monday.",
            "The owners say that supermarkets want bread on their shelves by five and that they cannot lose "
            "the contracts.",
        ),
        heading="A third strike in a year",
        later=(
            "It is the third strike in the trade since January; the last one ended after four days with a "
            "bonus of 300 pounds.",
            "A mediator, Justice Olive Marsh, is to meet both sides on Friday.",
            "Neither side would say whether the earlier hours could be dropped.",
        ),
        quote="At three in the morning everybody makes mistakes, and ours are made beside an oven.",
        items=(
            "Hospitals and schools are supplied as usual.",
            "Small bakeries with fewer than ten workers are open.",
            "The market hall sells bread from out of town.",
        ),
        table=(("Bakery", "Workers", "On strike"), ("Hallam Mills", "310", "290"), ("Crown", "240", "201")),
        caption="Pickets outside the Crown bakery before dawn on Wednesday.",
    ),
)


def _p(*paragraphs: str) -> str:
    return "\n".join(f"<p>{html.escape(text)}</p>" for text in paragraphs)


def _rows(story: Story) -> str:
    head, *rows = story.table
    cells = "".join(f"<th>{html.escape(cell)}</th>" for cell in head)
    body = "".join("<tr>" + "".join(f"<td>{html.escape(c)}</td>" for c in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{cells}</tr></thead><tbody>{body}</tbody></table>"


def _list(story: Story) -> str:
    return "<ul>" + "".join(f"<li>{html.escape(item)}</li>" for item in story.items) + "</ul>"


def _lines(story: Story, *, items: bool = False, quote: bool = False, table: bool = False) -> tuple[str, ...]:
    found = [story.lead, *story.paragraphs]
    found += [story.quote] if quote else []
    found += story.later
    found += story.items if items else ()
    found += [" ".join(row) for row in story.table] if table else []
    return tuple(found)


def _known(story: Story, **other: object) -> dict[str, object]:
    return {
        "title": story.title,
        "byline": story.authors,
        "published": story.published[:10],
        "publisher": story.publisher,
        "url": story.url,
        "language": "en",
        **other,
    }


NAV = (
    '<nav class="main-nav"><ul><li><a href="/">Home</a></li><li><a href="/local">Local</a></li>'
    '<li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav>'
)
COOKIES = (
    '<div id="cookie-banner"><p>We use cookies to make this site work and to measure how it is used. '
    "You can change your choice at any time.</p><button>Accept all</button></div>"
)
RELATED = (
    '<aside class="related-stories"><h3>More from this section</h3><ul>'
    '<li><a href="/1">School roof to be mended before the winter, says head teacher.</a></li>'
    '<li><a href="/2">Why the museum sold its biggest whale.</a></li>'
    '<li><a href="/3">Rail fares will rise by four per cent in the spring.</a></li></ul></aside>'
)
COMMENTS = (
    '<section id="comments" class="comments-area"><h3>3 comments</h3><ol><li><p>I have said this for years '
    "and nobody listened to me.</p></li><li><p>Typical of them all. What did you expect?</p></li>"
    "</ol></section>"
)
FOOTER = (
    '<footer class="site-footer"><p>© 2025 All rights reserved. Registered office: 1 Mill Lane.</p>'
    '<a href="/terms">Terms of use</a> <a href="/privacy">Privacy</a></footer>'
)
SHARE = '<div class="share-bar"><a href="#">Share on Facebook</a> <a href="#">Share by e-mail</a></div>'


def _frame(story: Story, head: str, body: str, lang: str = "en-GB") -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head><meta charset="utf-8">'
        f"<title>{html.escape(story.title)} | {story.publisher}</title>\n{head}\n</head>\n"
        f"<body>\n{body}\n</body></html>"
    )


def _graph(story: Story, **other: object) -> str:
    node = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.title,
        "mainEntityOfPage": {"@type": "WebPage", "@id": story.url},
        "datePublished": story.published,
        "dateModified": story.updated,
        "author": [{"@type": "Person", "name": name} for name in story.authors],
        "publisher": {"@type": "NewsMediaOrganization", "name": story.publisher},
        **other,
    }
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def make_menus(story: Story) -> Page:
    """A newspaper's page: menus, related stories, comments; JSON-LD."""
    body = (
        f'{NAV}{COOKIES}<main><article class="story"><h1>{html.escape(story.title)}</h1>{SHARE}'
        f'<p class="byline">By {" and ".join(story.authors)}</p>'
        f'<div class="story-body">{_p(story.lead, *story.paragraphs)}{RELATED}'
        f"<h2>{html.escape(story.heading)}</h2>{_p(*story.later)}</div></article></main>{COMMENTS}{FOOTER}"
    )
    return Page(
        name=f"menus-{story.slug}",
        html=_frame(story, _graph(story), body),
        body=_lines(story),
        known=_known(story, updated=story.updated[:10]),
    )


def make_captions(story: Story) -> Page:
    """Pictures with captions and credits among the paragraphs; Open Graph and meta tags."""
    figure = (
        f'<figure><img src="a.jpg" alt=""><figcaption>{html.escape(story.caption)} '
        '<span class="credit">Photograph: Nils Aho/Pressbild</span></figcaption></figure>'
    )
    head = (
        f'<meta property="og:title" content="{html.escape(story.title)}">'
        f'<meta property="og:site_name" content="{story.publisher}">'
        f'<meta property="og:url" content="{story.url}"><link rel="canonical" href="{story.url}">'
        f'<meta property="article:published_time" content="{story.published}">'
        f'<meta name="author" content="{", ".join(story.authors)}">'
    )
    wrapped = f'<div class="wp-caption"><p class="wp-caption-text">{html.escape(story.caption)}</p></div>'
    body = (
        f'{NAV}<div class="content"><h1>{html.escape(story.title)}</h1>{figure}{_p(story.lead)}{wrapped}'
        f"{_p(*story.paragraphs)}<blockquote><p>{html.escape(story.quote)}</p></blockquote>{_p(*story.later)}</div>"
        f"{RELATED}{FOOTER}"
    )
    return Page(
        name=f"captions-{story.slug}",
        html=_frame(story, head, body),
        body=_lines(story, quote=True),
        known=_known(story),
    )


def make_live(story: Story) -> Page:
    """A live blog: entries with a clock each, the newest first, some of them one short sentence."""
    entries = [story.lead, *story.paragraphs, *story.later]
    blog = "".join(
        f'<div class="live-entry" id="e{number}"><time class="entry-time">{20 - number}:0{number}</time>'
        f"<div class=entry-text><p>{html.escape(text)}</p></div></div>"
        for number, text in enumerate(entries)
    )
    updates = [{"@type": "BlogPosting", "headline": text[:40], "articleBody": text} for text in entries]
    head = _graph(story, **{"@type": "LiveBlogPosting", "liveBlogUpdate": updates})
    body = (
        f"{NAV}<article><h1>{html.escape(story.title)}</h1>"
        f'<section class="live">{blog}</section></article>{RELATED}{FOOTER}'
    )
    return Page(
        name=f"live-{story.slug}",
        html=_frame(story, head, body),
        body=_lines(story),
        known=_known(story, updated=story.updated[:10]),
    )


def make_paywall(story: Story) -> Page:
    """Two paragraphs, then a wall: what there is, and no word of the offer."""
    wall = (
        '<div class="paywall"><h2>Keep reading</h2><p>To read the rest of this story, subscribe from one '
        'pound a week.</p><p>Already a subscriber? <a href="/login">Log in</a></p></div>'
    )
    head = _graph(story, isAccessibleForFree=False)
    body = (
        f'{NAV}<article><h1>{html.escape(story.title)}</h1><div class="article__body">'
        f"{_p(story.lead, story.paragraphs[0])}</div>{wall}</article>{FOOTER}"
    )
    return Page(
        name=f"paywall-{story.slug}",
        html=_frame(story, head, body),
        body=(story.lead, story.paragraphs[0]),
        known=_known(story, updated=story.updated[:10]),
    )


def make_two_dates(story: Story) -> Page:
    """Published and updated in `<time>`, a wrong date in a meta tag of the system, boxes for paragraphs."""
    texts = (story.lead, *story.paragraphs, *story.later)
    boxes = "".join(f'<div class="text-block">{html.escape(text)}</div>' for text in texts)
    head = (
        f'<link rel="canonical" href="{story.url}"><meta property="og:site_name" content="{story.publisher}">'
        f'<meta property="article:published_time" content="{story.published}">'
        f'<meta property="article:modified_time" content="{story.updated}">'
        '<meta name="date" content="2025-01-01">'
    )
    people = " and ".join(
        f'<a rel="author" href="/by/{n}">{name}</a>' for n, name in enumerate(story.authors)
    )
    body = (
        f"{NAV}<article><header><h1>{html.escape(story.title)}</h1><p>By {people}</p>"
        f'<p>Published <time datetime="{story.published}">then</time>, updated '
        f'<time class="updated" datetime="{story.updated}">later</time></p></header>{boxes}</article>{FOOTER}'
    )
    return Page(
        name=f"dates-{story.slug}",
        html=_frame(story, head, body),
        body=_lines(story),
        known=_known(story, updated=story.updated[:10]),
    )


def make_two_authors(story: Story) -> Page:
    """Things that refer to one another by ids, a related article among them; forced breaks for paragraphs."""
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "@id": "#site", "name": story.publisher},
            {"@type": "Organization", "@id": "#org", "name": story.publisher},
            *({"@type": "Person", "@id": f"#p{n}", "name": name} for n, name in enumerate(story.authors)),
            {"@type": "Article", "headline": "Rail fares will rise", "datePublished": "2020-01-01",
             "url": "https://other.example/fares", "author": {"name": "Nobody Here"}},
            {"@type": ["Article", "NewsArticle"], "headline": story.title, "url": story.url,
             "datePublished": story.published.replace("+00:00", "Z"), "publisher": {"@id": "#org"},
             "author": [{"@id": "#p0"}, {"@id": "#p1"}], "inLanguage": "en"},
        ],
    }  # fmt: skip
    text = "<br><br>\n".join(html.escape(item) for item in (story.lead, *story.paragraphs, *story.later))
    head = f'<script type="application/ld+json">{json.dumps(graph)}</script>'
    body = (
        f'<table width="100%"><tr><td class="menu">{NAV}</td><td><h1>{html.escape(story.title)}</h1>'
        f"<div class=main-text>{text}</div></td><td>{RELATED}</td></tr></table>{FOOTER}"
    )
    return Page(
        name=f"authors-{story.slug}",
        html=_frame(story, head, body),
        body=_lines(story),
        known=_known(story),
    )


def make_agency(story: Story) -> Page:
    """An agency's copy on an outlet's page: dateline, and the agency where the author belongs."""
    head = (
        f'<link rel="canonical" href="{story.url}"><meta property="og:site_name" content="{story.publisher}">'
        f'<meta property="og:title" content="{html.escape(story.title)} - {story.publisher}">'
        f'<meta name="author" content="Reuters">'
        f'<meta name="pubdate" content="{story.published[:10].replace("-", "")}">'
    )
    lead = f"{story.place} (Reuters) - {story.lead}"
    body = (
        f'{NAV}{COOKIES}<div id="page"><div class="headline"><h1>{html.escape(story.title)}</h1></div>'
        f'<div class="article-text">{_p(lead, *story.paragraphs, *story.later)}'
        f"<p>(Reporting by {' and '.join(story.authors)}; Editing by Ola Berg)</p></div></div>"
        f"{RELATED}{FOOTER}"
    )
    return Page(
        name=f"agency-{story.slug}",
        html=_frame(story, head, body),
        body=_lines(story),
        known=_known(story, agency="Reuters", dateline=story.place),
    )


def make_listing(story: Story) -> Page:
    """A list and a table of data in the article; microdata."""
    people = " and ".join(f'<span itemprop="author">{name}</span>' for name in story.authors)
    head = f'<link rel="canonical" href="{story.url}"><meta name="dc.publisher" content="{story.publisher}">'
    body = (
        f'{NAV}<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">'
        f'{html.escape(story.title)}</h1><p class="meta">{people} <time itemprop="datePublished" '
        f'datetime="{story.published}">{story.published[:10]}</time></p><div itemprop="articleBody">'
        f"{_p(story.lead, *story.paragraphs)}<h2>{html.escape(story.heading)}</h2>{_p(*story.later)}"
        f"{_list(story)}{_rows(story)}</div></div>{RELATED}{FOOTER}"
    )
    return Page(
        name=f"listing-{story.slug}",
        html=_frame(story, head, body),
        body=_lines(story, items=True, table=True),
        known=_known(story),
    )


LAYOUTS: tuple[Callable[[Story], Page], ...] = (
    make_menus, make_captions, make_live, make_paywall, make_two_dates, make_two_authors, make_agency,
    make_listing,
)  # fmt: skip


def make_pages() -> Iterator[Page]:
    """Every layout with every story."""
    for layout in LAYOUTS:
        for story in STORIES:
            yield layout(story)
