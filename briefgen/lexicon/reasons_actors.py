"""Why two names are one actor's: frames with slots, of use "reason" (see `lexicon/frames`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefgen.lexicon.frames import Use

ROWS: tuple[tuple[str, Use, str], ...] = (
    # name, use, text
    ("same-full-name", "reason", "‘{a:words}’ and ‘{b:words}’ share given name and surname"),
    ("longer-name", "reason", "‘{b:words}’ is ‘{a:words}’ with further names"),
    ("nickname-and-role", "reason", "‘{a:words}’ and ‘{b:words}’ share the surname and the role"),
    ("spelling", "reason", "‘{a:words}’ and ‘{b:words}’ write the same name"),
    ("spelling-and-role", "reason", "‘{a:words}’ and ‘{b:words}’ are spelt alike and share the role"),
    ("surname", "reason", "‘{b:words}’ alone follows ‘{a:words}’ in the same source"),
    ("surname-elsewhere", "reason", "‘{b:words}’ fits ‘{a:words}’ and no other name in the sources"),
    ("given-name", "reason", "‘{b:words}’ fits ‘{a:words}’ and no other name beside that surname"),
    ("shared-surname", "reason", "‘{b:words}’ shares the surname that follows in ‘{a:words}’"),
    ("acronym-defined", "reason", "‘{b:words}’ stands in brackets beside ‘{a:words}’"),
    ("acronym-letters", "reason", "‘{b:words}’ are the first letters of ‘{a:words}’"),
    ("short-name", "reason", "‘{b:words}’ opens ‘{a:words}’ and no other name in the source"),
    ("same-words", "reason", "‘{a:words}’ and ‘{b:words}’ are the same words"),
    ("same-body", "reason", "‘{b:words}’ is another name of ‘{a:words}’"),
    ("family", "reason", "‘{b:words}’ is the family that ‘{a:words}’ names"),
    ("name-of-state", "reason", "‘{b:words}’ is a name of the state that ‘{a:words}’ names"),
    ("demonym", "reason", "‘{b:words}’ says what belongs to the state that ‘{a:words}’ names"),
    ("metonym", "reason", "‘{b:words}’ acts here for the government that ‘{a:words}’ names"),
    ("unnamed", "reason", "‘{a:words}’ is quoted without a name"),
)
