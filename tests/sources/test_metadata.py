"""What a text says of itself, each claim with the words that make it."""

from __future__ import annotations

import pytest

from briefgen.config import SourceEntry
from briefgen.model import Claim, Decoded, Source
from briefgen.sources import build_source
from briefgen.sources.metadata import find_language, find_wire

LEAD = "The dam above the old town broke early on Friday after a week of rain, the mayor said."
MORE = "Nobody was hurt because the bells had been rung in time and most people had left."


def read(*lines: str, entry: SourceEntry | None = None) -> Source:
    return build_source(file="a.txt", decoded=Decoded(text="\n".join(lines)), entry=entry)


def words_of(source: Source, claim: Claim | None) -> list[str]:
    assert claim is not None
    return [source.text[span.start : span.end] for span in claim.spans]


@pytest.mark.parametrize(
    ("lines", "agency", "rule", "words"),
    [
        (["A dam breaks", f"LEEDS (Reuters) - {LEAD}", MORE], "Reuters", "dateline", "Reuters"),
        (["A dam breaks", f"LEEDS, May 3 (AP) — {LEAD}", MORE], "Associated Press", "dateline", "AP"),
        (["A dam breaks", f"LEEDS (AFP/Reuters) — {LEAD}", MORE], "mixed", "dateline", "AFP/Reuters"),
        (["A dam breaks", LEAD, MORE, "Reuters - Ap - Afp"], "mixed", "credit", "Reuters - Ap - Afp"),
        (["A dam breaks", LEAD, f"{MORE} PTI"], "Press Trust of India", "credit", "PTI"),
        (
            ["A dam breaks", LEAD, MORE, "Copyright 2018 The Associated Press. All rights reserved."],
            "Associated Press",
            "copyright-owner",
            "The Associated Press",
        ),
        (
            ["A dam breaks", "By Ann Lee, Associated Press", LEAD, MORE],
            "Associated Press",
            "byline",
            "Associated Press",
        ),
        (
            [
                "A dam breaks",
                LEAD,
                MORE,
                "Associated Press writers Ann Lee and Ola Berg contributed to this report.",
            ],
            "Associated Press",
            "contributors",
            "Associated Press",
        ),
    ],
)
def test_agency(lines: list[str], agency: str, rule: str, words: str) -> None:
    source = read(*lines)
    assert source.agency is not None
    assert (source.agency.value, source.agency.basis, source.agency.rule) == (agency, "stated", rule)
    assert words_of(source, source.agency) == [words]


@pytest.mark.parametrize(
    "lines",
    [
        ["A dam breaks", LEAD, "The square under water (Ann Lee/AP)", MORE],
        ["A dam breaks", "This photo shows the dam, May 3, 2019. (Town Council via AP)", LEAD, MORE],
        ["A dam breaks", LEAD, MORE, "(Reporting by Ann Lee; Editing by Ola Berg)"],
        ["A dam breaks", LEAD, f"He told Reuters so. {MORE}"],
        ["A dam breaks", LEAD, MORE, "Additional reporting from agencies"],
    ],
)
def test_a_photo_or_a_mention_names_no_agency(lines: list[str]) -> None:
    assert read(*lines).agency is None


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        (
            "This article originally appeared in the Leeds Gazette (LG), the voice of the north.",
            "Leeds Gazette",
        ),
        ("This story was first published on Ocean Watch.", "Ocean Watch"),
        ("Copyright © 2024 Leeds Gazette Publishers Ltd. All rights reserved.", "Leeds Gazette"),
    ],
)
def test_publisher(line: str, publisher: str) -> None:
    source = read("A dam breaks", LEAD, MORE, line)
    assert source.publisher is not None
    assert source.publisher.value == publisher
    assert words_of(source, source.publisher) == [publisher]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Lee", ["Ann Lee"]),
        ("By Ann Lee and Ola Berg", ["Ann Lee", "Ola Berg"]),
        ("By Ann Lee in Leeds", ["Ann Lee"]),
        ("By Ann Lee | 3 May 2019", ["Ann Lee"]),
        ("By ANN LEE, Gazette Staff Writer", ["ANN LEE"]),
        ("By Ann Lee BBC News", ["Ann Lee"]),
        ("By Maria de la Cruz", ["Maria de la Cruz"]),
        ("By Staff Reporter", []),
    ],
)
def test_byline(line: str, names: list[str]) -> None:
    source = read("A dam breaks", line, LEAD, MORE)
    assert [claim.value for claim in source.byline] == names
    assert [words_of(source, claim) for claim in source.byline] == [[name] for name in names]


def test_who_reported_is_the_byline_and_who_edited_is_not() -> None:
    source = read("A dam breaks", LEAD, MORE, "(Reporting by Ann Lee and Ola Berg; Editing by Eva Lund)")
    assert [(claim.value, claim.rule) for claim in source.byline] == [
        ("Ann Lee", "reporting-credit"),
        ("Ola Berg", "reporting-credit"),
    ]


@pytest.mark.parametrize(
    ("stamp", "edtf", "words"),
    [
        ("Tue Jan 30 2024", "2024-01-30", "Jan 30 2024"),
        ("Updated 17:52, 3 March 2019", "2019-03-03", "3 March 2019"),
        ("Published: 30 Jan 2024 10:00 GMT", "2024-01-30", "30 Jan 2024"),
        ("2024-01-30T10:00:00Z", "2024-01-30", "2024-01-30"),
        ("Published 5:17 AM EST, Mon January 29, 2024", "2024-01-29", "January 29, 2024"),
        ("LEEDS | Mon Mar 2, 2009 4:23pm EST", "2009-03-02", "Mar 2, 2009"),
        ("Published 1 May 2019 | Updated 3 May 2019", "2019-05-01", "1 May 2019"),
        ("Updated: 3 May 2019 | Published: 1 May 2019", "2019-05-01", "1 May 2019"),
        ("March 2019", "2019-03", "March 2019"),
        ("By Ann Lee (China Daily) Updated: 2016-05-04 07:42", "2016-05-04", "2016-05-04"),
        ("gazette.example | Updated: 3 May 2016 10:02", "2016-05-03", "3 May 2016"),
        ("By Ann Lee | 3 May 2019", "2019-05-03", "3 May 2019"),
        ("Published time: 4 Apr, 2016 20:35 Edited time: 5 Apr, 2016 01:10", "2016-04-04", "4 Apr, 2016"),
        ("1st of May", None, None),
        ("3/4/2019", None, None),
        ("31 February 2019", None, None),
    ],
)
def test_stamps(stamp: str, edtf: str | None, words: str | None) -> None:
    source = read("A dam breaks", stamp, LEAD, MORE)
    if edtf is None:
        assert source.published is None
        return
    assert source.published is not None
    assert source.published.value == edtf
    assert words_of(source, source.published) == [words]


def test_a_date_in_the_article_is_no_stamp() -> None:
    assert read("A dam breaks", f"{LEAD} It was built on 3 May 1931.", MORE).published is None


def test_a_dateline_without_a_year_keeps_its_day() -> None:
    source = read("A dam breaks", f"PORT LOUIS, Dec 31 (Reuters) - {LEAD}", MORE)
    assert source.published is not None
    assert (source.published.value, source.published.rule) == ("XXXX-12-31", "dateline-date")
    assert words_of(source, source.published) == ["Dec 31"]
    assert words_of(source, source.dateline) == ["PORT LOUIS"]


def test_a_stamp_beats_a_dateline() -> None:
    source = read("A dam breaks", "31 December 2017", f"LEEDS, Dec 31 (Reuters) - {LEAD}", MORE)
    assert source.published is not None
    assert source.published.value == "2017-12-31"


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("Copyright 2018 The Leeds Gazette. All rights reserved.", "2018"),
        ("© 2017–2019 Leeds Gazette", "2019"),
        ("Copyright (c) 2024. All rights reserved.", "2024"),
    ],
)
def test_copyright_year(line: str, year: str) -> None:
    source = read("A dam breaks", LEAD, MORE, line)
    assert source.copyright_year is not None
    assert source.copyright_year.value == year


def test_licence_of_the_page_but_not_of_the_article() -> None:
    source = read("A dam breaks", LEAD, MORE, "© 2024 Ann Lee. Republished under CC BY-SA 4.0.")
    assert source.licence is not None
    assert source.licence.value == "CC-BY-SA-4.0"
    assert read("A dam breaks", f"{LEAD} The film is under CC BY 4.0 now.", MORE).licence is None


def test_the_editor_wins_and_the_text_is_the_evidence() -> None:
    entry = SourceEntry(
        file="a.txt",
        id="s1",
        publisher="Leeds Gazette",
        published="2024-02-01",
        agency="Reuters",
        title="A dam",
        grade="B2",
        excerpt=90,
    )
    source = read("A dam breaks", "Tue Jan 30 2024", f"LEEDS (Reuters) - {LEAD}", MORE, entry=entry)
    assert source.id == "s1"
    assert source.title == Claim(value="A dam", basis="curated", rule="sources.yml")
    assert source.published == Claim(value="2024-02-01", basis="curated", rule="sources.yml")
    assert source.stamp is not None
    assert source.stamp.value == "2024-01-30"
    assert source.agency is not None
    assert source.agency.basis == "curated"
    assert words_of(source, source.agency) == ["Reuters"]
    assert (source.grade, source.excerpt) == ("B2", 90)


@pytest.mark.parametrize(
    ("url", "agency"),
    [
        ("https://mail.example/wires/afp/article-1/Dam.html", "Agence France-Presse"),
        ("https://mail.example/wires/reuters/1.html", "Reuters"),
        ("https://mail.example/wires/zzz/1.html", None),
        ("https://mail.example/news/ap-photos/1.html", None),
    ],
)
def test_the_address_of_unchanged_agency_copy(url: str, agency: str | None) -> None:
    claim = find_wire(url)
    assert (claim.value if claim else None) == agency


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{LEAD} {MORE}", "en"),
        (
            "Der Damm über der alten Stadt ist in der Nacht auf Freitag gebrochen, und das Wasser stand bis "
            "zum Markt, sagte die Bürgermeisterin. Es wurde niemand verletzt.",
            "de",
        ),
        (
            "Le barrage de la vieille ville a cédé dans la nuit de vendredi, et les eaux ont atteint la "
            "place du marché, a dit le maire. Il n'y a pas de blessés.",
            "fr",
        ),
        (
            "Presa se ruptă vineri oraș apă piață primar clopote oameni școală deal noapte consiliu luni "
            "ingineri râu ploaie săptămână pod moară",
            "und",
        ),
    ],
)
def test_language(text: str, code: str) -> None:
    claim = find_language(text)
    assert claim is not None
    assert claim.value == code


def test_a_few_words_show_no_language() -> None:
    assert find_language("The dam broke.") is None


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("First published by the Leeds Gazette on 3 May 2016", "publisher", "Leeds Gazette"),
        ("First published by the Leeds Gazette on 3 May 2016", "published", "2016-05-03"),
        ("Originally published at Ocean Watch.", "publisher", "Ocean Watch"),
        ("Originally published on 3 May 2016", "publisher", None),
        ("First published in March 2016", "publisher", None),
        ("First published in Norway in 2016", "publisher", None),
        ("© Leeds Gazette 2024", "publisher", "Leeds Gazette"),
        ("© Leeds Gazette 2024", "copyright_year", "2024"),
        ("Copyright 2023-2024 Leeds Gazette", "copyright_year", "2024"),
        ("Updated 17:52", "updated", "17:52"),
        ("Updated 17:52", "published", None),
        ("Published: 3 May 2016 | Updated: 4 May 2016 10:20", "published", "2016-05-03"),
        ("Published: 3 May 2016 | Updated: 4 May 2016 10:20", "updated", "2016-05-04"),
        ("Story from Reuters", "agency", "Reuters"),
        ("Photo: Reuters", "agency", None),
        ("Licensed under CC BY 4.0", "licence", "CC-BY-4.0"),
        (
            "The CC BY 4.0 licence, he said, is the one that the museum of the town has always used.",
            "licence",
            None,
        ),
    ],
)
def test_what_lines_below_an_article_say_of_it(line: str, field: str, value: str | None) -> None:
    source = read("A dam breaks", LEAD, MORE, line)
    claim = getattr(source, field)
    assert (claim.value if claim else None) == value
    if claim:
        assert claim.spans and all(source.text[span.start : span.end] in line for span in claim.spans)
