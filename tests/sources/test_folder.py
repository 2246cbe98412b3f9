"""A folder is read file by file; what cannot be read is left out with a sentence."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from briefgen.config import SourceEntry
from briefgen.errors import SourceError
from briefgen.sources import FORMATS, MAX_SOURCE_BYTES, read_decoded, read_folder, read_marked, read_source

ARTICLE = """Dam breaks above the old town

The dam above the old town broke early on Friday after a week of rain, the mayor said.

Nobody was hurt because the bells had been rung in time and most people had left.

The council will meet again on Monday to hear what the engineers have found, she said.
"""


def write(folder: Path, name: str, text: str = ARTICLE) -> Path:
    path = folder / name
    path.write_bytes(text.encode("utf-8"))
    return path


def test_sources_in_the_order_of_their_names(tmp_path: Path) -> None:
    for number, name in enumerate(("b.txt", "a.md", "C.TXT")):
        write(tmp_path, name, ARTICLE + f"It is the article number {number}.\n")
    write(tmp_path, "sources.yml", "")
    write(tmp_path, ".hidden", "x")
    sources, left_out = read_folder(tmp_path, ())
    assert [source.file for source in sources] == ["C.TXT", "a.md", "b.txt"]
    assert [source.id for source in sources] == ["c", "a", "b"]
    assert left_out == ()


def test_one_bad_file_never_stops_the_rest(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    write(tmp_path, "outside.txt")
    folder = tmp_path / "seeds"
    folder.mkdir()
    write(folder, "good.txt")
    write(folder, "empty.txt", "")
    write(folder, "blank.txt", " \r\n\t\n")
    write(folder, "sheet.xls")
    write(folder, "noname")
    with (folder / "large.txt").open("wb") as large:
        large.truncate(MAX_SOURCE_BYTES + 1)
    write(folder, "copy.txt")
    (folder / "sub").mkdir()
    (folder / "leaving.txt").symlink_to(outside)
    (folder / "nowhere.txt").symlink_to(folder / "missing.txt")
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    os.mkfifo(folder / "pipe.txt")
    sources, left_out = read_folder(folder, (SourceEntry(file="gone.txt"),))
    assert [source.file for source in sources] == ["copy.txt"]
    why = {item.file: item.why for item in left_out}
    assert list(why) == sorted(why)
    known = ", ".join(sorted(FORMATS))
    assert why == {
        "blank.txt": "blank.txt is empty.",
        "empty.txt": "empty.txt is empty.",
        "gone.txt": "sources.yml names it, but there is no such file in the folder.",
        "good.txt": "It is the same file as copy.txt, byte for byte.",
        "large.txt": "large.txt is larger than 50 MB, so it is not read.",
        "leaving.txt": "leaving.txt is a link that leaves the folder, so it is not followed.",
        "loop.txt": "loop.txt is a link that leads nowhere.",
        "noname": f"noname has a format that is not read (no suffix; read are {known}).",
        "nowhere.txt": "nowhere.txt is a link that leads nowhere.",
        "pipe.txt": "pipe.txt is no ordinary file.",
        "sheet.xls": f"sheet.xls has a format that is not read (.xls; read are {known}).",
        "sub": "sub is a folder; only files of this folder itself are read.",
    }


def test_the_editor_says_what_is_used(tmp_path: Path) -> None:
    write(tmp_path, "no.txt", ARTICLE + "One.")
    write(tmp_path, "stub.txt", "The mayor spoke to us for a minute.")
    write(tmp_path, "taken-back.txt", ARTICLE + "Two.")
    write(tmp_path, "a.txt")
    write(tmp_path, "b.txt")
    sources, left_out = read_folder(
        tmp_path,
        (
            SourceEntry(file="no.txt", use=False),
            SourceEntry(file="stub.txt", use=True),
            SourceEntry(file="taken-back.txt", withdrawn="the photographs were staged"),
            SourceEntry(file="b.txt", use=True),
        ),
    )
    assert [source.file for source in sources] == ["a.txt", "b.txt", "stub.txt"]
    assert [(item.file, item.why) for item in left_out] == [
        ("no.txt", "sources.yml says not to use it."),
        ("taken-back.txt", "It was withdrawn by its publisher: the photographs were staged."),
    ]


def test_ids_are_told_apart_and_the_editors_stay(tmp_path: Path) -> None:
    for number, name in enumerate(("a b.txt", "a-b.txt", "c.txt", "x.txt")):
        write(tmp_path, name, ARTICLE + f"It is the article number {number}.\n")
    sources, _ = read_folder(tmp_path, (SourceEntry(file="x.txt", id="c"),))
    ids = {source.file: source.id for source in sources}
    assert ids["a b.txt"] == "a-b"
    assert ids["a-b.txt"].startswith("a-b-")
    assert ids["x.txt"] == "c"
    assert ids["c.txt"].startswith("c-")
    assert len(set(ids.values())) == 4


def test_decoded_text_paragraphs_and_hash_are_all_that_a_proof_needs(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfOne.\r\n\r\nTwo.")
    decoded, paragraphs, digest = read_decoded(path)
    assert decoded.text == "One.\r\n\r\nTwo."
    assert [paragraph.number for paragraph in paragraphs] == [1, 2]
    assert digest == hashlib.sha256(path.read_bytes()).hexdigest()
    marked = read_marked(path)
    assert (marked.text, marked.paragraphs, marked.sha256) == (decoded.text, paragraphs, digest)


def test_what_cannot_be_read_is_a_source_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"gone\.txt cannot be read"):
        read_decoded(tmp_path / "gone.txt")
    with pytest.raises(SourceError, match=r"a\.txt is empty"):
        read_source(write(tmp_path, "a.txt", "\n"))
    with pytest.raises(SourceError, match="is not a folder"):
        read_folder(tmp_path / "gone", ())
