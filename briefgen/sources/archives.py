"""Files inside files: zip archives and XML, read without trusting what they say of themselves."""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from briefgen.errors import SourceError

MAX_MEMBERS = 5_000
"""Files in an archive."""

MAX_MEMBER_BYTES = 20_000_000
"""Bytes of one file of an archive when it is unpacked."""

MAX_DEPTH = 200
"""How deep XML elements are nested in any document that a person wrote."""


def open_archive(data: bytes) -> zipfile.ZipFile:
    """The archive. Raises SourceError where the bytes are none, or hold too much."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError) as error:
        raise SourceError("is broken: it is no archive, as files of its kind are.") from error
    if len(archive.namelist()) > MAX_MEMBERS:
        raise SourceError(f"is an archive of more than {MAX_MEMBERS:,} files.")
    return archive


def read_member(archive: zipfile.ZipFile, name: str) -> bytes:
    """The bytes of one file of the archive, whatever size it is said to have.

    Raises SourceError where it is missing, broken, encrypted or larger than MAX_MEMBER_BYTES.
    """
    try:
        with archive.open(name) as member:
            data = member.read(MAX_MEMBER_BYTES + 1)
    except KeyError as error:
        raise SourceError(f"is broken: it has no part {name}.") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise SourceError(f"is broken: its part {name} cannot be unpacked.") from error
    except (NotImplementedError, RuntimeError) as error:
        raise SourceError(f"is encrypted or packed in an unusual way (its part {name}).") from error
    if len(data) > MAX_MEMBER_BYTES:
        raise SourceError(f"has a part of more than {MAX_MEMBER_BYTES // 1_000_000} MB ({name}).")
    return data


def read_xml(data: bytes) -> Element:
    """The root of an XML document; names are `{namespace}name`. Nothing outside the document is fetched.

    Raises SourceError where it is not well formed, declares entities, or is nested too deeply.
    """
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    depth = 0

    def name_of(name: str) -> str:
        return "{" + name if "}" in name else name

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise SourceError("has XML that is nested too deeply.")
        builder.start(name_of(name), {name_of(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(name_of(name))

    def refuse(*_: object) -> None:
        raise SourceError("has XML that declares entities, which files of its kind never need.")

    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise SourceError("has XML that is not well formed.") from error
    return builder.close()
