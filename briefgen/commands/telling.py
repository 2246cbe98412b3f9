"""Words for a person on stderr."""

from __future__ import annotations

import sys


def complain(message: str) -> None:
    """Tells a person on stderr what is wrong."""
    from briefgen.render.escaping import escape_terminal

    print(f"briefgen: {escape_terminal(message.rstrip())}", file=sys.stderr)
