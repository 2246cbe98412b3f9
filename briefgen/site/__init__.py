"""Writes the pages, runs the site builder, and finishes what it built: metadata and policy.

All or nothing: what fails leaves the last good pages.
"""

from __future__ import annotations

from briefgen.site.builder import build_site, builder_environment, find_config, open_config
from briefgen.site.finishing import finish_site
from briefgen.site.manifest import MANIFEST, PENDING, Files, hash_bytes, read_manifest, write_manifest
from briefgen.site.writing import (
    STAGING_PREFIX,
    open_staging,
    refuse_edited,
    stage_files,
    swap_site,
    write_tree,
)
from briefgen.text.epoch import build_epoch

__all__ = [
    "MANIFEST",
    "PENDING",
    "STAGING_PREFIX",
    "Files",
    "build_epoch",
    "build_site",
    "builder_environment",
    "find_config",
    "finish_site",
    "hash_bytes",
    "open_config",
    "open_staging",
    "read_manifest",
    "refuse_edited",
    "stage_files",
    "swap_site",
    "write_manifest",
    "write_tree",
]
