"""A payer, who has a link and no token."""

import re
from html import unescape
from typing import Any
from urllib.parse import urlencode

from shared.http.validation import FORM
from tests.gateway import Answer, event, serve


def visit(token: str, query: str = "", **headers: Any) -> Answer:
    """Open a pay page."""
    return serve(event("GET", f"/pay/{token}{query}", headers=headers))


def form_of(page: Answer) -> dict[str, str]:
    """Return the hidden fields of the form, and the method of its first button."""
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page.body))
    method = re.search(r'<button name="method" value="([^"]*)">', page.body)
    return fields | ({"method": method[1]} if method else {})


def send(token: str, fields: dict[str, Any], **headers: Any) -> Answer:
    return serve(event("POST", f"/pay/{token}", urlencode(fields), {"content_type": FORM} | headers))


def text_of(page: Answer) -> str:
    """Return what is read on a page, without its tags."""
    body = str(page.body).partition("<main>")[2].partition("</main>")[0]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())
