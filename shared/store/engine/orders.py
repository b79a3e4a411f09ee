"""Sort keys of lists: texts that sort like the values they stand for, made unique by the id of the record."""

import re

from shared.domain.core.folding import clipped, collated
from shared.domain.core.money import Amount

# Sorts after any text: empty values come last in ascending order.
LAST = "\U0010ffff"
# A sort key has at most 1,024 bytes (Amazon DynamoDB, "Quotas"), including the id.
_LONGEST = 900
# More than any amount that the API accepts: fifteen digits before the point and two after it.
_OFFSET = 10**18


def sort_key(order: str, record_id: str) -> str:
    """Return `order`, a tab, and the id. A tab sorts before all letters, so `Jan` comes before `Jansen`."""
    return f"{order}\t{record_id}"


def id_of(key: str) -> str:
    """Return the id of the record of a sort key."""
    return key.rpartition("\t")[2]


def text_key(text: str | None) -> str:
    """Return the text as lists sort it, cut to fit into a sort key. Empty text comes last."""
    return clipped(collated(text), _LONGEST) if text else LAST


def number_key(number: str | None) -> str:
    """Return a document's number so that 2026-10000 comes after 2026-9999. None comes last.

    The numbers of a series have as many digits as its padding, with zeros in front, or more. So the last digits of a
    number without zeros in front follow a colon, which sorts after all digits, and their length.
    """
    if number is None:
        return LAST
    return re.sub(r"(?<!\d)[1-9]\d*$", lambda found: f":{len(found[0]):02}{found[0]}", number)


def amount_key(amount: Amount) -> str:
    """Return a text that sorts by currency and then by value, negative amounts first."""
    return f"{amount.currency}#{amount.minor + _OFFSET:019}"
