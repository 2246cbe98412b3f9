"""Newsletters and mail that was passed on: subject, body and what the headers state."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from briefgen.errors import SourceError
from briefgen.lexicon.mail import FOOTER_LINE, PASSED_ON
from briefgen.model import Source
from briefgen.sources import build_source
from briefgen.sources.formats.mail import decode_mail

FIRST = "The dam above the old town broke early on Friday – after a week of rain –, the mayor said."
SECOND = "Nobody was hurt, because the bells had been rung in time and most people had left."


def make(plain: str | None, page: str | None = None, **headers: str) -> bytes:
    message = EmailMessage()
    fixed = {"From": "Leeds Gazette <news@gazette.example>", "Date": "Tue, 30 Jan 2024 23:30:00 -0500",
             "Subject": "Dam breaks above the old town"}  # fmt: skip
    for key, value in {**fixed, **{k.replace("_", "-"): v for k, v in headers.items()}}.items():
        message[key] = value
    if plain is not None:
        message.set_content(plain, cte="quoted-printable" if len(plain) % 2 else "base64")
    if page is not None:
        if plain is None:
            message.set_content(page, subtype="html")
        else:
            message.add_alternative(page, subtype="html")
    return message.as_bytes()


def read(data: bytes) -> Source:
    return build_source(file="dam.eml", decoded=decode_mail(data))


def test_a_newsletter_is_published_by_its_sender_on_its_day() -> None:
    source = read(make(f"{FIRST}\n\n{SECOND}\n", List_Unsubscribe="<https://gazette.example/u>"))
    assert [source.text[p.span.start : p.span.end] for p in source.paragraphs] == [
        "Dam breaks above the old town",
        FIRST,
        SECOND,
    ]
    told = (source.title, source.published, source.publisher)
    assert [(claim.value, claim.rule) if claim else None for claim in told] == [
        ("Dam breaks above the old town", "mail-subject"),
        ("2024-01-30", "mail-date"),
        ("Leeds Gazette", "mail-sender"),
    ]


def test_a_person_who_writes_is_no_publisher() -> None:
    assert read(make(f"{FIRST}\n\n{SECOND}\n")).publisher is None


def test_lines_that_the_mail_wraps_are_joined() -> None:
    words = f"{FIRST} {SECOND} {FIRST} {SECOND}"
    wrapped, line = "", ""
    for word in words.split():
        if len(line) + len(word) > 70:
            wrapped, line = wrapped + line + "\n", ""
        line += (" " if line else "") + word
    source = read(make(f"{wrapped}{line}\n\n{wrapped}{line}\n"))
    assert words in source.text


def test_flowed_text_is_joined_at_its_soft_breaks() -> None:
    data = (
        make(None).rstrip()
        + b"\nContent-Type: text/plain; format=flowed\n\nThe dam above the \nold town broke.\n"
    )
    assert "The dam above the old town broke." in " ".join(read(data).text.split())


PAGE = f"<html><body><h1>Dam breaks above the old town</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>"


@pytest.mark.parametrize("plain", [None, "Read this online: https://gazette.example/dam\n"])
def test_the_page_is_read_where_the_plain_text_is_none(plain: str | None) -> None:
    source = read(make(plain, PAGE))
    assert FIRST in source.text and SECOND in source.text
    assert source.text.count("Dam breaks") == 1


def test_the_plain_text_is_read_where_it_says_as_much() -> None:
    assert "only in plain" in read(make(f"{FIRST}\n\n{SECOND} This is only in plain text.\n", PAGE)).text


FORWARDED = f"""For your information.

---------- Forwarded message ---------
From: Harbour Review <mail@harbour.example>
Date: Mon, 29 Jan 2024 09:00:00 +0000
Subject: What the dam's engineers knew
To: Ann Lee <ann@desk.example>

{FIRST}

{SECOND}

--
Ann Lee
Desk
"""


def test_what_was_passed_on_is_of_its_own_sender_and_day() -> None:
    source = read(make(FORWARDED, Subject="Fwd: FW: What the dam's engineers knew"))
    told = (source.title, source.published, source.publisher)
    assert [claim.value if claim else None for claim in told] == [
        "What the dam's engineers knew", "2024-01-29", "Harbour Review",
    ]  # fmt: skip
    for claim in told[1:]:
        assert claim is not None
        assert claim.value == "2024-01-29" or source.text[slice(*_ends(claim.spans[0]))].startswith("Harbour")
    marked = {item.rule: source.text[item.span.start : item.span.end] for item in source.furniture}
    assert marked["mail-header"].startswith("For your information")
    assert marked["mail-header"].endswith("<ann@desk.example>")
    assert marked["mail-footer"] == "--\nAnn Lee\nDesk"


def _ends(span: object) -> tuple[int, int]:
    return span.start, span.end  # type: ignore[attr-defined]  # a Span


@pytest.mark.parametrize(
    "line",
    [
        "Unsubscribe", "Click here to unsubscribe or manage your preferences", "Manage preferences | Privacy",
        "View this email in your browser", "View in browser", "Read online", "View online",
        "You are receiving this email because you signed up at gazette.example.", "You received this message",
        "This email was sent to ann@desk.example", "Was this email forwarded to you? Sign up here",
        "Add us to your address book", "If you no longer wish to receive our mail, write to us",
        "Update your preferences", "Email preferences",
    ],
)  # fmt: skip
def test_lines_about_the_mail_are_its_own(line: str) -> None:
    assert FOOTER_LINE.fullmatch(line)


@pytest.mark.parametrize(
    "line",
    [
        FIRST,
        "Lawmakers want to let people unsubscribe with one click.  A bill is expected. It has sponsors.",
        "The town was sent water in tanks, and residents received bread.",
        "He read the letter online in a cafe.",
        "Lawmakers want to let people unsubscribe with one click.",
        "To read online is to forget, the librarian said.",
    ],
)
def test_lines_of_an_article_are_not(line: str) -> None:
    assert not FOOTER_LINE.fullmatch(line)


def test_subjects_lose_what_programs_put_before_them() -> None:
    assert PASSED_ON.sub("", "FW: Re: AW: Rain: a dam breaks") == "Rain: a dam breaks"


def test_charsets_are_read_as_the_part_says_or_as_they_are() -> None:
    head = b"Subject: A dam\nContent-Type: text/plain; charset=%s\n\n"
    text = "The mayor’s café was closed on Friday, she said. It will open again."
    for charset, written in ((b"windows-1252", "cp1252"), (b"utf-8", "utf-8"), (b"nonsense", "utf-8"),
                             (b"us-ascii", "utf-8"), (b"utf-8", "cp1252")):  # fmt: skip
        assert text in read(head % charset + text.encode(written)).text


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is no mail: it has none"),
        (b"An article.\n\nThat is no mail.", "is no mail: it has none"),
        (b"Subject: a\nFrom: b\n\n", r"is a mail without text\."),
    ],
)
def test_what_is_no_mail_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(SourceError, match=why):
        decode_mail(data)


def test_what_is_attached_is_named() -> None:
    message = EmailMessage()
    message["Subject"] = "The report"
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="report.pdf")
    with pytest.raises(SourceError, match=r"save what is attached to it \(report\.pdf\)"):
        decode_mail(message.as_bytes())
