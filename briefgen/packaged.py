"""Files that come with briefgen: layouts, assets, the default mkdocs.yml, the schema of brief.json.

In the repository they stand where DESIGN puts them; in an installed wheel, inside the package
(pyproject.toml, `force-include`).
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_FOLDERS = (_PACKAGE, _PACKAGE.parent)


def find_packaged(name: str) -> Path:
    """The packaged file or folder called `name`. Raises FileNotFoundError where the package lacks it."""
    for folder in _FOLDERS:
        if (folder / name).exists():
            return folder / name
    raise FileNotFoundError(f"{name} is missing from this installation of briefgen")
