"""A sample request of each command, and the commands that make the records it needs."""

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from tests.template import ROOT

if TYPE_CHECKING:
    from tests.bench.records import Records

Operation = tuple[str, str, dict[str, Any]]

# The most that a customer may have, and the most that one request may add and remove together.
TAGS_OF_FULLEST, TAGS_AT_ONCE = 50, 90


@dataclass(frozen=True)
class Sample:
    """A request that has an effect.

    `body` may be a function of the records; where it is left out, the body of the route's event in events/ is sent.
    `fullest` replaces it for the fullest customer, to change as much as one request can. `after` names the commands
    that bring the records into the state that the command needs.
    """

    body: Any = None
    fullest: Any = None
    query: str = ""
    after: tuple[str, ...] = ()
    as_newcomer: bool = False


ADDRESS = {"street": "Dorpsstraat 12", "postal_code": "1234 AB", "city": "Utrecht", "country": "NL"}
CUSTOMER = {
    "kind": "business",
    "company_name": "Bakkerij Jansen",
    "full_name": "Petra Kuipers",
    "email": "info@jansen.example",
    "phone": "+31 20 2000001",
    "address": ADDRESS,
}


def _everything(*, words: str, number: int) -> dict[str, Any]:
    """Every field of a business filled, with more search terms than a customer is filed under."""
    names = [f"{words}{n}" for n in range(20)]
    return {
        "kind": "business",
        "company_name": " ".join(names[:6]),
        "legal_name": " ".join(names[6:10]),
        "trade_names": names[10:],
        "full_name": f"{words} full name",
        "position": "Director",
        "email": f"{words}@{words}.example",
        "mobile": f"+31 6 1000000{number}",
        "phone": f"+31 20 200000{number}",
        "fax": f"+31 20 300000{number}",
        "website": f"https://{words}.example",
        "language": "nl",
        "preferred_channel": "email",
        "payment_method": "ideal",
        "tax_exempt": True,
        "tax_exempt_reason": "Reverse charge",
        "vat_number": ["NL004495445B01", "NL123456782B12"][number],
        "registration_number": f"6959908{number}",
        "registration_country": "NL",
        "legal_form": "B.V.",
        "industry_code": "43.21",
        "industry_description": "Electrical installation",
        "established_on": "2010-05-17",
        "footnotes": f"{words} " * 40,
        "external_refs": [{"source": "stripe", "external_id": "cus_1", "url": "https://stripe.example/cus_1"}],
        "address": ADDRESS,
    }


def _one_tag(records: "Records") -> dict[str, Any]:
    return {"tag_ids": [records.id("tag_id")]}


def _other_tags(records: "Records") -> dict[str, Any]:
    return {"tag_ids": records.tags[TAGS_OF_FULLEST:]}


def _invitation(records: "Records") -> dict[str, Any]:
    return {"name": "Tim", "email": f"tim@{records.team.merchant_id}.example", "role": "sales"}


# By operationId. A command has no line here where it takes no body, or the one in events/, and fresh records suit it.
SAMPLES: dict[str, Sample] = {
    "read_me": Sample(as_newcomer=True),
    "create_customer": Sample(CUSTOMER, fullest=_everything(words="alfa", number=0)),
    "edit_customer": Sample({"phone": "+31 20 2000002"}, fullest=_everything(words="bravo", number=1)),
    "delete_customer": Sample(query="linked=remove"),
    "restore_customer": Sample(after=("delete_customer",)),
    "reactivate_customer": Sample(after=("archive_customer",)),
    "lift_suspension": Sample(after=("suspend_customer",)),
    "add_contact": Sample(
        {"name": "Anna de Boer", "email": "anna@deboer.example", "phone": "+31 6 12345678", "role": "Buyer"}
    ),
    "edit_contact": Sample({"phone": "+31 6 87654321"}),
    "restore_contact": Sample(after=("delete_contact",)),
    "add_address": Sample(ADDRESS | {"city": "Rotterdam"}),
    "edit_address": Sample({"city": "Amersfoort"}),
    "restore_address": Sample(after=("delete_address",)),
    "add_note": Sample({"title": "Call", "content": "Prefers mornings, ring the second bell."}),
    "edit_note": Sample({"title": "Called"}),
    "restore_note": Sample(after=("delete_note",)),
    "unpin_note": Sample(after=("pin_note",)),
    "create_tag": Sample({"name": "Loyal", "color": "teal"}),
    "edit_tag": Sample({"name": "Faithful"}),
    "assign_tags": Sample(_one_tag, fullest=_other_tags),
    "invite_member": Sample(_invitation),
    "edit_member": Sample({"role": "field"}),
    "edit_merchant": Sample({"name": "Van Dijk en Zonen"}),
}

# Path parameter → the command whose answer has the id.
MADE_BY = {
    "customer_id": "create_customer",
    "contact_id": "add_contact",
    "address_id": "add_address",
    "note_id": "add_note",
    "tag_id": "create_tag",
    "member_id": "invite_member",
}


@cache
def commands() -> dict[str, Operation]:
    """operationId → method, path and operation, of all that writes: every method but GET, and the samples' GETs."""
    paths: dict[str, Any] = json.loads((ROOT / "docs" / "openapi.json").read_text())["paths"]
    operations = [
        (method.upper(), path, operation)
        for path, described in sorted(paths.items())
        for method, operation in described.items()
        # Public operations begin and end sessions, and write nothing.
        if "x-permission" in operation
    ]
    return {one[2]["operationId"]: one for one in operations if one[0] != "GET" or one[2]["operationId"] in SAMPLES}


@cache
def event_bodies() -> dict[str, Any]:
    """`POST /customers/{customer_id}/archive` → the body in the route's sample event."""
    events = [json.loads(path.read_text()) for path in (ROOT / "events").glob("*/*.json")]
    return {event["routeKey"]: json.loads(event["body"]) for event in events if "body" in event and "routeKey" in event}
