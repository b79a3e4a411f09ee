"""Web addresses that every browser opens: the rules of the URL Standard for hosts, and the one spelling that is stored.

https://url.spec.whatwg.org, "host parsing" and "domain to ASCII". Some hosts that browsers repair or never resolve are
refused as well, such as IPv6 literals and hosts of one label. A test compares the rules with the parser of Node.
"""

import re
from ipaddress import AddressValueError, IPv4Address
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from shared.domain.core.codes import plain_dashes
from shared.domain.core.contact_details import QUOTES
from shared.domain.core.text import Line, blank_is_none

# idna is imported where it is used, because most hosts do not need it.

# What surrounds an address in a mail. Parentheses are a part of many paths.
_BEFORE, _BEHIND = f"<{QUOTES}", f">.,;!{QUOTES}"
_SCHEME = r"(?i)[a-z][a-z0-9+.-]*://"
# Browsers read a backslash as a slash, so none may hide where the host ends.
_ADDRESS = r"(?i)https?://(?P<host>[^/\\?#:]+)(:(?P<port>[0-9]{0,9}))?([/?#]\S*)?"
_HOST = r"(?<=://)[^/\\?#]+"
_LABEL = r"(?i)[a-z0-9]([a-z0-9_-]*[a-z0-9])?"
# A host whose last label is a number is an IPv4 address or nothing ("ends in a number checker").
_NUMBER = r"(?i)[0-9]+|0x[0-9a-f]*"
# The limits of a label and of a name, in octets (RFC 1035, 2.3.4).
_LONGEST_LABEL, _LONGEST_NAME = 63, 253


def _website(pasted: str) -> str:
    typed = pasted.lstrip(_BEFORE).rstrip(_BEHIND)
    address = typed if re.match(_SCHEME, typed) else f"https://{typed}"
    # Text programs write typographic dashes, which no host has; in a path they are signs like any other.
    address = re.sub(_HOST, lambda host: plain_dashes(host[0]), address, count=1)
    parts = re.fullmatch(_ADDRESS, address)
    if not parts or int(parts["port"] or 0) > 65535 or not _is_host(parts["host"]):
        problem = "Write a web address that a browser can open, such as https://www.example.com."
        raise PydanticCustomError("invalid_website", problem)
    return address


def _is_host(host: str) -> bool:
    """Whether a host is an IPv4 address or a domain of at least two labels."""
    labels = _ascii_labels(host)
    if len(labels) < 2 or len(".".join(labels)) > _LONGEST_NAME:
        return False
    if not all(re.fullmatch(_LABEL, label) and len(label) <= _LONGEST_LABEL for label in labels):
        return False
    return not re.fullmatch(_NUMBER, labels[-1]) or _is_ipv4(".".join(labels))


def _ascii_labels(host: str) -> list[str]:
    """Return the labels in ASCII, none for letters that a domain cannot have."""
    labels = host.split(".")
    if host.isascii() and not any(label.lower().startswith("xn--") for label in labels):
        return labels
    import idna

    try:
        return idna.encode(host, uts46=True).decode().split(".")
    except idna.IDNAError:
        return []


def _is_ipv4(host: str) -> bool:
    try:
        IPv4Address(host)
    except AddressValueError:
        return False
    return True


# Measured with the `https://` that is added.
Website = Annotated[Line, AfterValidator(_website), StringConstraints(max_length=200)]
"""Only http and https, so that a link to it cannot run JavaScript."""

OptionalWebsite = Annotated[Website | None, BeforeValidator(blank_is_none)]
