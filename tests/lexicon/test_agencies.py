"""Names of agencies and outlets."""

from __future__ import annotations

import pytest

from briefgen.lexicon.agencies import AGENCIES, OUTLETS, name_agency, name_publisher


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("www.washingtonpost.com", "Washington Post"),
        ("edition.cnn.com", "CNN"),
        ("https://www.npr.org/sections/x", "NPR"),
        ("usa.chinadaily.com.cn", "China Daily"),
        ("theguardian", "The Guardian"),
        ("bbc", "BBC"),
        ("the new york times", "New York Times"),
        ("The Guardian", "The Guardian"),
        ("Guardian", "The Guardian"),
        ("www.leedsgazette.example", "leedsgazette.example"),
        ("Leeds Gazette", "Leeds Gazette"),
        ("  Leeds \n Gazette ", "Leeds Gazette"),
    ],
)
def test_publisher(value: str, name: str) -> None:
    assert name_publisher(value) == name


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("AP", "Associated Press"),
        ("the associated press", "Associated Press"),
        ("Xinhua", "Xinhua"),
        ("Gazette", None),
    ],
)
def test_agency(form: str, name: str | None) -> None:
    assert name_agency(form) == name


def test_no_form_or_domain_stands_twice() -> None:
    forms = [form for forms in AGENCIES.values() for form in forms]
    domains = [domain for domains in OUTLETS.values() for domain in domains]
    assert len(domains) == len(set(domains))
    assert len(forms) == len(set(forms))
    assert len(OUTLETS) >= 80
