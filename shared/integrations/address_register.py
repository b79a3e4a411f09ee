"""The Dutch register of addresses (BAG), asked through PDOK's Locatieserver: addresses that begin like what is typed.

PDOK, "Locatieserver API" v3.1, `suggest`: no key, a Solr answer. It learns what is typed of the address and nothing of
who types it or about whom; a merchant switches it on (Q26).
"""

import logging
from typing import Any

from shared import config
from shared.domain.customer.addresses import AddressSuggestion
from shared.observability import log_outage

MOST = 6
# Somebody is typing: an answer that comes later is of no use.
SECONDS = 2.0
_FIELDS = ("straatnaam", "huis_nlt", "postcode", "woonplaatsnaam")


def suggest(typed: str) -> list[AddressSuggestion]:
    """Best first; none where the register does not answer: then the address is typed (Q26)."""
    import httpx

    # Its own log lines quote the address asked for, and so what was typed.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    asked = {"q": typed, "fq": "type:adres", "rows": str(MOST), "fl": ",".join(_FIELDS)}
    try:
        answer = httpx.get(f"{config.address_register_url()}/suggest", params=asked, timeout=SECONDS)
        answer.raise_for_status()
        found = answer.json()["response"]["docs"]
        return [_suggestion(address) for address in found if all(address.get(field) for field in _FIELDS)]
    except (httpx.HTTPError, ValueError, KeyError, TypeError, AttributeError):
        log_outage("address_register")
        return []


def _suggestion(address: dict[str, Any]) -> AddressSuggestion:
    street, number, code, city = (str(address[field]) for field in _FIELDS)
    return AddressSuggestion(street=f"{street} {number}", postal_code=f"{code[:4]} {code[4:]}", city=city, country="NL")
