"""A stored value that this release does not take leaves everything else of the customer readable."""

import json
from io import StringIO
from typing import Any

import pytest

from shared.domain.customer.addresses import Address
from shared.domain.customer.contacts import Contact
from shared.domain.customer.customer_rows import CustomerRow
from shared.domain.customer.customers import CustomerCard
from shared.domain.customer.notes import Note
from shared.store import kinds
from shared.store.customer.records import Records
from shared.store.engine import keys, table
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.keys import Key
from shared.store.engine.stored import read
from tests.gateway import Team

OF_THE_VAT_CHECK = {"kind", "status", "vat_number", "vat_check"}
SPOILED: tuple[Any, ...] = ("!!", 7, None, ["!!"], {"!!": "!!"})


def spoil(key: Key, **values: Any) -> None:
    changes = Changes()
    changes.update(key, assign=values, when=[], create=True)
    write(changes)


@pytest.fixture
def customer(team: Team) -> dict[str, Any]:
    address = {"street": "Dorpsstraat 12", "postal_code": "1234 AB", "city": "Utrecht", "country": "NL"}
    made = team.create(kind="business", company_name="Bakkerij Jansen", email="info@jansen.example", address=address)
    at = f"/customers/{made['id']}"
    for section, record in (
        ("notes", {"title": "Called"}),
        ("contacts", {"name": "Bea"}),
        ("contacts", {"name": "Ben"}),
        ("addresses", address | {"street": "Kade 1"}),
    ):
        assert team.post(f"{at}/{section}", record).status == 201
    return made


def test_one_spoiled_attribute_leaves_the_customer_readable(team: Team, customer: dict[str, Any]) -> None:
    key, at = keys.customer(team.ref(customer["id"])), f"/customers/{customer['id']}"
    stored, profile = table.get(key) or {}, team.profile(customer["id"])
    for field in CustomerCard.model_fields.keys() - {"search_words"}:
        for value in SPOILED:
            spoil(key, **{field: value})
            answer = team.get(at)
            assert answer.status == 200, (field, value)
            # A business without its kind has the name of one, a check is of a VAT number, and whatever else was not
            # spoiled is as it was.
            follows = {"name", "vat"} if field in OF_THE_VAT_CHECK else {"name"}
            changed = {name for name in profile if answer.body[name] != profile[name]}
            assert changed <= {field} | follows, (field, value)
        for path in ("/customers", f"{at}/notes", f"{at}/notes/pinned", f"{at}/activity"):
            assert team.get(path).status == 200, (path, field)
        spoil(key, **{field: stored.get(field)})


def test_one_spoiled_value_of_a_row_leaves_the_list_readable(team: Team, customer: dict[str, Any]) -> None:
    key = keys.customer(team.ref(customer["id"]))
    row = (table.get(key) or {})["row"]
    for field in CustomerRow.__annotations__:
        for value in SPOILED:
            spoil(key, row=row | {field: value})
            assert team.get("/customers").status == 200, (field, value)


@pytest.mark.parametrize(("prefix", "model"), [(keys.NOTE, Note), (keys.CONTACT, Contact), (keys.ADDRESS, Address)])
def test_one_spoiled_record_leaves_the_others_readable(
    team: Team, customer: dict[str, Any], prefix: str, model: Any
) -> None:
    at = f"/customers/{customer['id']}"
    first = table.query_all(keys.customer_partition(team.ref(customer["id"])), prefix=prefix)[0]
    key = {"PK": first["PK"], "SK": first["SK"]}
    before = team.profile(customer["id"])
    for field in model.model_fields.keys() - {"id"}:
        for value in SPOILED:
            spoil(key, **{field: value})
            after = team.profile(customer["id"])
            assert after["other_contacts"][1:] == before["other_contacts"][1:]
            assert len(after["other_addresses"]) == len(before["other_addresses"])
            assert team.get(f"{at}/notes").status == 200, (field, value)
        spoil(key, **{field: first.get(field)})


@pytest.mark.parametrize("records", kinds.KINDS, ids=lambda records: records.model.__name__)
@pytest.mark.parametrize("value", SPOILED, ids=repr)
def test_a_record_is_readable_whatever_its_fields_are(records: Records[Any], value: Any) -> None:
    item = dict.fromkeys(records.model.model_fields, value)
    assert isinstance(read(records.model, item), records.model)


def test_the_log_names_the_field_and_not_the_value(team: Team, customer: dict[str, Any], log: StringIO) -> None:
    spoil(keys.customer(team.ref(customer["id"])), email_health="weird", language="secret")
    assert team.profile(customer["id"])["email_health"] == "healthy"
    (line,) = [line for line in log.getvalue().splitlines() if json.loads(line)["message"] == "unreadable"]
    assert json.loads(line)["fields"] == ["email_health", "language"]
    assert "weird" not in line
    assert "secret" not in line


def test_a_request_is_refused_as_ever(team: Team, customer: dict[str, Any]) -> None:
    answer = team.patch(f"/customers/{customer['id']}", {"language": "!!"}, if_match=customer["version"])
    assert (answer.status, answer.body["fields"][0]["field"]) == (422, "language")
