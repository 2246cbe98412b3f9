"""What goes wrong, as one tree. Each message is a sentence for a person: what is wrong, in which
file and line, and what to do."""

from __future__ import annotations


class BriefgenError(Exception):
    """Anything that briefgen tells a person instead of failing with a traceback."""

    exit_code = 1


class ConfigError(BriefgenError):
    """brief.yml, sources.yml or a command's options are wrong."""

    exit_code = 2


class SourceError(BriefgenError):
    """A source file cannot be read. The build goes on without it and says so."""

    exit_code = 3


class CheckError(BriefgenError):
    """A proof failed: a statement is not borne out by its passage."""

    exit_code = 4


class EditedPageError(BriefgenError):
    """A generated page was changed by hand and would be overwritten."""

    exit_code = 5


class SiteError(BriefgenError):
    """The site builder failed."""

    exit_code = 6
