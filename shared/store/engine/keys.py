"""The whole table on one page.

| item             | PK                  | SK                 | answers                                               |
|------------------|---------------------|--------------------|-------------------------------------------------------|
| merchant         | M#<m>               | MERCHANT           | who is this merchant, its settings, counts, numbers   |
| cursor key       | M#<m>               | CURSOR_KEY         | what signs this merchant's cursors                    |
| member           | M#<m>               | MEMBER#<id>        | who is on the team, in which role                     |
| tags             | M#<m>               | TAGS               | all the tags of this merchant, in one item            |
| search entry     | M#<m>#SEARCH#<t>    | <term>#<c>         | which customers have a word beginning with …          |
| answer           | M#<m>#ANSWER#<key>  | ANSWER             | was this Idempotency-Key used, and what was answered  |
| customer         | M#<m>#C#<c>         | CARD#CUSTOMER      | header, sidebar, every count, which notes are pinned  |
| contact          | M#<m>#C#<c>         | CARD#CONTACT#<id>  | whom else to write to (the customer is the primary)   |
| address          | M#<m>#C#<c>         | CARD#ADDRESS#<id>  | where else they are (the customer has the primary)    |
| tagged customer  | M#<m>#C#<c>         | TAGGED#<tag>       | the customers of a tag, in every order of the list    |
| note             | M#<m>#C#<c>         | NOTE#<id>          | the customer's notes, newest first                    |
| activity entry   | M#<m>#C#<c>         | ACTIVITY#<id>      | what happened, newest first                           |
| … of a topic     | M#<m>#C#<c>         | TOPIC#<topic>#<id> | what happened to the notes, to the status, …          |
| … of an actor    | M#<m>#C#<c>         | ACTOR#<id>#<id>    | what this colleague did                               |
| deleted …        | M#<m>#C#<c>         | TRASH#<SK>         | can this deletion be undone                           |

Every key starts with the merchant, so no key can name another merchant's item. Ids sort by creation.
CARD# holds what the first screen shows, and one Query reads all of it. An activity entry never changes, so it is
written under each of the things that the log can be filtered by.

Search entries are spread by the first letter of their term, which every query knows: one partition for all
would take 1,000 writes a second, some 80 new customers.

Six indexes page through lists, each by one order. An item that is in a list has L (which list), S1 to S6 (its place
in each order, with the id after a tab, so that places are unique and no name ends later than a longer one) and `row`,
the map of what the list shows. Counts are not in `row`, so moving one does not touch an index. What an order means
depends on the list:

| list                   | L                                 | 1    | 2          | 3      | 4    | 5      | 6     |
|------------------------|-----------------------------------|------|------------|--------|------|--------|-------|
| customers of a status  | M#<m>#CUSTOMERS#<status>          | name | created_at | number | kind | e-mail | phone |
| … and of a tag         | M#<m>#CUSTOMERS#<status>#TAG#<id> | name | created_at | number | kind | e-mail | phone |
| deleted customers      | M#<m>#TRASH                       |      | deleted_at |        |      |        |       |

`expires_at` (epoch seconds) lets DynamoDB delete answers after a day, what was deleted after thirty, and what stays of
a deleted customer after seven years.
"""

from typing import Any, Final

Key = dict[str, str]
Item = dict[str, Any]

MEMBER: Final = "MEMBER#"
CARD: Final = "CARD#"
CONTACT: Final = "CARD#CONTACT#"
ADDRESS: Final = "CARD#ADDRESS#"
NOTE: Final = "NOTE#"
ACTIVITY: Final = "ACTIVITY#"
TRASH: Final = "TRASH#"


def merchant(merchant_id: str) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": "MERCHANT"}


def cursor_key(merchant_id: str) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": "CURSOR_KEY"}


def member(merchant_id: str, member_id: str) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": f"{MEMBER}{member_id}"}


def tags(merchant_id: str) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": "TAGS"}


def search(merchant_id: str, term: str) -> str:
    return f"M#{merchant_id}#SEARCH#{term[:1]}"


def search_entry(merchant_id: str, term: str, customer_id: str) -> Key:
    return {"PK": search(merchant_id, term), "SK": f"{term}#{customer_id}"}


def answer(merchant_id: str, idempotency_key: str) -> Key:
    return {"PK": f"M#{merchant_id}#ANSWER#{idempotency_key}", "SK": "ANSWER"}


def of_customer(merchant_id: str, customer_id: str) -> str:
    return f"M#{merchant_id}#C#{customer_id}"


def customer(merchant_id: str, customer_id: str) -> Key:
    return {"PK": of_customer(merchant_id, customer_id), "SK": f"{CARD}CUSTOMER"}


def belonging(merchant_id: str, customer_id: str, prefix: str, item_id: str) -> Key:
    """A note, contact or address, by the prefix of its kind."""
    return {"PK": of_customer(merchant_id, customer_id), "SK": prefix + item_id}


def deleted(key: Key) -> Key:
    """Where an item lies once it is deleted."""
    return {"PK": key["PK"], "SK": TRASH + key["SK"]}


def tagged(merchant_id: str, customer_id: str, tag_id: str) -> Key:
    return {"PK": of_customer(merchant_id, customer_id), "SK": f"TAGGED#{tag_id}"}


def activity_of_topic(topic: str) -> str:
    return f"TOPIC#{topic}#"


def activity_of_actor(actor_id: str) -> str:
    return f"ACTOR#{actor_id}#"


def customers_list(merchant_id: str, status: str) -> str:
    return f"M#{merchant_id}#CUSTOMERS#{status}"


def customers_tagged(merchant_id: str, status: str, tag_id: str) -> str:
    return f"{customers_list(merchant_id, status)}#TAG#{tag_id}"


def customers_trash(merchant_id: str) -> str:
    return f"M#{merchant_id}#TRASH"
