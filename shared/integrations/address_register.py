"""The Dutch address register (BAG), queried through PDOK's Locatieserver: addresses that begin with a text.

PDOK, "Locatieserver API" v3.1, `suggest`: no key, answers of Solr. PDOK receives the text and nothing about the member
or the customer. It is off until a merchant switches it on (Q26).
"""

import logging
from typing import Any

from shared import config
from shared.domain.customer.address_suggestions import AddressSuggestion
from shared.observability import log_outage

MOST = 6
# A member is typing, so a later answer would be useless.
SECONDS = 2.0
_FIELDS = ("straatnaam", "huis_nlt", "postcode", "woonplaatsnaam")


def suggest(typed: str) -> list[AddressSuggestion]:
    """Return the best matches first, and none if the register fails: the address can be typed in full (Q26)."""
    import httpx

    # httpx logs each URL, which contains what was typed.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    query = {"q": typed, "fq": "type:adres", "rows": str(MOST), "fl": ",".join(_FIELDS)}
    try:
        answer = httpx.get(f"{config.address_register_url()}/suggest", params=query, timeout=SECONDS)
        answer.raise_for_status()
        found = answer.json()["response"]["docs"]
        return [_suggestion(address) for address in found if all(address.get(field) for field in _FIELDS)]
    except (httpx.HTTPError, ValueError, KeyError, TypeError, AttributeError):
        log_outage("address_register")
        return []


def _suggestion(address: dict[str, Any]) -> AddressSuggestion:
    street, number, code, city = (str(address[field]) for field in _FIELDS)
    return AddressSuggestion(street=f"{street} {number}", postal_code=f"{code[:4]} {code[4:]}", city=city, country="NL")
