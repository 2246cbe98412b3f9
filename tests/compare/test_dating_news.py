"""Sources that nothing but the news itself dates: posts that a page shows, reports of the same news."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefgen.compare.dating import date_sources
from briefgen.model import Furniture, Published, Source, Span
from tests.compare.reports import analyse, make_report


def date(*sources: Source) -> dict[str, Published]:
    return {item.source: item for item in date_sources(sources, analyse(*sources))}


def with_posts(source: Source, *posts: str) -> Source:
    """The source with these of its lines marked as posts."""
    marked = tuple(
        Furniture(span=Span(source.text.index(post), source.text.index(post) + len(post)), rule="post")
        for post in posts
    )
    return replace(source, furniture=tuple(sorted((*source.furniture, *marked), key=lambda item: item.span)))


LEAD = "Fenby won the cup against Harrow Vale on Saturday after Kato scored twice at Larkfield."
NEXT = "What a night for all of us in Fenby — Ola Berg (@olaberg) May 8, 2016"
"""Of the Sunday."""


@pytest.mark.parametrize(
    ("lead", "posts", "edtf"),
    [
        (LEAD, (NEXT,), "2016-05-08/2016-05-13"),
        (LEAD.replace("Saturday", "Sunday"), (NEXT,), "2016-05-08/2016-05-14"),
        # a later post of the same news moves the first day that is possible
        (LEAD, (NEXT, "Still up — Ann Lee (@annlee) May 9, 2016"), "2016-05-09/2016-05-13"),
    ],
)
def test_posts_of_the_day_or_the_day_after(lead: str, posts: tuple[str, ...], edtf: str) -> None:
    source = with_posts(make_report("cup", lead, *posts), *posts)
    published = date(source)["cup"]
    assert (published.edtf, published.basis, published.reason.frame) == (edtf, "inferred", "dated-by-post")
    assert published.reason.evidence[-1].selector.exact in posts[-1]


@pytest.mark.parametrize(
    ("lead", "post"),
    [
        # the post's day is not the event's, nor the day after
        (LEAD.replace("Saturday", "Tuesday"), NEXT),
        # no weekday is told
        (LEAD.replace(" on Saturday", ""), NEXT),
        # a day to come
        ("Fenby will meet Harrow Vale on Saturday for the cup.", NEXT),
    ],
)
def test_posts_about_something_else_date_nothing(lead: str, post: str) -> None:
    source = with_posts(make_report("cup", lead, post), post)
    assert date(source)["cup"].basis == "unknown"


def test_a_post_that_is_no_furniture_dates_nothing() -> None:
    assert date(make_report("cup", LEAD, NEXT))["cup"].basis != "stated"
    assert date(make_report("cup", LEAD))["cup"].basis == "unknown"


def make_stamped(name: str, day: str, *lines: str) -> Source:
    stamp = f"Published {day}"
    return make_report(name, stamp, *lines, stamp=(day, day), title=f"{name} on the cup")


NEWS = (
    "Fenby have won the cup for the first time since 1908 after Kato scored twice in extra time against "
    "Harrow Vale at Larkfield.",
    "Coach Dora Lind said that her team had shown courage when the rain came.",
)
OTHER = (
    "Kato scored twice in extra time as Fenby beat Harrow Vale at Larkfield to win the cup after a wait.",
    "Dora Lind, their coach, praised a team that had shown courage in the rain.",
)
UNDATED = make_report(
    "undated",
    "Two goals by Kato in extra time gave Fenby the cup against Harrow Vale at Larkfield after a wait.",
    "The coach, Dora Lind, said that courage in the rain had won it for her team.",
    title="Fenby win the cup at last",
)


def test_two_dated_reports_of_the_same_news_give_the_weeks() -> None:
    first, second = make_stamped("first", "2016-05-07", *NEWS), make_stamped("second", "2016-05-08", *OTHER)
    published = date(first, second, UNDATED)["undated"]
    assert (published.edtf, published.basis) == ("2016-05-07/2016-06-06", "inferred")
    assert published.reason.frame == "dated-by-same-news"
    assert {slot.text for slot in published.reason.slots if slot.kind == "name"} == {"first", "second"}


def test_one_dated_report_of_the_same_news_gives_nothing() -> None:
    first = make_stamped("first", "2016-05-07", *NEWS)
    assert date(first, UNDATED)["undated"].basis == "unknown"


def test_news_that_came_again_dates_nothing() -> None:
    first, second = make_stamped("first", "2016-05-07", *NEWS), make_stamped("second", "2017-05-08", *OTHER)
    assert date(first, second, UNDATED)["undated"].basis == "unknown"


def test_other_news_of_the_same_people_dates_nothing() -> None:
    first, second = make_stamped("first", "2016-05-07", *NEWS), make_stamped("second", "2016-05-08", *OTHER)
    other = make_report(
        "other",
        "Harrow Vale and Fenby have asked the league at Larkfield for new floodlights and a lower rent.",
        "Kato and Dora Lind were not at the meeting, which lasted for six hours.",
        title="Clubs ask for floodlights",
    )
    assert date(first, second, other)["other"].basis == "unknown"


def test_news_cannot_come_before_what_the_source_looks_back_on() -> None:
    first, second = make_stamped("first", "2016-05-07", *NEWS), make_stamped("second", "2016-05-08", *OTHER)
    later = make_report("later", *UNDATED.text.split("\n"), "The cup was stolen from the club in March 2019.")
    assert date(first, second, later)["later"].reason.frame == "dated-by-latest-event"


PEOPLE = (
    "Among the dead were Ines Roth, Ola Berg, Ann Lee, Maria Lund, Per Dahl, Nina Falk and Tor Vik.",
    "Jens Holm, Ida Moe, Kari Ness, Leif Aas and Siri Lie were saved by the tug Skarven near Utvik.",
    "The ferry Havella sank on Saturday between Utvik and Stornes, Captain Arne Myhre said.",
)


def test_a_weekday_told_of_the_same_people_gives_the_week() -> None:
    first = make_stamped("first", "2016-05-08", *PEOPLE)
    second = make_stamped("second", "2016-05-09", PEOPLE[2], PEOPLE[0], PEOPLE[1])
    portrait = make_report(
        "portrait",
        "She had taught the children of Stornes for thirty years, and she had planned to stop.",
        "The school of Utvik lost Ines Roth, Ola Berg, Ann Lee, Maria Lund and Per Dahl.",
        "Nina Falk and Tor Vik had worked there; Jens Holm, Ida Moe, Kari Ness and Siri Lie live.",
        "Her sister had baked a cake for them all on Saturday and carried it home again in the dark.",
    )
    published = date(first, second, portrait)["portrait"]
    assert (published.edtf, published.reason.frame) == ("2016-05-07/2016-05-13", "dated-by-weekday")


def test_dates_do_not_depend_on_the_order_of_the_sources() -> None:
    first, second = make_stamped("first", "2016-05-07", *NEWS), make_stamped("second", "2016-05-08", *OTHER)
    assert date(first, second, UNDATED)["undated"] == date(UNDATED, second, first)["undated"]


WEEKLY = (
    "The ministry in Utvik counted {count} new cases of the fever on Tuesday, most of them in Stornes.",
    "Schools in Stornes will stay shut, the ministry said, and the ferry to Havn will not run.",
)


def make_week(name: str, day: str, count: int) -> Source:
    return make_stamped(name, day, WEEKLY[0].format(count=count), WEEKLY[1])


def test_a_story_that_runs_for_weeks_dates_nobody_by_its_usual_words() -> None:
    report = make_report(
        "report",
        "On Tuesday the ministry in Utvik said that new cases of the fever in Stornes and Havn had doubled.",
        "In Stornes the schools stay shut, and the ferry lies at the quay.",
        title="Fever in Havn",
    )
    first = make_week("one", "2016-03-01", 12)
    assert date(first, report)["report"].edtf == "2016-03-01/2016-03-07"
    later = make_stamped(
        "two", "2016-04-01", "A hospital ship left Utvik for the islands on Friday with 40 beds."
    )
    assert date(first, later, report)["report"].basis == "unknown"


def test_two_events_that_fit_as_well_date_nothing() -> None:
    weeks = [make_week("one", "2016-03-01", 12), make_week("two", "2016-03-08", 40)]
    report = make_report("report", WEEKLY[0].format(count=90), WEEKLY[1], title="Fever in Havn")
    assert "shared-event" not in date(*weeks, report)["report"].reason.frame


def test_a_term_that_was_set_is_no_date_looked_back_on() -> None:
    report = make_report("plan", "Utvik promised to burn no coal by 2031, its mayor said in May 2016.")
    published = date(report)["plan"]
    assert (published.edtf, published.reason.frame) == ("2016-05/..", "dated-by-latest-event")
