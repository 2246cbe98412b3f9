"""The days that matter most, and the sentences that tell them best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefgen.compare.days import Day, choose_sentences, index_words, rank_days
from briefgen.tellings import read_tellings
from tests.compare.reading import read_material

FILLER = "The harbour of Holm has nine piers and two cranes, and a market for fish."


def rank(
    texts: Mapping[str, Sequence[str] | str], published: Mapping[str, str], first: str = "", last: str = ""
) -> list[Day]:
    material = read_material(texts, published=published)
    return list(rank_days(read_tellings(material), material.published, first, last))


def tell(
    texts: Mapping[str, Sequence[str] | str], published: Mapping[str, str], *dates: str
) -> list[list[str]]:
    material = read_material(texts, published=published)
    tellings = read_tellings(material)
    days = [day for day in rank_days(tellings, material.published) if day.date in dates]
    chosen = choose_sentences(days, index_words(tellings), 3)
    return [[item.selector.exact for item in told] for told in chosen]


def test_what_later_days_name_comes_before_what_one_day_is_loud_about() -> None:
    loud = {f"l{number}": "The council of Holm met on 8 March 2021 about a bridge." for number in range(4)}
    lasting = {f"s{number}": "The ferry Ragna sank off Holm on 1 March 2021." for number in range(3)}
    out = dict.fromkeys(loud, "2021-03-09")
    out |= {f"s{number}": f"2021-03-{10 + number}" for number in range(3)}
    days = rank({**loud, **lasting}, out)
    assert [day.date for day in days][:2] == ["2021-03-01", "2021-03-08"]


def test_a_day_with_few_chances_to_be_named_again_is_not_outweighed_by_an_early_one() -> None:
    texts = {f"f{number}": FILLER for number in range(12)}
    out = {f"f{number}": f"2021-04-{10 + number}" for number in range(12)}
    texts |= {"early": "The mill closed on 1 April 2021.", "late": "The ferry sank on 20 April 2021."}
    out |= {"early": "2021-04-10", "late": "2021-04-23"}
    weights = {day.date: day.weight for day in rank(texts, out)}
    assert weights["2021-04-20"] > weights["2021-04-01"]


def test_a_day_to_come_does_not_gain_by_what_is_not_yet_written() -> None:
    texts = {f"f{number}": FILLER for number in range(6)} | {"a": "The ferry Ragna sank on 12 March 2021."}
    texts["b"] = "The new ferry will sail on 4 June 2021."
    days = rank(texts, dict.fromkeys(texts, "2021-03-14"))
    assert [day.date for day in days] == ["2021-03-12", "2021-06-04"]


def test_the_morning_paper_does_not_tell_it_again() -> None:
    weights = {
        out: rank({"a": "The ferry Ragna sank on 1 March 2021."}, {"a": out}, last="2021-03-01")[0].weight
        for out in ("2021-03-02", "2021-03-03")
    }
    assert weights["2021-03-03"] > weights["2021-03-02"]


def test_only_single_days_that_are_named_are_ranked() -> None:
    texts = {"a": "The mill closed in March 2021. It had opened in 1990.", "b": FILLER, "c": FILLER}
    assert rank(texts, {"a": "2021-05-20", "b": "2021-05-20", "c": ""}) == []
    assert len(rank({"a": "The mill closed on 1 March 2021."}, {"a": ""})) == 1


def test_what_opens_an_article_tells_the_day_of_its_paper_or_the_day_before() -> None:
    texts = {"a": "The mill at Lund burned down. The owner was away on Monday."}
    for out, words in {"2021-03-01": 2, "2021-03-02": 2, "2021-03-03": 1}.items():
        assert len(tell(texts, {"a": out}, "2021-03-01")[0]) == words


def test_the_bounds_are_kept() -> None:
    text = " ".join(f"The ferry Ragna sailed to Holm on {day} March 2021." for day in range(1, 6))
    days = rank({"a": text}, {"a": "2021-05-20"}, first="2021-03-02", last="2021-03-04")
    assert [day.date for day in days] == ["2021-03-02", "2021-03-03", "2021-03-04"]


def test_a_day_is_told_by_what_most_tell_of_it_and_once() -> None:
    texts = {
        "a": "The ferry Ragna sank off Holm on Monday with forty passengers aboard.",
        "b": "The ferry Ragna sank off Holm on Monday with forty passengers on board.",
        "c": "The ferry Ragna sank off Holm on 1 March 2021, and nobody was rescued from the ship.",
        "d": "A bakery opened in Sund on Monday.",
    }
    (told,) = tell(
        texts, {"a": "2021-03-01", "b": "2021-03-02", "c": "2021-04-20", "d": "2021-03-02"}, "2021-03-01"
    )
    assert len(told) == 1 and "ferry" in told[0]


def test_what_was_done_is_told_before_what_was_announced() -> None:
    texts = {
        "a": "The council of Holm will vote on the new bridge on 12 March 2021.",
        "b": "The council of Holm voted for the new bridge on 12 March 2021.",
    }
    (told,) = tell(texts, {"a": "2021-03-01", "b": "2021-03-13"}, "2021-03-12")
    assert told == [texts["b"]]


def test_a_long_sentence_is_taken_only_where_there_is_no_other() -> None:
    long = (
        f"The ferry Ragna sank off Holm on 1 March 2021, {'and the piers stood empty, ' * 9}said the owner."
    )
    short = "The ferry Ragna, which sank on 1 March 2021, was sold."
    out = {"a": "2021-03-20", "b": "2021-03-21"}
    assert tell({"a": long}, out, "2021-03-01") == [[long]]
    assert tell({"a": long, "b": short}, out, "2021-03-01") == [[short]]


def test_one_sentence_tells_one_day_where_there_is_another_for_the_other() -> None:
    both = "The ferry Ragna sank off Holm on 1 March 2021, and its owner was arrested on 2 March 2021."
    other = "The owner of the Ragna line spent 2 March 2021 in a police cell."
    out = {"a": "2021-03-20", "b": "2021-03-21", "c": "2021-03-22"}
    weighty = {"a": both, "c": "Nobody was hurt on 1 March 2021, said the harbour."}
    days = tell(weighty | {"b": other}, out, "2021-03-01", "2021-03-02")
    assert [both in told for told in days].count(True) == 1 and all(days)
    assert tell({"a": both}, out, "2021-03-01", "2021-03-02") == [[both], [both]]
