"""Every way in which a built page may give its reader away, or run what is not its own, is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.check.policy import prove_policy

# the hash is that of "go()", made with openssl
GOOD = (
    "default-src 'none'; script-src 'self' 'sha256-5KYv+PUboo5h+0+YAtGRPbwv5d/QxzHslP4YGnUaxRw='; "
    "connect-src 'self'; form-action 'none'; base-uri 'none'; img-src 'self' data:"
)
PAGE = (
    '<html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="POLICY">'
    '<link rel="stylesheet" href="a.css"><link rel="canonical" href="https://desk.example/">'
    '<script>go()</script><script type="application/json">{"a": 1}</script></head>'
    '<body><a href="https://quay.example/">Original</a><img src="a.png"></body></html>'
)


def prove(folder: Path, page: str) -> list[str]:
    site = folder / "site"
    site.mkdir()
    (site / "index.html").write_text(page, encoding="utf-8")
    faults = list(prove_policy(site))
    assert {fault.code for fault in faults} <= {"html-policy"}
    assert {fault.file for fault in faults} <= {"site/index.html"}
    return [fault.message for fault in faults]


def test_a_page_with_its_policy_passes(tmp_path: Path) -> None:
    assert prove(tmp_path, PAGE.replace("POLICY", GOOD)) == []


def test_styles_alone_may_be_free(tmp_path: Path) -> None:
    policy = GOOD + "; style-src 'self' 'unsafe-inline'"
    assert (
        prove(tmp_path, PAGE.replace("POLICY", policy).replace("</head>", "<style>p{}</style></head>")) == []
    )


@pytest.mark.parametrize(
    ("was", "shall", "told"),
    [
        ("Content-Security-Policy", "X-Policy", "no Content-Security-Policy"),
        ('<meta charset="utf-8">', '<script src="a.js"></script>', "stands behind"),
        ("go()", "go();", "its hash is not in"),
        ("go()</script>", "go()</script><style>p {}</style>", "its hash is not in"),
        ("<script>go()", "<script type='module'>went()", "its hash is not in"),
        ("script-src 'self'", "script-src 'self' 'unsafe-inline'", "allows 'unsafe-inline'"),
        ("script-src 'self'", "script-src 'self' https:", "allows https:"),
        ("connect-src 'self'", "connect-src *", "allows *"),
        ("connect-src 'self'; ", "", "does not say connect-src"),
        ("default-src 'none'; ", "", "does not say default-src"),
        ("default-src 'none'", "default-src 'none'; default-src *; img-src *", "allows *"),
        ("<img src=", "<img onerror='go()' src=", "would run a script"),
        ('href="https://quay', 'href="javascript:go()//quay', "would run a script"),
        ('src="a.png"', 'src="https://tracker.example/a.png"', "asked of another host"),
        ('src="a.png"', 'src="//tracker.example/a.png"', "asked of another host"),
        ('href="a.css"', 'href="https://cdn.example/a.css"', "asked of another host"),
        ('rel="canonical"', 'rel="preconnect"', "asked of another host"),
        ("</body>", '<iframe src="https://x.example"></iframe></body>', "asked of another host"),
    ],
)
def test_what_was_planted_is_found(tmp_path: Path, was: str, shall: str, told: str) -> None:
    page = PAGE.replace("POLICY", GOOD)
    assert was in page
    messages = prove(tmp_path, page.replace(was, shall, 1))
    assert any(told in message for message in messages), messages
