"""How a page gives its publisher away without naming it as such: the paper's own newsletters and apps, its
short links, its photographers, whom it asked for comment.

A hint counts only where it names an outlet that lexicon/agencies knows, and where all hints of a page name
the same one. Each row's pattern has the group `name` (an outlet's name) or `domain`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from briefgen.lexicon.agencies import OUTLETS, alternation

_NAMES = tuple(name for name in OUTLETS) + tuple(
    f"The {name}" for name in OUTLETS if not name.startswith("The ")
)
_ANY = alternation((*_NAMES, "SCMP", "MailOnline", "myFT", "BBC News"))
_OUTLET = rf"(?P<name>{_ANY})"
_CHANNEL = r"(?:Facebook|Twitter|Instagram|Telegram|WhatsApp|YouTube|LinkedIn|X|Google News)"

SHORT_LINKS: Mapping[str, str] = {
    "bbc.in": "BBC", "bloom.bg": "Bloomberg", "cnb.cx": "CNBC", "cnn.it": "CNN", "econ.st": "The Economist",
    "fxn.ws": "Fox News", "gu.com": "The Guardian", "hill.cm": "The Hill", "huff.to": "HuffPost",
    "ind.pn": "The Independent", "lat.ms": "Los Angeles Times", "n.pr": "NPR", "nbcnews.to": "NBC News",
    "nyp.st": "New York Post", "nyti.ms": "New York Times", "on.ft.com": "Financial Times",
    "on.wsj.com": "Wall Street Journal", "politi.co": "Politico", "reut.rs": "Reuters", "usat.ly": "USA Today",
    "wapo.st": "Washington Post", "dailym.ai": "Daily Mail", "bit.ly/scmp": "South China Morning Post",
}  # fmt: skip
"""Domains under which outlets shorten the addresses of their own pages."""

PRODUCTS: Mapping[str, str] = {
    "myft": "Financial Times",
    "scmp": "South China Morning Post",
    "mailonline": "Daily Mail",
    "bbc news": "BBC",
}
"""Names by which outlets call themselves in their own lines."""

MONTH_FIRST: frozenset[str] = frozenset(
    {"China Daily", "New York Times", "Washington Post", "USA Today", "Los Angeles Times", "Chicago Tribune",
     "Wall Street Journal", "Miami Herald", "Washington Times", "San Francisco Chronicle", "New York Post"}
)  # fmt: skip
"""Outlets whose page stamps write the month before the day in digits."""

PAGE_STAMP = re.compile(
    r"\((?P<outlet>[A-Z][\w’' ]{2,40}?)\s+(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4})"
    r"(?:\s+page\s?\d+)?\)"
)
"""The stamp of a page in print: "(Leeds Gazette 03/14/2016 page2)"."""

Where = Literal["page", "article", "credit"]
"""Where a hint counts: in the page's furniture, in the words of the article, in the credit of a picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HintRow:
    """A pattern with an example and a counter-example; so many `hits` make a hint."""

    name: str
    where: Where
    pattern: re.Pattern[str]
    example: str
    counter: str
    hits: int = 1


HINTS: tuple[HintRow, ...] = (
    HintRow(
        name="own-newsletter",
        where="page",
        pattern=re.compile(
            rf"(?:\b(?:[Vv]iew all|[Ss]ign up (?:to|for)|[Ss]ubscribe to|from)\s+(?:the\s+)?{_OUTLET}(?:[’']s?)?\s+(?:\w+\s)?"
            r"(?:newsletters?|emails?|briefing|digest|Digest)\b)"
        ),
        example="View all Washington Post newsletters.",
        counter="View all newsletters about the Washington Post.",
    ),
    HintRow(
        name="own-digest",
        where="page",
        pattern=re.compile(r"\b(?P<name>myFT|SCMP)\s+(?:Digest|Knowledge|app)\b"),
        example="Simply sign up to the Oceans myFT Digest",
        counter="Simply sign up to the Oceans Digest",
    ),
    HintRow(
        name="own-offers",
        where="page",
        pattern=re.compile(
            rf"\b(?:offers|updates|promotions) (?:for|from|about) {_OUTLET}(?:[’']s?)? products\b"
        ),
        example="Receive offers for The Guardian's products and services.",
        counter="Receive offers for other products.",
    ),
    HintRow(
        name="asks-readers",
        where="page",
        pattern=re.compile(rf"\b{_OUTLET} (?:would like|wants) to hear from (?:you|readers)\b"),
        example="The New York Times would like to hear from readers who saw it.",
        counter="The ministry would like to hear from readers of the New York Times.",
    ),
    HintRow(
        name="own-channel",
        where="page",
        pattern=re.compile(
            rf"\b(?:[Ff]ollow|[Ll]ike) (?:the )?{_OUTLET}(?:\s[A-Z]\w+)? on {_CHANNEL}\b|"
            rf"\b(?:[Vv]isit|[Ff]ollow) (?:the )?(?P<page>{_ANY})[’']s {_CHANNEL}\b|\b(?:the|our) (?P<app>{_ANY}) app\b"
        ),
        example="Like BBC News on Facebook to see more.",
        counter="Follow the minister on Facebook.",
    ),
    HintRow(
        name="own-short-link",
        where="page",
        pattern=re.compile(
            rf"https?://(?P<domain>{'|'.join(re.escape(domain) for domain in sorted(SHORT_LINKS))})/"
        ),
        example="Read or Share this story: https://bbc.in/2aB3c",
        counter="Read or Share this story: https://t.co/2aB3c",
    ),
    HintRow(
        name="own-graphic",
        where="page",
        pattern=re.compile(rf"\bBy {_OUTLET}(?=\s*(?:\||$))"),
        example="RIVER STATION MARKET By The New York Times | Source: city council",
        counter="A book By The New York Times writer Ann Lee",
    ),
    HintRow(
        name="own-photographer",
        where="credit",
        pattern=re.compile(
            rf"\((?P<who>[^()/]{{3,40}})/\s?(?:for )?{_OUTLET}\)|"
            rf"(?P<by>\b[A-Z]\w+ [A-Z]\w+) for (?P<other>{_ANY})(?!\w|\s+via)"
        ),
        example="The dam on Friday. (Ann Lee/The Washington Post)",
        counter="The dam on Friday. (Ann Lee/The Washington Post via Getty Images)",
        hits=2,
    ),
    HintRow(
        name="asked-for-comment",
        where="article",
        pattern=re.compile(
            rf"\b(?:respond|responded|reply|replied|return|returned|answer|answered|declined|comment)\b[^.!?]{{0,40}}?"
            rf"\b(?:to (?:a |an )?)?{_OUTLET}(?:[’']s?)? requests? for (?:comment|an interview|further)"
        ),
        example="The firm did not respond to HuffPost’s request for comment.",
        counter="The firm told HuffPost that a request for comment had been lost.",
    ),
)

CREDITS = (
    "caption",
    "image-caption",
    "photo-credit",
    "credit-line",
    "photographer",
    "gallery",
    "toggle-caption",
)
"""Rules of furniture that hold a picture's credit."""

OTHERS = (
    "post",
    "related",
    "related-link",
    "bracketed-link",
    "title",
    "repeated-title",
    "standfirst",
    "label",
)
"""Rules of furniture that speak of others: they give nothing away."""
