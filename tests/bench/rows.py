"""Items exactly as commands write them, made without a request: a large table is filled with them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar
from unittest.mock import patch

from shared.commands.customer import notes
from shared.domain.core.activity_log import entry
from shared.domain.core.actors import Actor, ActorKind
from shared.domain.core.languages import Language
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.customer.customer_edits import CustomerActivity, new_customer
from shared.domain.customer.customer_fields import CustomerDraft
from shared.domain.customer.customers import CustomerCard
from shared.domain.customer.notes import NoteDraft
from shared.domain.customer.tags import Color, Tag
from shared.store.customer import activity_log, customers
from shared.store.customer import tags as customer_tags
from shared.store.engine import table
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit

EncodedItem = dict[str, Any]
Result = TypeVar("Result")

AUTHOR = Actor(kind=ActorKind.MEMBER, id="11111111-aaaa-4bbb-8ccc-222222222222", name="Sanne de Wit")
# A page of 100 notes with this text is about 59 KB.
CONTENT = "Called about the yearly service of the boiler; prefers mornings, ring the second bell. " * 2
TAGS = [f"tag_01K000000000000000000000{n:02}" for n in range(20)]

FIRST_NAMES = ["Jan", "Fatima", "Sanne", "Luc", "Begoña", "Jürgen", "Émilie", "Youssef"]
SURNAMES = ["de Vries", "Jansen", "van den Berg", "Bakker", "Peeters", "García", "Müller", "Dubois", "Visser", "Smit"]
COMPANIES = ["Bouwbedrijf {}", "Bakkerij {}", "{} & Zonen B.V.", "Hotel {}", "Garage {} SPRL", "Talleres {}", "{} GmbH"]
STREETS = ["Dorpsstraat", "Stationsweg", "Kerklaan", "Rue Haute", "Calle Mayor", "Hauptstraße"]
PLACES = [("1234 AB", "Utrecht", "NL"), ("1000", "Brussel", "BE"), ("28013", "Madrid", "ES"), ("10115", "Berlin", "DE")]


def customer(merchant_id: MerchantId, n: int) -> tuple[CustomerCard, list[EncodedItem]]:
    """Return the n-th customer of a merchant and the items of its creation; three in four have tags."""
    made = new_customer(_draft(n), number=f"C-{100_000 + n}", region="NL", language=Language.NL)
    made = made.model_copy(update={"tags": [TAGS[n % 10], TAGS[10 + n // 10 % 10]][: n % 4]})
    changes = Changes()
    ref = customers.add(changes, merchant_id, made)
    activity_log.write(changes, ref, entry(CustomerActivity.CREATED, by=AUTHOR))
    return written(lambda: commit(changes, result=made))


def tags(merchant_id: MerchantId) -> list[EncodedItem]:
    """Return the item with all tags that the customers have."""
    changes = Changes()
    all_tags = [Tag(id=tag_id, name=tag_id, color=Color.TEAL) for tag_id in TAGS]
    customer_tags.save(changes, merchant_id, customer_tags.from_item(None), all_tags)
    return written(lambda: commit(changes, result=all_tags[0]))[1]


def note(customer: CustomerRef, n: int) -> list[EncodedItem]:
    """Return the items of a customer's n-th note: the note, and the activity entry of its creation."""
    draft = NoteDraft(title=f"Call {n:06d}", content=CONTENT)
    return written(lambda: notes.add(customer, draft, by=AUTHOR, once=None))[1]


def _draft(n: int) -> CustomerDraft:
    """People and companies with every kind of name; a search for `klant` matches all of them."""
    postal_code, city, country = PLACES[n % 7 % 4]
    fields = {
        "kind": "individual",
        "full_name": f"{FIRST_NAMES[n % 8]} {SURNAMES[n // 8 % 10]}",
        "email": f"klant{n:06d}@example.com",
        "mobile": f"+316{10_000_000 + n}",
        "address": {
            "street": f"{STREETS[n % 6]} {n % 200}",
            "postal_code": postal_code,
            "city": city,
            "country": country,
        },
    }
    if n % 4:
        fields["phone"] = f"+3120{2_000_000 + n}"
    if n % 3 == 0:
        fields |= {
            "kind": "business",
            "company_name": COMPANIES[n % 7].format(SURNAMES[n % 10]),
            "position": "Eigenaar",
            "registration_number": f"{60_000_000 + n}",
            "registration_country": "NL",
        }
    return CustomerDraft.model_validate(fields)


def written(command: Callable[[], Result]) -> tuple[Result, list[EncodedItem]]:
    with _recorded() as recorder:
        result = command()
    return result, recorder.items


class _Recorder:
    """Stands in for the DynamoDB client: accepts every transaction, and keeps the items that it puts."""

    def __init__(self) -> None:
        self.items: list[EncodedItem] = []

    def transact_write_items(self, *, TransactItems: list[dict[str, Any]], **_: Any) -> None:
        self.items += [action["Put"]["Item"] for action in TransactItems if "Put" in action]


@contextmanager
def _recorded() -> Iterator[_Recorder]:
    recorder = _Recorder()
    with patch.object(table, "client", lambda: recorder):
        yield recorder
