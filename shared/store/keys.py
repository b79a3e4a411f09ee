"""The whole table on one page.

| item            | PK                  | SK              | answers                                                |
|-----------------|---------------------|-----------------|--------------------------------------------------------|
| merchant        | M#<m>               | MERCHANT        | who is this merchant, how many customers, next number  |
| cursor key      | M#<m>               | CURSOR_KEY      | what signs this merchant's cursors                     |
| search entry    | M#<m>#SEARCH#<t>    | <term>#<c>      | which customers have a word beginning with …           |
| answer          | M#<m>#ANSWER#<key>  | ANSWER          | was this Idempotency-Key used, and what was answered   |
| customer        | M#<m>#C#<c>         | CARD#CUSTOMER   | header and sidebar, with every count                   |
| note            | M#<m>#C#<c>         | NOTE#<id>       | the customer's notes, newest first                     |
| deleted note    | M#<m>#C#<c>         | TRASH#NOTE#<id> | can this deletion be undone                            |
| activity entry  | M#<m>#C#<c>         | ACTIVITY#<id>   | what happened, newest first                            |

Every key starts with the merchant, so no key can name another merchant's item. Ids sort by creation.
CARD# holds what the first screen shows: contacts and addresses will join it, and one Query reads all.

Search entries are spread by the first letter of their term, which every query knows: one partition for all
would take 1,000 writes a second, some 80 new customers.

Two indexes page through lists, each by one order. An item that is in a list has L (which list),
S1 and S2 (its place in each order, ending in the id so that places are unique) and `row`, the map of
what the list shows. Counts are not in `row`, so moving one does not touch an index.

| list             | L                         | S1, by list_1      | S2, by list_2    |
|------------------|---------------------------|--------------------|------------------|
| customers        | M#<m>#CUSTOMERS#<status>  | folded name, id    | created_at, id   |

`expires_at` (epoch seconds) lets DynamoDB delete answers after a day and deleted notes after thirty.
"""

from typing import Any, Final

Key = dict[str, str]
Item = dict[str, Any]

CARD: Final = "CARD#"
NOTE: Final = "NOTE#"
ACTIVITY: Final = "ACTIVITY#"


def merchant(merchant_id: str) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": "MERCHANT"}


def cursor_key(merchant_id: str) -> Key:
    return {"PK": f"M#{merchant_id}", "SK": "CURSOR_KEY"}


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


def note(merchant_id: str, customer_id: str, note_id: str) -> Key:
    return {"PK": of_customer(merchant_id, customer_id), "SK": f"{NOTE}{note_id}"}


def deleted_note(merchant_id: str, customer_id: str, note_id: str) -> Key:
    return {"PK": of_customer(merchant_id, customer_id), "SK": f"TRASH#{NOTE}{note_id}"}


def activity_entry(merchant_id: str, customer_id: str, entry_id: str) -> Key:
    return {"PK": of_customer(merchant_id, customer_id), "SK": f"{ACTIVITY}{entry_id}"}


def customers_list(merchant_id: str, status: str) -> str:
    return f"M#{merchant_id}#CUSTOMERS#{status}"
