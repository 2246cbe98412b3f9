"""When sources came out: what somebody states, and what is argued across sources."""

from __future__ import annotations

import pytest

from briefgen.compare.dating import date_sources
from briefgen.model import Published, Source
from briefgen.text.dates import read_address
from tests.compare.reports import analyse, make_report


def date(*sources: Source) -> dict[str, Published]:
    return {item.source: item for item in date_sources(sources, analyse(*sources))}


STAMPED = make_report(
    "stamped",
    "Tue Mar 12 2024",
    "Norway and Denmark will sign a fisheries pact on Tuesday in Bergen to end a long dispute over herring.",
    "The pact covers herring and cod in the North Sea.",
    stamp=("2024-03-12", "Tue Mar 12 2024"),
    title="Norway, Denmark to sign fisheries pact in Bergen",
)
DISPATCH = make_report(
    "dispatch",
    "Norway and Denmark signed a fisheries pact on Tuesday, ending a dispute over herring and cod.",
    "The deal was struck in Bergen.",
    dateline="BERGEN",
    title="Norway and Denmark sign fisheries pact",
)
AFTER = make_report(
    "after",
    "The fisheries pact between Norway and Denmark is historic, the head of the Danish delegation said "
    "on Wednesday.",
    "Danish boats will be back in Bergen within weeks.",
    "Norway and Denmark signed the fisheries pact on Tuesday, ending a dispute over herring and cod.",
    dateline="BERGEN",
    title="Danish envoy hails fisheries pact with Norway",
)
BEFORE = make_report(
    "before",
    "Danish and Norwegian ministers will this week sign a pact to end their dispute over herring.",
    "The fisheries ministers meet in Bergen on Tuesday and Wednesday.",
    title="Norway and Denmark near fisheries pact",
)


def test_stamp() -> None:
    published = date(STAMPED)["stamped"]
    assert (published.edtf, published.basis) == ("2024-03-12", "stated")
    assert published.reason.frame == "published-stated"
    assert published.reason.evidence[0].selector.exact == "Tue Mar 12 2024"


def test_lead_weekday_of_the_same_event() -> None:
    published = date(STAMPED, DISPATCH)["dispatch"]
    assert (published.edtf, published.basis) == ("2024-03-12", "inferred")
    assert published.reason.frame == "dated-by-lead-weekday"
    assert [slot.text for slot in published.reason.slots] == ["Tuesday", "stamped", "2024-03-12"]
    cited = {item.selector.exact for item in published.reason.evidence}
    assert "Tue Mar 12 2024" in cited
    assert DISPATCH.text.split("\n")[0] in cited


def test_chain_of_reports() -> None:
    published = date(STAMPED, DISPATCH, AFTER)
    assert published["after"].edtf == "2024-03-13"
    assert published["after"].reason.frame == "dated-by-lead-after"


def test_event_to_come_in_this_week() -> None:
    published = date(STAMPED, BEFORE)["before"]
    assert published.edtf == "2024-03-11/2024-03-12"
    assert published.reason.frame == "dated-by-shared-event-ahead"


def test_other_weekday_is_no_evidence() -> None:
    other = make_report("other", DISPATCH.text.replace("Tuesday", "Thursday"), dateline="BERGEN")
    assert date(STAMPED, other)["other"].basis == "unknown"


def test_other_event_is_no_evidence() -> None:
    other = make_report("other", "A tram struck a bus in Porto on Tuesday.", dateline="PORTO")
    assert date(STAMPED, other)["other"].basis == "unknown"


def test_without_dateline_the_weekday_leaves_a_week() -> None:
    plain = make_report("plain", *DISPATCH.text.split("\n"), title="Norway and Denmark sign fisheries pact")
    assert date(STAMPED, plain)["plain"].edtf == "2024-03-12/2024-03-18"


def test_month_and_copyright() -> None:
    source = make_report(
        "month",
        "Since the pact, boats have landed more cod, the ministry said in May.",
        "© 2024 The Harbour Times",
        copyright_line=("2024", "2024"),
    )
    published = date(source)["month"]
    assert published.edtf == "2024-05/2024-12"
    assert published.reason.frame == "dated-by-month"


def test_autumn_month_may_be_of_the_year_before() -> None:
    source = make_report(
        "month",
        "The pact was signed in November.",
        "© 2024 The Harbour Times",
        copyright_line=("2024", "2024"),
    )
    assert date(source)["month"].edtf == "2024"


def test_latest_date_looked_back_on() -> None:
    source = make_report("late", "The pact was signed in March 2021 and ended a strike of 2019.")
    published = date(source)["late"]
    assert (published.edtf, published.reason.frame) == ("2021-03/..", "dated-by-latest-event")


def test_old_dates_date_nothing() -> None:
    source = make_report("old", "The harbour was built in 1908.")
    assert date(STAMPED, source)["old"].basis == "unknown"


def test_dateline_day_takes_the_year_of_the_copyright() -> None:
    source = make_report(
        "line",
        "BERGEN, March 12 - Norway and Denmark ended a dispute.",
        "© 2024 The Harbour Times",
        published="XXXX-03-12",
        dateline="March 12",
        copyright_line=("2024", "2024"),
    )
    published = date(source)["line"]
    assert (published.edtf, published.reason.frame) == ("2024-03-12", "dated-by-dateline-year")


def test_dateline_day_takes_the_year_of_a_shared_event() -> None:
    source = make_report(
        "line",
        "BERGEN, March 12 - " + DISPATCH.text,
        published="XXXX-03-12",
        dateline="March 12",
        title="Norway and Denmark sign fisheries pact",
    )
    assert date(STAMPED, source)["line"].edtf == "2024-03-12"


def test_editor_first() -> None:
    source = make_report("own", *STAMPED.text.split("\n"), published="2024-03-12")
    published = date(source)["own"]
    assert (published.basis, published.reason.frame, published.contradicted) == (
        "curated",
        "published-curated",
        None,
    )


def test_editor_against_stamp() -> None:
    source = make_report(
        "own", *STAMPED.text.split("\n"), published="2024-03-20", stamp=("2024-03-12", "Tue Mar 12 2024")
    )
    published = date(source)["own"]
    assert published.edtf == "2024-03-20"
    assert published.contradicted is not None
    assert published.contradicted.frame == "contradicted-by-stamp"
    assert published.anchor == "2024-03-12"


def test_editor_against_event() -> None:
    source = make_report("own", "The pact was signed on 12 March 2024.", published="2023-03-20")
    published = date(source)["own"]
    assert published.contradicted is not None
    assert published.contradicted.frame == "contradicted-by-event"
    assert published.anchor == ""


def test_editor_against_lead() -> None:
    source = make_report(
        "dispatch",
        *DISPATCH.text.split("\n"),
        published="2024-03-11",
        dateline="BERGEN",
        title="Fisheries pact",
    )
    published = date(STAMPED, source)["dispatch"]
    assert published.contradicted is not None
    assert published.contradicted.frame == "contradicted-by-weekday"
    assert published.anchor == "2024-03-12"


ADDRESSES = (
    ("https://news.example/world/2021/03/09/pact.html", "2021-03-09"),
    ("https://news.example/world/2021/mar/09/pact", "2021-03-09"),
    ("https://news.example/2021-03-09-pact", "2021-03-09"),
    ("https://news.example/2021/99/09/pact", None),
    ("https://news.example/article-5225115", None),
)


@pytest.mark.parametrize(("url", "day"), ADDRESSES)
def test_address(url: str, day: str | None) -> None:
    assert read_address(url) == day


def test_address_dates() -> None:
    source = make_report("web", "A pact was signed.", url="https://news.example/2024/03/12/pact")
    published = date(source, STAMPED)["web"]
    assert (published.edtf, published.reason.frame) == ("2024-03-12", "dated-by-address")
    assert date(source)["web"].basis == "unknown"


def test_order_does_not_matter() -> None:
    sources = (STAMPED, DISPATCH, AFTER, BEFORE)
    assert date(*sources) == date(*reversed(sources))


CRASH = (
    "Ferry sinks off Narholm",
    "A ferry with forty tourists aboard sank in heavy waves off the island of Narholm in Velland on Sunday, "
    "killing two sailors, the coast guard said.",
)


def crash(name: str, published: str, *more: str) -> Source:
    return make_report(name, *CRASH, *more, published=published)


def test_others_who_open_with_the_same_event_speak_against_a_date() -> None:
    stated = "The picture of Sunday, Dec. 31, 2017 shows the ferry."
    found = date(
        crash("a", "2017-12-31", stated),
        crash("b", "2018-01-01"),
        crash("c", "2018-01-14"),
        crash("d", "2018-01-02"),
    )
    own = found["c"]
    assert own.contradicted is not None
    assert (own.edtf, own.anchor) == ("2018-01-14", "2017-12-31")
    assert own.contradicted.frame == "contradicted-by-shared-event"
    assert "2017" in own.contradicted.evidence[-1].selector.exact
    assert all(found[name].contradicted is None for name in "abd")


def test_one_other_report_or_two_that_differ_speak_against_nothing() -> None:
    found = date(crash("a", "2017-12-31"), crash("c", "2018-01-14"))
    assert all(item.contradicted is None for item in found.values())
    found = date(crash("a", "2017-12-31"), crash("b", "2018-01-08"), crash("c", "2018-01-14"))
    assert all(item.contradicted is None for item in found.values())
