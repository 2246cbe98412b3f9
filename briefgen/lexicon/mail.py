"""Lines of newsletters and forwarded mail that are the mail's and not the article's."""

from __future__ import annotations

import re

FORWARDED = re.compile(
    r"^[ >]*(?:-{2,}\s*(?:Forwarded|Original) message\s*-{2,}|Begin forwarded message:|_{10,})[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""The line above the header of a message that was passed on."""

HEADER_LINE = re.compile(
    r"[ >]*\*?(?P<key>From|Sent|Date|Subject|To|Cc|Reply-To)\*?:\*?[ \t]+(?P<value>[^\r\n]*\S)[ \t]*",
    re.IGNORECASE,
)
"""A line of such a header."""

PASSED_ON = re.compile(r"^(?:(?:fwd?|fw|re|wg|aw|tr|rv)\s*:\s*)+", re.IGNORECASE)
"""What mail programs put before the subject of mail that is passed on or answered."""

SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
"""The line above a signature (RFC 3676, section 4.3)."""

_BEFORE = (
    r"(?:[^.\r\n]{0,80}[|•·]\s*|(?:to|click here to|tap here to|you can|please)\s+|"
    r"if you(?: (?:would like|want|wish|prefer) to)?\s+|click to\s+)?"
)
_ACTS = (
    r"(?:unsubscribe|manage (?:your )?(?:email )?(?:preferences|subscriptions?)|"
    r"update (?:your )?(?:email )?preferences|"
    r"(?:email preferences|read (?:it |this )?online|view online)(?=\s*(?:$|[|•·:(<\[]|https?:))|"
    r"view (?:this (?:e-?mail|message|newsletter) |it )?(?:in|on) (?:your |the |a )?(?:web )?browser|"
    r"no longer wish to receive)"
)
_SENTENCES = (
    r"(?:you are receiving|you[’']re receiving|you received|you have received|you were sent) this (?:e-?mail|"
    r"message|newsletter)|this (?:e-?mail|message|newsletter) was sent (?:to|by)|"
    r"was this (?:e-?mail|newsletter) forwarded to you\?|add us to your address book"
)

FOOTER_LINE = re.compile(
    rf"{_BEFORE}{_ACTS}\b(?:[^.\r\n]|\.(?=\S)){{0,200}}\.?|(?:{_SENTENCES})[^\r\n]*", re.IGNORECASE
)
"""A line about the mail itself, with an example in tests/sources/formats/test_mail.py for each form."""

SEND_KEYS = ("list-id", "list-unsubscribe", "list-post", "feedback-id")
"""Headers of mail that is sent to many: its sender is who publishes it."""
