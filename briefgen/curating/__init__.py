"""What the editor is told of the sources, and how sources.yml and the folder grow: `briefgen sources` and
`briefgen add`."""

from __future__ import annotations

from briefgen.curating.adding import Added, add_article
from briefgen.curating.drafting import draft_entries, extend_settings, write_settings
from briefgen.curating.listing import list_sources

__all__ = ["Added", "add_article", "draft_entries", "extend_settings", "list_sources", "write_settings"]
