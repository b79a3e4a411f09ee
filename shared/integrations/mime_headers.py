"""The headers of a mail (RFC 5322), written here because Python's EmailMessage breaks some of them.

It writes an address of the web that is longer than a line as an encoded word, which no mail program follows (RFC 2047,
section 5), loses and adds blanks in long texts, and decodes a text that only looks encoded.
"""

from collections.abc import Mapping, Sequence
from email.header import Header
from email.utils import quote
from typing import Final

_LINE: Final = 76
# A text is folded at its blanks, so a longer word is encoded, in several parts.
_LONGEST_WORD: Final = 60


def written(headers: Mapping[str, str]) -> bytes:
    """Return the headers. Each value is in ASCII and folded."""
    return "".join(f"{name}: {value}\r\n" for name, value in headers.items()).encode("ascii")


def unstructured(text: str, *, header: str) -> str:
    """Return the value of a header that is a text, such as the subject."""
    line = _one_line(text)
    return Header(line, "us-ascii" if _is_plain(line) else "utf-8", _LINE, header).encode(linesep="\r\n")


def named_address(name: str, email: str, *, header: str) -> str:
    """Return an address with the name of whom it belongs to."""
    line = _one_line(name)
    shown = f'"{quote(line)}"' if _is_plain(line) else unstructured(line, header=header)
    return f"{shown}\r\n <{email}>"


def addresses(emails: Sequence[str]) -> str:
    """Return a list of addresses, without those that no header can have because they are not in ASCII."""
    return ",\r\n ".join(email for email in emails if email.isascii())


def _is_plain(line: str) -> bool:
    is_short = all(len(word) <= _LONGEST_WORD for word in line.split())
    return is_short and line.isascii() and line.isprintable() and "=?" not in line


def _one_line(text: str) -> str:
    """Return the text without line breaks, with which a header would end."""
    return " ".join(text.split())
