"""sources.yml grows at its end: drafts of entries, and not a byte of what a person wrote changed."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from briefgen.config import read_sources_config
from briefgen.curating.listing import describe_basis, show
from briefgen.errors import ConfigError
from briefgen.model import Claim, LeftOut, Material, Published, Source
from briefgen.render.wording import fill_reason
from briefgen.text.invisible import show_invisible
from briefgen.text.passages import fold_space

WRITABLE = ("title", "publisher", "agency", "published", "url", "licence")
"""Keys of sources.yml that a draft fills in, in this order."""

FIRST_LINES = (
    "# What is known of each source. A line that begins with # is a proposal and its reason: take the #\n"
    "# away to make it yours. The guide’s page on sources.yml lists the keys.\n"
)

_PLAIN = re.compile(r"\w[\w.()/’ -]*[\w.)]|https?://[^\s#'\"]+")
_NOTHING = frozenset({"null", "~"})


def draft_entries(material: Material, left_out: Sequence[LeftOut], named: Iterable[str]) -> str:
    """Entries for the files that `named` lacks: what is known of each as comments with their reasons."""
    known = frozenset(named)
    days = {item.source: item for item in material.published}
    drafts = {
        source.file: draft_entry(source, days[source.id])
        for source in material.sources
        if source.file not in known
    }
    for item in left_out:
        if item.file not in known:
            lines = (f"{quote_yaml(item.file)}:", f"  # left out: {show(item.why)}", "  # use: true")
            drafts[item.file] = "\n".join(lines) + "\n"
    return "".join(drafts[file] for file in sorted(drafts) if _is_writable(file))


def draft_entry(source: Source, day: Published | None, given: Mapping[str, str] | None = None) -> str:
    """One entry: `given` as keys, what is known besides as comments."""
    said = dict(given or {})
    lines = [f"{quote_yaml(source.file)}:"]
    lines += [f"  {key}: {quote_yaml(value)}" for key, value in said.items()]
    for key in WRITABLE:
        if key in said:
            continue
        claim: Claim | None = getattr(source, key)
        if key == "published" and day is not None:
            why = show(fill_reason(day.reason))
            lines.append(f"  # published: {day.edtf}  # {day.basis}: {why}" if day.edtf else "  # published:")
        elif claim is not None:
            value = quote_yaml(show_invisible(fold_space(claim.value)))
            lines.append(f"  # {key}: {value}  # {describe_basis(source, claim)}")
        elif key in ("publisher", "url", "published"):
            lines.append(f"  # {key}:")
    return "\n".join(lines) + "\n"


def quote_yaml(text: str) -> str:
    """The text as a YAML scalar that is read back as the same characters."""
    if _PLAIN.fullmatch(text) and text.isprintable() and text.casefold() not in _NOTHING:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08X}" for c in escaped) + '"'


def _is_writable(file: str) -> bool:
    """Whether a file's name can stand in a text file at all."""
    return not any("\ud800" <= character <= "\udfff" for character in file)


def extend_settings(path: Path, added: str) -> str:
    """The text of the settings file with `added` at its end; not a byte before that changes.

    Raises ConfigError where the file is not written so that lines can be added to it.
    """
    if not path.exists():
        return FIRST_LINES + "\n" + added
    before = read_sources_config(path)
    text = path.read_bytes().decode("utf-8")
    ending = "\r\n" if "\r\n" in text else "\n"
    joint = "" if not text or text.endswith("\n") else ending
    whole = text + joint + added.replace("\n", ending)
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder) / path.name
        trial.write_bytes(whole.encode("utf-8"))
        try:
            after = read_sources_config(trial)
        except ConfigError:
            after = ()
    if not after or after[: len(before)] != before:
        raise ConfigError(
            f"{path.as_posix()}: entries cannot be added at its end; write it as plain lines of `file:` with "
            "their keys set in."
        )
    return whole


def write_settings(path: Path, text: str) -> None:
    """Writes the file, all or nothing. Raises ConfigError where that is not possible."""
    path = path.resolve()  # a link stays one
    draft = path.with_name(f".{path.name}.new")
    try:
        draft.write_bytes(text.encode("utf-8"))
        draft.replace(path)
    except OSError as error:
        raise ConfigError(f"{path.as_posix()} cannot be written ({error.strerror}).") from error
    finally:
        draft.unlink(missing_ok=True)
