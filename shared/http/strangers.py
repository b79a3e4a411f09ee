"""Strangers: who sends a request to a public route, with no token and from any site or program."""

import base64
import binascii
from typing import Any, NamedTuple

# Mollie sends thirty characters to a webhook.
LONGEST_AS_SENT = 8 * 1024


class Stranger(NamedTuple):
    """The traces of a request's sender, none of which proves anything. Empty where it was not sent.

    `address` is the IP address that CloudFront saw, `agent` the User-Agent, `languages` the Accept-Language.
    """

    address: str
    agent: str
    languages: str


def stranger_of(event: dict[str, Any]) -> Stranger:
    """Return the sender of a request.

    CloudFront adds the address of the browser to the end of X-Forwarded-For, and API Gateway that of CloudFront after
    it; what stands before those two is what the sender claims.
    """
    headers = event["headers"]
    seen = [address.strip() for address in headers.get("x-forwarded-for", "").split(",")]
    address = seen[-2] if len(seen) > 1 else event["requestContext"]["http"]["sourceIp"]
    return Stranger(address, headers.get("user-agent", ""), headers.get("accept-language", ""))


def body_as_sent(event: dict[str, Any]) -> str:
    """Return the body as text. What is too long, or is not what it claims to be, is cut or left out, never an error."""
    body = (event.get("body") or "")[:LONGEST_AS_SENT]
    if not event.get("isBase64Encoded"):
        return body
    try:
        return base64.b64decode(body[: len(body) // 4 * 4]).decode(errors="replace")
    except (binascii.Error, ValueError):
        return ""
