"""Places in an order: texts that sort as what they stand for, with the id behind a tab so that no two are equal."""

from shared.domain.core.folding import clipped, fold
from shared.domain.core.money import Amount

# Upwards, what is empty comes last.
LAST = "\U0010ffff"
# A sort key holds 1,024 bytes (Amazon DynamoDB, "Quotas"), and a folded letter may take a dozen.
_LONGEST = 900
# Beyond any amount that the API takes: fifteen digits before the point and two behind it.
_OFFSET = 10**18


def sort_key(order: str, record_id: str) -> str:
    """The tab is less than any letter, so a name comes before those that begin with it."""
    return f"{order}\t{record_id}"


def id_of(place: str) -> str:
    return place.rpartition("\t")[2]


def text_key(text: str | None) -> str:
    return clipped(fold(text or LAST), _LONGEST)


def amount_key(amount: Amount) -> str:
    """By currency, and within one by value, negative amounts first."""
    return f"{amount.currency}#{amount.minor + _OFFSET:019}"
