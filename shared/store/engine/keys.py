"""The keys of every item in the table, and the design behind them.

| item            | PK                     | SK                | used for                                            |
|-----------------|------------------------|-------------------|-----------------------------------------------------|
| merchant        | M#<m>                  | MERCHANT          | the settings of the merchant, and its counts        |
| number series   | M#<m>                  | SERIES#<name>     | the last number that was drawn from a series        |
| … at a rush     | M#<m>                  | SERIES#<name>#QUEUE | how many of many requests have a ticket (queue)     |
| cursor key      | M#<m>                  | CURSOR_KEY        | the key that signs this merchant's cursors          |
| member          | M#<m>                  | MEMBER#<id>       | the members of the team and their roles             |
| invitations     | M#<m>                  | INVITATIONS#<day> | how many invitations were sent on a day             |
| account task    | M#<m>                  | OUTBOX#<q>#<about> | work at Cognito that is not finished (outbox)       |
| tags            | M#<m>                  | TAGS              | all the tags of this merchant, in one item          |
| tax classes     | M#<m>                  | TAXCLASSES        | all the tax classes of this merchant, in one item   |
| counts of tags  | M#<m>                  | TAGCOUNTS#<n>     | how many customers have each of a share of the tags |
| search entry    | M#<m>#SEARCH#<t>       | <term>#<c>        | search by the beginning of a word                   |
| … of a contact  | M#<m>#SEARCH#<t>       | <term>#<c>#<id>   | the same, for a word of a contact                   |
| document number | M#<m>#NUMBERS          | <number>#<c>#<id> | finds the invoice or order of a number              |
| reference       | M#<m>#REFERENCES       | <ref>#<c>#<id>    | finds a payment, or an invoice by what a bank reads |
| answer          | M#<m>#ANSWER#<who>#<k> | ANSWER            | the answer for an Idempotency-Key of a caller       |
| customer        | M#<m>#C#<c>            | CARD#CUSTOMER     | header, sidebar, counts, pinned notes               |
| contact         | M#<m>#C#<c>            | CARD#CONTACT#<id> | a contact (the primary one is in the customer)      |
| address         | M#<m>#C#<c>            | CARD#ADDRESS#<id> | an address (the primary one is in the customer)     |
| tagged customer | M#<m>#C#<c>            | TAGGED#<tag>      | the list of the customers of a tag                  |
| note            | M#<m>#C#<c>            | NOTE#<id>         | the customer's notes, newest first                  |
| invoice         | M#<m>#C#<c>            | INVOICE#<id>      | the customer's invoices, in a list of each status   |
| credit note     | M#<m>#C#<c>            | CREDITNOTE#<id>   | the customer's credit notes, newest first           |
| order           | M#<m>#C#<c>            | ORDER#<id>        | the customer's orders, in a list of each status     |
| payment         | M#<m>#C#<c>            | PAYMENT#<id>      | the customer's payments, in a list of each origin   |
| credit entry    | M#<m>#C#<c>            | CREDIT#<id>       | the ledger of the customer's credit, newest first   |
| activity entry  | M#<m>#C#<c>            | ACTIVITY#<id>     | the log, newest first; by topic, by actor           |
| deleted …       | M#<m>#C#<c>            | TRASH#<SK>        | tombstone, to undo the deletion                     |
| pending message | M#<m>#C#<c>            | OUTBOX#<q>[#<id>] | work on a queue that is not finished (outbox)       |
| files           | M#<m>#C#<c>            | RENDERED#<id>     | where PDF and e-invoice of a document are kept      |
| person          | PERSON#<id>            | PERSON            | the merchant that they chose last                   |
| membership      | PERSON#<id>            | MERCHANT#<m>      | the merchants that a person works for               |
| exchange rates  | EXCHANGERATES          | <day>             | what the ECB published on a day, for all merchants  |

Every partition key starts with the merchant, so no key can lead to another merchant's item; only a person's own
partition leads to each of their merchants, and the exchange rates belong to nobody. Role and state of a member are in
the member item alone. Ids sort by creation.
The items under CARD# are the first screen of a customer, and one Query reads all of them.

Search entries are partitioned by the first letter of their term. A single partition takes 1,000 writes a second,
which some 80 new customers would use up. They are hints: `search_words` of the customer are the terms that it has, and
`contact_words` those of each contact, and a search shows only what these confirm. An entry has `words`, all terms of
its record, so that a search drops it without reading the customer; `in_status`, that of the customer, unless it is of a
contact; and `version`, that of the record, by which a late deletion spares an entry that a later edit wrote. One that
is written before its transaction has `wide`: its words are those of before and after, and it has no `in_status`.

Counts of tags (`<tag>`: number) are spread over 8 items by a hash of the tag's id, since 50 tags of a customer and an
item for the count of each do not fit into one transaction. `deletions` is how many tags of the item were deleted; TAGS
has the same numbers in its map `deletions`, by <n>. A customer with `tags_counted` is in the counts; one that the first
release wrote last is not, until its next write or `make rebuild`.

Eight GSIs page through lists, one for each order. An item in a list has these attributes: L, the partition key of all
eight (which list); S1 to S8, the sort keys (orders.py); and `row`, the map that the list shows. Counts are not in
`row`, so changing a count does not write to an index. The meaning of an order depends on the list:

| list                   | L                                 | 1     | 2          | 3      | 4    | 5      | 6     |
|------------------------|-----------------------------------|-------|------------|--------|------|--------|-------|
| customers of a status  | M#<m>#CUSTOMERS#<status>          | name  | created_at | number | kind | e-mail | phone |
| … and of a tag         | M#<m>#CUSTOMERS#<status>#TAG#<id> | name  | created_at | number | kind | e-mail | phone |
| deleted customers      | M#<m>#TRASH                       |       | deleted_at |        |      |        |       |
| invoices of a customer | M#<m>#C#<c>#INVOICES#<status>     | number | date      | due date | total | status |    |
| credit notes of a customer | M#<m>#C#<c>#CREDITNOTES       |       | date       |        |      |        |       |
| issued documents       | M#<m>#DOCUMENTS                   |       | date       |        |      |        |       |
| orders of a customer   | M#<m>#C#<c>#ORDERS#<status>       | number | date      | payment | total | status |      |
| payments of a customer | M#<m>#C#<c>#PAYMENTS#<origin>     | reference | date   | amount | status |     |       |
| payments of a merchant | M#<m>#PAYMENTS                    |       | date       |        |      |        |       |
| activity of a customer | M#<m>#C#<c>#ACTIVITY              | topic | actor      |        |      |        |       |
| pending messages       | OUTBOX                            | due   |            |        |      |        |       |

The list of issued documents holds the entries of their numbers, that of a merchant's payments those of their
references; both serve exports of a period.
Of invoices, 6 and 7 are left for their contract and period, and 8 is the number as it is typed in a filter.

An item is in one list. To put a record into a second list, membership items are written that contain only L, the sort
keys and the row: a tagged customer has one for each tag. The list of pending messages spans all merchants, because one
scheduled sweep serves them all; the keys of its items start with the merchant like all others.

`expires_at` (epoch seconds) is the TTL attribute: answers expire after a day, tombstones after thirty days, and the
linked rows of a deleted customer after seven years. `hidden` soft-deletes the rows of a customer who was deleted with
all linked data: reads skip them, and restoring the customer removes the attribute.

Items of the first release differ: a member is in no person's partition until their next visit, an activity entry has
copies under TOPIC#<topic>#<id> and ACTOR#<actor>#<id> and is in no list, the merchant has `last_number`, a customer has
neither `search_words` nor `tags_counted`, and its contacts have no search entries.
"""

from enum import StrEnum
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
CREDIT: Final = "CREDIT#"
ACTIVITY: Final = "ACTIVITY#"
RENDERED: Final = "RENDERED#"
TRASH: Final = "TRASH#"
OUTBOX: Final = "OUTBOX"
EXCHANGE_RATES: Final = "EXCHANGERATES"
HIDDEN: Final = "hidden"
MEMBERSHIP: Final = "MERCHANT#"

# With 90 tags of one assignment (MAX_TAGS_AT_ONCE), the customer and the log entry, they are 100 items.
_TAG_SHARES: Final = 8


class Topic(StrEnum):
    """The first part of an activity entry's `kind`, by which the log can be filtered."""

    CUSTOMER = "customer"
    STATUS = "status"
    TAGS = "tags"
    NOTES = "notes"
    CONTACTS = "contacts"
    ADDRESSES = "addresses"
    INVOICES = "invoices"
    ORDERS = "orders"
    PAYMENTS = "payments"
    CREDIT = "credit"


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


def documents_list(merchant_id: MerchantId) -> str:
    """Return the list of the numbers of all issued documents by their date of issue."""
    return f"M#{merchant_id}#DOCUMENTS"


def references_partition(merchant_id: MerchantId) -> str:
    """Return the partition key of the references of payments, and of the structured ones of invoices."""
    return f"M#{merchant_id}#REFERENCES"


def reference(customer: CustomerRef, reference: str, record_id: str) -> Key:
    return {"PK": references_partition(customer.merchant_id), "SK": f"{reference}#{customer.id}#{record_id}"}


def payments_of_merchant(merchant_id: MerchantId) -> str:
    return f"M#{merchant_id}#PAYMENTS"


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
    """Return the key of a pending message. `about` tells it from others of the same owner and queue."""
    partition = customer_partition(owner) if isinstance(owner, CustomerRef) else f"M#{owner}"
    return {"PK": partition, "SK": f"{OUTBOX}#{queue}" + (f"#{about}" if about else "")}


def customers_list(merchant_id: MerchantId, status: str) -> str:
    return f"M#{merchant_id}#CUSTOMERS#{status}"


def customers_tagged(merchant_id: MerchantId, status: str, tag_id: str) -> str:
    return f"{customers_list(merchant_id, status)}#TAG#{tag_id}"


def customers_trash(merchant_id: MerchantId) -> str:
    return f"M#{merchant_id}#TRASH"


def activity_list(customer: CustomerRef) -> str:
    return f"{customer_partition(customer)}#ACTIVITY"


def invoices_list(customer: CustomerRef, status: str) -> str:
    return f"{customer_partition(customer)}#INVOICES#{status}"


def credit_notes_list(customer: CustomerRef) -> str:
    return f"{customer_partition(customer)}#CREDITNOTES"


def orders_list(customer: CustomerRef, status: str) -> str:
    return f"{customer_partition(customer)}#ORDERS#{status}"


def payments_list(customer: CustomerRef, origin: str) -> str:
    return f"{customer_partition(customer)}#PAYMENTS#{origin}"
