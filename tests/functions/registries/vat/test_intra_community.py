"""POST /vat/intra-community/export: the list of supplies to other member states, and the proof behind each invoice."""

import csv
from io import StringIO
from typing import Any

import pytest

from local.stand_ins.vies.standin import Vies
from tests.functions.money.invoices.drafts import BOILER, complete_seller, issue
from tests.gateway import Team
from tests.queues import Queues

ADDRESSES = {
    "BE": {"street": "Meir 48", "postal_code": "2000", "city": "Antwerpen", "country": "BE"},
    "PL": {"street": "Piotrkowska 1", "postal_code": "90-006", "city": "Łódź", "country": "PL"},
    "NL": {"street": "Dorpsstraat 1", "postal_code": "1234 AB", "city": "Utrecht", "country": "NL"},
}
GOODS = BOILER | {"description": "Boiler", "supply": "goods"}
ALL = {"from": "2020-01-01", "to": "2099-12-31"}


def business(team: Team, name: str, vat_number: str | None, country: str = "") -> str:
    address = ADDRESSES[country or str(vat_number)[:2]]
    made = team.create(kind="business", company_name=name, vat_number=vat_number, address=address)
    return f"/customers/{made['id']}/invoices"


def rows(team: Team, **asked: Any) -> list[list[str]]:
    answer = team.post("/vat/intra-community/export", ALL | asked)
    assert answer.status == 200, answer
    return list(csv.reader(StringIO(answer.body.removeprefix("\ufeff"))))


@pytest.mark.feature("S188")
def test_supplies_without_vat_are_listed_by_number_and_credit_notes_deducted(
    team: Team, strangers: Team, queues: Queues, vies: Vies
) -> None:
    queues.purge()
    complete_seller(team)
    belgian, polish = business(team, "Bouw NV", "BE0428759497"), business(team, "Logistyka", "PL5260001246")
    dutch, unknown = business(team, "Jansen BV", "NL004495445B01"), business(team, "Bouw SA", None, "BE")
    while queues.deliver("VatOnCheckQueue"):
        pass
    first = issue(team, belgian, lines=[BOILER, GOODS])
    issue(team, belgian)
    for path in (polish, dutch, unknown):
        issue(team, path)
    credit = {"kind": "amount", "reason": "Late", "amount": {"currency": "EUR", "value": "50.00"}}
    version = team.get(f"{belgian}/{first['id']}").body["version"]
    assert team.post(f"{belgian}/{first['id']}/credit", credit, if_match=version).status == 200
    header, *found = rows(team)
    assert header == ["country", "vat_number", "customer_name", "currency", "goods", "services", "documents"]
    assert found == [
        ["BE", "0428759497", "Bouw NV", "EUR", "75.00", "175.00", "3"],
        ["PL", "5260001246", "Logistyka", "EUR", "0.00", "100.00", "1"],
    ]
    assert rows(team, **{"from": "2020-01-01", "to": "2020-12-31"}) == [header]
    assert rows(strangers) == [header]


def test_only_who_may_export_gets_it(team: Team) -> None:
    assert team.as_role("sales").post("/vat/intra-community/export", ALL).status == 403


def test_an_invoice_keeps_the_answer_that_it_rests_on_whatever_comes_later(
    team: Team, queues: Queues, vies: Vies
) -> None:
    queues.purge()
    complete_seller(team)
    belgian, dutch = business(team, "Bouw NV", "BE0428759497"), business(team, "Jansen BV", "NL004495445B01")
    early = issue(team, belgian)
    while queues.deliver("VatOnCheckQueue"):
        pass
    exempt, domestic = issue(team, belgian), issue(team, dutch)
    answer = team.get(belgian.replace("/invoices", "/vat")).body["answer"]
    kept = ("id", "number", "checked_at", "consultation_number")
    assert exempt["vat_proof"] == {name: answer[name] for name in kept}
    assert exempt["vat_proof"]["consultation_number"]
    assert [one["vat_proof"] for one in (early, domestic)] == [None, None]
    customer = belgian.removesuffix("/invoices")
    version = team.get(customer).body["version"]
    assert team.patch(customer, {"vat_number": None}, if_match=version).status == 200
    later = team.get(f"{belgian}/{exempt['id']}").body
    assert (later["vat_proof"], later["totals"]) == (exempt["vat_proof"], exempt["totals"])
    assert issue(team, belgian)["totals"]["vat_total"]["value"] == "21.00"
