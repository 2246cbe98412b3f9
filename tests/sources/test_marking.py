"""Whole pages, with what is marked shown as ⟦rule: words⟧. Everything outside is the article's."""

from __future__ import annotations

import re

import pytest

from briefgen.model import Decoded
from briefgen.sources import build_source

MARK = re.compile(r"⟦([\w-]+): (.*?)⟧", re.DOTALL)

LEAD = "The dam above the old town broke early on Friday after a week of rain, the mayor said."
MORE = "Nobody was hurt because the bells had been rung in time and most people had left."
LAST = "The council will meet again on Monday to hear what the engineers have found, she said."


def check_page(page: str) -> None:
    """The page without its marks is marked as it shows, and in no other place."""
    plain = MARK.sub(lambda match: match[2], page)
    source = build_source(file="page.txt", decoded=Decoded(text=plain))
    expected = [(match[1], match[2]) for match in MARK.finditer(page)]
    found = [(item.rule, plain[item.span.start : item.span.end]) for item in source.furniture]
    assert found == expected


PAGES = {
    "title, crumbs, repeats and datelines": f"""⟦title: Dam breaks above the old town⟧

⟦repeated-title: Dam breaks above the old town⟧

⟦crumbs: World⟧

⟦follow: Follow us on Google News⟧

⟦byline: By Ann Lee⟧

⟦stamp: Updated 17:52, 3 March 2019⟧

⟦dateline: LEEDS, England (Reuters) —⟧ {LEAD}

⟦repeated-title: Dam breaks above the old town⟧

{MORE}
""",
    "promotions before an article without a title": f"""⟦newsletter: Stay informed with free updates⟧
⟦newsletter: Simply sign up to the Dams Digest — delivered directly to your inbox.⟧
{LEAD}
{MORE}
⟦credit-line: Credit: Source link⟧
""",
    "a tail of credits": f"""⟦title: Dam breaks above the old town⟧
{LEAD}
{LAST} ⟦contributors: (Writing by Ann Lee; Editing by Ola Berg)⟧
⟦separator: ___⟧
⟦contributors: Gazette writers Ann Lee in Leeds and Ola Berg in Oslo contributed to this report.⟧
⟦copyright: Copyright 2019 The Leeds Gazette. All rights reserved.⟧
⟦comments: Leave a Comment⟧
""",
    "headings inside an article, but not a list": f"""⟦title: Dam breaks above the old town⟧
{LEAD}
⟦label: How the bells were rung⟧
{MORE}
⟦label: - 'A week of rain' -⟧
{LAST}
Three bridges are closed:
Ann Bridge
Mill Bridge
{LAST}
""",
    "questions of an explainer": f"""⟦title: The dam: four things to know⟧
⟦label: What happened?⟧
{LEAD}
⟦label: Who rang the bells?⟧
{MORE}
⟦label: — What about the mill? Is it safe?⟧
{LAST}
""",
    "two questions are rhetoric": f"""⟦title: The dam that broke⟧
{LEAD}
Who rang the bells?
{MORE}
Why so late?
{LAST}
""",
    "a standfirst, and highlights": f"""⟦title: Dam breaks above the old town⟧
⟦highlights: Story highlights The mayor had been warned, a report says⟧
⟦standfirst: The bells of two churches were rung in time⟧
⟦dateline: (CNN)⟧ {LEAD}
{MORE}
⟦related: Read More⟧
""",
    "captions": f"""⟦title: Dam breaks above the old town⟧
⟦caption: This photo released by the council shows the dam, May 3, 2019. (Town Council via AP)⟧
{LEAD}
⟦caption: The market square under water (Ann Lee/PA)⟧
⟦photo-label: Photo⟧
{MORE}
⟦photographer: Ola Berg/Associated Press⟧
""",
    "related headlines under the article": f"""⟦title: Dam breaks above the old town⟧
{LEAD}
⟦related-link: ALSO READ: Ten Dams to Watch This Year⟧
{MORE}
⟦related: Read more⟧
⟦related: The week of rain in pictures⟧
⟦related: What the engineers said in 1998⟧
""",
    "a form in the middle of a paragraph": f"""⟦title: Dam breaks above the old town⟧
{LEAD} ⟦sign-up-form: Please verify you're not a robot by clicking the box.⟧ ⟦sign-up-form: Sign Up Receive \
special offers for the Gazette's products.⟧ ⟦sign-up-form: Thank you for subscribing.⟧ {MORE} \
⟦advertisement: Advertisement Continue reading the main story⟧ {LAST}
""",
    "embedded posts": f"""⟦title: Dam breaks above the old town⟧
{LEAD}
⟦post: The water is in the square. Stay on the hill! — Old Town Council (@oldtown) May 3, 2019⟧
{MORE} ⟦post: We are safe. Posted⟧ by the river.
""".replace("⟦post: We are safe. Posted⟧", "We are safe. Posted"),
    "a note on the author": f"""⟦title: Dams and fools⟧
⟦author-note: Ann Lee is a columnist of the Leeds Gazette. The views expressed in this commentary are hers.⟧
{LEAD}
{MORE}
""",
    "the title again, run into the lead": f"""⟦title: Dam breaks above the old town in the north⟧
⟦repeated-title: Dam breaks above the old town in the far north⟧ {LEAD} {MORE}
""",
    "captions pasted into running text": f"""⟦title: Dam breaks above the old town⟧
⟦image-caption: Image copyright EPA Image caption Water stood in the square and the lanes⟧ {LEAD} {MORE} \
⟦image-caption: Media playback is not supported on this device How the bells were rung in the night⟧ {LAST}
""",
    "a headline of two decks": f"""⟦title: Dam breaks above the old town;⟧
⟦title: Mayor says that she had been warned.⟧
{LEAD}
{MORE}
""",
    "a dateline on a line of its own": f"""⟦dateline: LEEDS, England (AP) _⟧

{LEAD}

{MORE}
""",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_page(page: str) -> None:
    check_page(page)


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("BEIJING (Reuters) – The talks ended.", "BEIJING (Reuters) –"),
        ("BEIJING (Reuters) - The talks ended.", "BEIJING (Reuters) -"),
        ("PORT LOUIS, Dec 31 (Reuters) - A plane fell.", "PORT LOUIS, Dec 31 (Reuters) -"),
        ("PORT LOUIS, Mauritius — A plane fell.", "PORT LOUIS, Mauritius —"),
        ("(CNN) A plane fell.", "(CNN)"),
        ("(CNN) -- A plane fell.", "(CNN) --"),
        ("BEIJING: The talks ended.", "BEIJING:"),
        ("Sofia, Bulgaria (CNN) It began with a leak.", "Sofia, Bulgaria (CNN)"),
        ("New Delhi, Jan 30 (IANS) The talks ended.", "New Delhi, Jan 30 (IANS)"),
        ("BEIJING, Jan. 30 (Xinhua) -- The talks ended.", "BEIJING, Jan. 30 (Xinhua) --"),
        ("BEIJING/WASHINGTON (AFP) — “We agreed,” she said.", "BEIJING/WASHINGTON (AFP) —"),
        ("HERAT, Afghanistan -- Men struck.", "HERAT, Afghanistan --"),
        ("WASHINGTON, D.C. — The vote failed.", "WASHINGTON, D.C. —"),
        ("SANTA FE - A man ran.", "SANTA FE -"),
    ],
)
def test_datelines(line: str, dateline: str) -> None:
    text = f"Talks end without a word\n\n{line} {MORE}"
    source = build_source(file="a.txt", decoded=Decoded(text=text))
    marked = [text[i.span.start : i.span.end] for i in source.furniture if i.rule == "dateline"]
    assert marked == [dateline]


@pytest.mark.parametrize(
    "line",
    [
        "UPDATE: The talks ended.",
        "EXCLUSIVE - The talks ended.",
        "The UN (AP) said that the talks ended.",
        "NATO-led troops left the town.",
        "U.S. troops left the town.",
        "OPEC cut output - again.",
        "A (Reuters) poll showed it.",
    ],
)
def test_no_datelines(line: str) -> None:
    source = build_source(file="a.txt", decoded=Decoded(text=f"Talks end without a word\n\n{line} {MORE}"))
    assert not [item for item in source.furniture if item.rule == "dateline"]


def test_speakers_of_a_transcript_are_no_datelines() -> None:
    said = "LUND: We knew it all along, and we said so.\nLEE: You did not say a word of it then."
    text = f"Debate in the old town\n{LEAD}\n{said}"
    assert not [
        item
        for item in build_source(file="a.txt", decoded=Decoded(text=text)).furniture
        if item.rule == "dateline"
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{LEAD}\n{MORE}",
        f"{LEAD} {MORE} {LAST}",
        f"{LEAD}\n\nHe was born in 1931.\n\n“Never again,” she said.\n\n{LAST}",
        f"{LEAD}\nShe told reporters:\n“We rang the bells.”\n{LAST}",
        f"{LEAD}\nThe dead, by town:\nLeeds: 12\nYork: 3\n{LAST}",
        f"{LEAD}\n{LAST}\nTotal dead: 15\nInjured: 40",
    ],
)
def test_nothing_of_an_article_is_marked(text: str) -> None:
    assert build_source(file="a.txt", decoded=Decoded(text=text)).furniture == ()


def test_nothing_is_marked_where_furniture_is_kept() -> None:
    source = build_source(
        file="a.txt", decoded=Decoded(text=f"A dam breaks\n{LEAD}\nLeave a Comment"), keep_furniture=True
    )
    assert source.furniture == ()
    assert source.title is not None
