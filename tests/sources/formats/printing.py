"""PDFs of the tests' own making: the same article in several layouts."""

from __future__ import annotations

from collections import Counter

import typst

from briefgen.text.passages import fold_space

HEADLINE = "Ferry company admits that inspectors warned it twice about the door"

ARTICLE = (
    "The ferry company that runs the crossing between Norhaven and the outer islands admitted on Tuesday "
    "that "
    "inspectors had warned it twice about the bow door before the accident in which eleven people were "
    "injured. Representatives of the municipality said that nobody had told them.",
    "“We did not listen, and that is what we have to live with,” said Maria Lund, who represents the "
    "company. "
    "The well-known islanders' association, whose members have crossed the sound for generations, called the "
    "admission an extraordinary acknowledgement of responsibility. It wants a ten-year plan for new vessels.",
    "Investigators interviewed the mechanics throughout Wednesday. They established that documentation of "
    "the "
    "inspections had been archived incorrectly, so that management responsible for maintenance never "
    "received "
    "it. A long-term comparison of the measurements will be published in September.",
    "The transportation ministry announced an independent investigation. Its recommendations, a spokeswoman "
    "said, would be implemented immediately and without consideration of the costs, which newspapers have "
    "estimated at 4.5 million a year. The opposition demanded the minister's resignation nevertheless.",
    "Passengers described how the announcement came: a crackling loudspeaker, unintelligible instructions, "
    "then silence. Some had photographed the rusted mechanism months earlier. The company's representative "
    "acknowledged that complaints from passengers had been forwarded to a mailbox that nobody was reading.",
    "A second ferry of identical construction was withdrawn from service on Thursday. Replacement buses will "
    "connect the northern settlements with the harbour until the examination has been completed, according "
    "to "
    "a statement that was distributed to travellers. Norhaven's mayor asked everybody for patience.",
)

_TWICE = tuple(
    paragraph.replace("Norhaven", "Southaven").replace("ferry", "steamer") for paragraph in ARTICLE[1:]
)
LONG = (*ARTICLE, *_TWICE)
"""The article for layouts of several pages."""


def set_article(setup: str, paragraphs: tuple[str, ...] = LONG, headline: str = HEADLINE) -> bytes:
    """The PDF of the article below typst's `setup`."""
    body = "\n\n".join(paragraph.replace("'", "’") for paragraph in paragraphs)
    source = f'{setup}\n#text(size: 18pt, weight: "bold")[{headline}]\n#v(6pt)\n\n{body}\n'
    return typst.compile(source.encode(), format="pdf", timestamp=0)


def set_across(left: tuple[str, ...], right: tuple[str, ...]) -> bytes:
    """A PDF of two columns that the file writes across, line by line."""
    rows = "\n".join(
        f"#place(top + left, dx: {x}pt, dy: {60 + number * 13}pt)[{line}]"
        for number, pair in enumerate(zip(left, right, strict=True))
        for x, line in zip((0, 200), pair, strict=True)
    )
    source = f"#set page(width: 420pt, height: 600pt, margin: 20pt)\n#set text(size: 9pt)\n{rows}\n"
    return typst.compile(source.encode(), format="pdf", timestamp=0)


def expected(paragraphs: tuple[str, ...] = LONG) -> tuple[str, ...]:
    return tuple(paragraph.replace("'", "’") for paragraph in paragraphs)


def score_words(found: str, wanted: str) -> float:
    """F1 of the words, each counted as often as it stands there."""
    have, want = Counter(fold_space(found).split()), Counter(fold_space(wanted).split())
    same = sum((have & want).values())
    return 2 * same / (sum(have.values()) + sum(want.values()))
