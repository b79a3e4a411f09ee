"""The keys of every item in the table. docs/table.md shows them on one page, with the design behind them."""

from typing import Any, Final
from zlib import crc32

from shared.domain.core.refs import CustomerRef, MerchantId

Key = dict[str, str]
Item = dict[str, Any]

MEMBER: Final = "MEMBER#"
CARD: Final = "CARD#"
CONTACT: Final = "CARD#CONTACT#"
ADDRESS: Final = "CARD#ADDRESS#"
NOTE: Final = "NOTE#"
INVOICE: Final = "INVOICE#"
CREDIT_NOTE: Final = "CREDITNOTE#"
ORDER: Final = "ORDER#"
PAYMENT: Final = "PAYMENT#"
TRANSACTION: Final = "TRANSACTION#"
MANDATE: Final = "MANDATE#"
SUBSCRIPTION: Final = "SUBSCRIPTION#"
CHARGE: Final = "CHARGE#"
SMART_LINK: Final = "SMARTLINK#"
MAIL: Final = "MAIL#"
SALE: Final = "SALE#"
CREDIT: Final = "CREDIT#"
ACTIVITY: Final = "ACTIVITY#"
RENDERED: Final = "RENDERED#"
VAT_PROOF: Final = "VATPROOF#"
REMINDABLE: Final = "REMINDABLE#"
TRASH: Final = "TRASH#"
OUTBOX: Final = "OUTBOX"
EXCHANGE_RATES: Final = "EXCHANGERATES"
VIES: Final = "VIES"
REMINDER_RUNS: Final = "REMINDERRUNS"
HIDDEN: Final = "hidden"
MEMBERSHIP: Final = "MERCHANT#"

# With 90 tags of one assignment (MAX_TAGS_AT_ONCE), the customer and the log entry, they are 100 items.
_TAG_SHARES: Final = 8


def merchant(merchant_id: MerchantId) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": "MERCHANT"}


def series(merchant_id: MerchantId, name: str) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": f"SERIES#{name}"}


def queue_for(series: Key) -> Key:
    """Return the key of the queue of the requests that draw from a series at the same moment."""
    return {"PK": series["PK"], "SK": f"{series['SK']}#QUEUE"}


def cursor_key(merchant_id: MerchantId) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": "CURSOR_KEY"}


def member(merchant_id: MerchantId, member_id: str) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": f"{MEMBER}{member_id}"}


def invitations(merchant_id: MerchantId, day: str) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": f"INVITATIONS#{day}"}


def person_partition(person_id: str) -> str:
    """Return the partition key of a person and their memberships."""
    return f"PERSON#{person_id}"


def person(person_id: str) -> Key:
    return {"PK": person_partition(person_id), "SK": "PERSON"}


def membership(person_id: str, merchant_id: MerchantId) -> Key:
    return {"PK": person_partition(person_id), "SK": f"{MEMBERSHIP}{merchant_id}"}


def exchange_rates(day: str) -> Key:
    return {"PK": EXCHANGE_RATES, "SK": day}


def vies_pause(scope: str) -> Key:
    """Return the key of how long VIES is not asked, by all, about a member state, or by a merchant."""
    return {"PK": VIES, "SK": f"PAUSE#{scope}"}


def vies_turn(member_state: str) -> Key:
    """Return the key of the check of a member state that is under way."""
    return {"PK": VIES, "SK": f"TURN#{member_state}"}


def kvk_connection(merchant_id: MerchantId) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": "KVK"}


def mollie_connection(merchant_id: MerchantId) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": "MOLLIE"}


def reminder_settings(merchant_id: MerchantId) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": "REMINDERS"}


def mollie_sync(merchant_id: MerchantId, mode: str) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": f"MOLLIESYNC#{mode}"}


def mollie_objects(merchant_id: MerchantId) -> str:
    """Return the partition key of the pointers from objects at Mollie to their owners."""
    return f"M#{merchant_id}#MOLLIE"


def mollie_object(merchant_id: MerchantId, mollie_id: str) -> Key:
    """Return the key of the pointer from a payment, customer or subscription at Mollie to its owner."""
    return {"PK": mollie_objects(merchant_id), "SK": mollie_id}


def waiting_subscription(customer: CustomerRef, subscription_id: str) -> Key:
    return {"PK": customer_partition(customer), "SK": f"WAITING#{subscription_id}"}


def public_link(token: str) -> Key:
    return {"PK": f"LINK#{token}", "SK": "LINK"}


def opt_out(token: str) -> Key:
    """Return the key of whose link this is that declines reminders."""
    return {"PK": f"LINK#{token}", "SK": "OPTOUT"}


def link_salt(token: str, day: str) -> Key:
    """Return the key of the salt of a day, with which the visitors of a link are distinguished."""
    return {"PK": f"LINK#{token}", "SK": f"SALT#{day}"}


def link_visitor(token: str, day: str, visitor: str) -> Key:
    return {"PK": f"LINK#{token}", "SK": f"VISITOR#{day}#{visitor}"}


def pay_link(customer: CustomerRef, currency: str) -> Key:
    """Return the key of the token of the page on which a customer pays everything in a currency."""
    return {"PK": customer_partition(customer), "SK": f"PAYLINK#{currency}"}


def checkouts(token: str, hour: str) -> Key:
    """Return the key of the count of the checkouts that were begun on a pay page in an hour."""
    return {"PK": f"LINK#{token}", "SK": f"CHECKOUTS#{hour}"}


def last_attempt(token: str, view: str) -> Key:
    """Return the key of the last payment at Mollie that was begun on a pay page, or on one view of it."""
    return {"PK": f"LINK#{token}", "SK": f"ATTEMPT#{view}" if view else "ATTEMPT"}


def avatar_look(merchant_id: MerchantId, source: str, website: str) -> Key:
    """Return the key of what was found when a logo was looked for. `website` is its digest."""
    return {"PK": f"M#{merchant_id}", "SK": f"AVATARLOOK#{source}#{website}"}


def avatar_looks(merchant_id: MerchantId, member_id: str, hour: str) -> Key:
    """Return the key of the count of the looks for logos of a member in an hour."""
    return {"PK": f"M#{merchant_id}", "SK": f"AVATARLOOKS#{member_id}#{hour}"}


def tax_classes(merchant_id: MerchantId) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": "TAXCLASSES"}


def tags(merchant_id: MerchantId) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": "TAGS"}


def tag_counts(merchant_id: MerchantId, tag_id: str) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": f"TAGCOUNTS#{tag_share(tag_id)}"}


def tag_share(tag_id: str) -> str:
    """Return which of the items of counts has that of a tag."""
    return str(crc32(tag_id.encode()) % _TAG_SHARES)


def search_partition(merchant_id: MerchantId, term: str) -> str:
    """Return the partition key of the search entries of a term."""
    return f"M#{merchant_id}#SEARCH#{term[:1]}"


def search_entry(customer: CustomerRef, term: str, contact_id: str = "") -> Key:
    of_contact = f"#{contact_id}" if contact_id else ""
    return {"PK": search_partition(customer.merchant_id, term), "SK": f"{term}#{customer.id}{of_contact}"}


def numbers_partition(merchant_id: MerchantId) -> str:
    """Return the partition key of the numbers of all issued documents."""
    return f"M#{merchant_id}#NUMBERS"


def document_number(customer: CustomerRef, number: str, record_id: str) -> Key:
    return {"PK": numbers_partition(customer.merchant_id), "SK": f"{number}#{customer.id}#{record_id}"}


def references_partition(merchant_id: MerchantId) -> str:
    """Return the partition key of the references of payments, and of the structured ones of invoices."""
    return f"M#{merchant_id}#REFERENCES"


def reference(customer: CustomerRef, reference: str, record_id: str) -> Key:
    return {"PK": references_partition(customer.merchant_id), "SK": f"{reference}#{customer.id}#{record_id}"}


def answer(merchant_id: MerchantId, caller: str, idempotency_key: str) -> Key:
    return {"PK": f"M#{merchant_id}#ANSWER#{caller}#{idempotency_key}", "SK": "ANSWER"}


def customer_partition(customer: CustomerRef) -> str:
    """Return the partition key of all items of a customer."""
    return f"M#{customer.merchant_id}#C#{customer.id}"


def customer(customer: CustomerRef) -> Key:
    return {"PK": customer_partition(customer), "SK": f"{CARD}CUSTOMER"}


def record(customer: CustomerRef, prefix: str, record_id: str) -> Key:
    """Return the key of a note, contact, address or activity entry. `prefix` is that of its kind, such as NOTE."""
    return {"PK": customer_partition(customer), "SK": prefix + record_id}


def deleted(key: Key) -> Key:
    """Return the key of the tombstone of an item."""
    return {"PK": key["PK"], "SK": TRASH + key["SK"]}


def tagged(customer: CustomerRef, tag_id: str) -> Key:
    return {"PK": customer_partition(customer), "SK": f"TAGGED#{tag_id}"}


def outbox(owner: CustomerRef | MerchantId, queue: str, about: str = "") -> Key:
    """Return the key of a pending message. `about` distinguishes it from others of the same owner and queue."""
    partition = customer_partition(owner) if isinstance(owner, CustomerRef) else f"M#{owner}"
    return {"PK": partition, "SK": f"{OUTBOX}#{queue}" + (f"#{about}" if about else "")}


def reminder_state(customer: CustomerRef) -> Key:
    return {"PK": customer_partition(customer), "SK": "REMINDERS"}
