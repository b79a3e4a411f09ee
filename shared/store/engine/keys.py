"""The whole table on one page.

| item            | PK                     | SK                | answers                                             |
|-----------------|------------------------|-------------------|-----------------------------------------------------|
| merchant        | M#<m>                  | MERCHANT          | who is this merchant, its settings, its numbers     |
| number series   | M#<m>                  | SERIES#<name>     | which number was given last                         |
| cursor key      | M#<m>                  | CURSOR_KEY        | what signs this merchant's cursors                  |
| member          | M#<m>                  | MEMBER#<id>       | who is on the team, in which role                   |
| tags            | M#<m>                  | TAGS              | all the tags of this merchant, in one item          |
| search entry    | M#<m>#SEARCH#<t>       | <term>#<c>        | which customers have a word beginning with …        |
| answer          | M#<m>#ANSWER#<who>#<k> | ANSWER            | did this caller use the Idempotency-Key, for what   |
| customer        | M#<m>#C#<c>            | CARD#CUSTOMER     | header, sidebar, every count, pinned notes          |
| contact         | M#<m>#C#<c>            | CARD#CONTACT#<id> | whom else to write to (the customer is the primary) |
| address         | M#<m>#C#<c>            | CARD#ADDRESS#<id> | where else they are (the customer has the primary)  |
| tagged customer | M#<m>#C#<c>            | TAGGED#<tag>      | the customers of a tag, in every order of the list  |
| note            | M#<m>#C#<c>            | NOTE#<id>         | the customer's notes, newest first                  |
| activity entry  | M#<m>#C#<c>            | ACTIVITY#<id>     | what happened, newest first; by topic, by actor     |
| deleted …       | M#<m>#C#<c>            | TRASH#<SK>        | can this deletion be undone                         |
| pending message | M#<m>#C#<c>            | OUTBOX#<queue>    | what is still to be done                            |

Every key starts with the merchant, so no key can name another merchant's item. Ids sort by creation.
CARD# holds what the first screen shows, and one Query reads all of it.

Search entries are spread by the first letter of their term, which every search knows: one partition for all
would take 1,000 writes a second, some 80 new customers.

Eight indexes page through lists, each by one order. An item that is in a list has L (which list), S1 to S8 (its place
in each order, with the id after a tab, so that places are unique and no name ends later than a longer one) and `row`,
the map of what the list shows. Counts are not in `row`, so moving one does not touch an index. What an order means
depends on the list:

| list                   | L                                 | 1     | 2          | 3      | 4    | 5      | 6     |
|------------------------|-----------------------------------|-------|------------|--------|------|--------|-------|
| customers of a status  | M#<m>#CUSTOMERS#<status>          | name  | created_at | number | kind | e-mail | phone |
| … and of a tag         | M#<m>#CUSTOMERS#<status>#TAG#<id> | name  | created_at | number | kind | e-mail | phone |
| deleted customers      | M#<m>#TRASH                       |       | deleted_at |        |      |        |       |
| activity of a customer | M#<m>#C#<c>#ACTIVITY              | topic | actor      |        |      |        |       |
| pending messages       | OUTBOX                            | due   |            |        |      |        |       |

An item is in one list. A second list of the same thing has items of its own, which hold nothing but their places and
the row: a tagged customer is such a membership item, one for each tag. The list of pending messages is of all
merchants, because the scheduled sweep serves them all; its items lie under their merchant as all others.

`expires_at` (epoch seconds) lets DynamoDB's TTL delete answers after a day, what was deleted after thirty, and what
stays of a deleted customer after seven years. `hidden` marks the rows of a customer who was deleted with all that is
linked: reads skip them, the restoration brings them back.

Items of the first release differ: an activity entry has copies under TOPIC#<topic>#<id> and ACTOR#<actor>#<id> and is
in no list, and the merchant carries `last_number`.
"""

from typing import Any, Final

from shared.domain.core.refs import CustomerRef, MerchantId

Key = dict[str, str]
Item = dict[str, Any]

MEMBER: Final = "MEMBER#"
CARD: Final = "CARD#"
CONTACT: Final = "CARD#CONTACT#"
ADDRESS: Final = "CARD#ADDRESS#"
NOTE: Final = "NOTE#"
ACTIVITY: Final = "ACTIVITY#"
TRASH: Final = "TRASH#"
OUTBOX: Final = "OUTBOX"
HIDDEN: Final = "hidden"


def merchant(merchant_id: MerchantId) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": "MERCHANT"}


def series(merchant_id: MerchantId, name: str) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": f"SERIES#{name}"}


def cursor_key(merchant_id: MerchantId) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": "CURSOR_KEY"}


def member(merchant_id: MerchantId, member_id: str) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": f"{MEMBER}{member_id}"}


def tags(merchant_id: MerchantId) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": "TAGS"}


def search_partition(merchant_id: MerchantId, term: str) -> str:
    return f"M#{merchant_id}#SEARCH#{term[:1]}"


def search_entry(customer: CustomerRef, term: str) -> Key:
    return {"PK": search_partition(customer.merchant_id, term), "SK": f"{term}#{customer.id}"}


def answer(merchant_id: MerchantId, caller: str, idempotency_key: str) -> Key:
    return {"PK": f"M#{merchant_id}#ANSWER#{caller}#{idempotency_key}", "SK": "ANSWER"}


def customer_partition(customer: CustomerRef) -> str:
    return f"M#{customer.merchant_id}#C#{customer.id}"


def customer(customer: CustomerRef) -> Key:
    return {"PK": customer_partition(customer), "SK": f"{CARD}CUSTOMER"}


def record(customer: CustomerRef, prefix: str, record_id: str) -> Key:
    """A note, a contact, an address, an activity entry: `prefix` names its kind."""
    return {"PK": customer_partition(customer), "SK": prefix + record_id}


def deleted(key: Key) -> Key:
    """Where an item lies once it is deleted."""
    return {"PK": key["PK"], "SK": TRASH + key["SK"]}


def tagged(customer: CustomerRef, tag_id: str) -> Key:
    return {"PK": customer_partition(customer), "SK": f"TAGGED#{tag_id}"}


def outbox(customer: CustomerRef, queue: str) -> Key:
    return {"PK": customer_partition(customer), "SK": f"{OUTBOX}#{queue}"}


def customers_list(merchant_id: MerchantId, status: str) -> str:
    return f"M#{merchant_id}#CUSTOMERS#{status}"


def customers_tagged(merchant_id: MerchantId, status: str, tag_id: str) -> str:
    return f"{customers_list(merchant_id, status)}#TAG#{tag_id}"


def customers_trash(merchant_id: MerchantId) -> str:
    return f"M#{merchant_id}#TRASH"


def activity_list(customer: CustomerRef) -> str:
    return f"{customer_partition(customer)}#ACTIVITY"


def old_activity_of_topic(topic: str) -> str:
    """The sort keys of a copy that the first release wrote."""
    return f"TOPIC#{topic}#"


def old_activity_of_actor(actor_id: str) -> str:
    """The sort keys of a copy that the first release wrote."""
    return f"ACTOR#{actor_id}#"
