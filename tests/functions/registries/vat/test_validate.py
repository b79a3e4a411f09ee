"""POST …/vat/validate: ask for a check, which a worker makes."""

from typing import Any

import pytest

from local.stand_ins.vies.standin import Vies
from shared.store.engine import keys
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.conditions import Exists, impossible
from tests.gateway import Team
from tests.queues import Queues


def business(team: Team, **fields: Any) -> str:
    return str(team.create(kind="business", company_name="Bakkerij Voorbeeld", **fields)["id"])


@pytest.mark.feature("S77", "S183")
def test_a_number_of_an_earlier_release_is_checked_when_somebody_asks(team: Team, queues: Queues, vies: Vies) -> None:
    queues.purge()
    customer = business(team, vat_number="BE0428759497")
    forget(team, customer)
    queues.purge()
    assert team.get(f"/customers/{customer}/vat").body["state"] == "not_validated"
    answer = team.post(f"/customers/{customer}/vat/validate")
    assert (answer.status, answer.body["state"]) == (202, "pending")
    assert not vies.questions
    queues.deliver("VatOnCheckQueue")
    assert team.get(f"/customers/{customer}/vat").body["state"] == "valid"


@pytest.mark.feature("S77", "S182")
@pytest.mark.parametrize("number", [None, "GB980780684", "NL823149583B01"])
def test_what_cannot_be_checked_is_refused(team: Team, number: str | None) -> None:
    customer = business(team, vat_number=number)
    answer = team.post(f"/customers/{customer}/vat/validate")
    assert (answer.status, answer.body["code"]) == (409, "vat_not_checkable")


def test_an_individual_has_no_number_to_check(team: Team) -> None:
    answer = team.post(f"/customers/{team.create()['id']}/vat/validate")
    assert (answer.status, answer.body["code"]) == (409, "vat_not_checkable")


def test_a_reader_cannot_ask(team: Team) -> None:
    customer = business(team, vat_number="BE0428759497")
    assert team.as_role("read_only").post(f"/customers/{customer}/vat/validate").status == 403


def forget(team: Team, customer: str) -> None:
    """Make the customer one of an earlier release, which knew no checks."""
    changes = Changes()
    ref = team.ref(customer)
    changes.update(keys.customer(ref), remove=["vat_check"], when=[Exists(impossible)])
    changes.delete(keys.outbox(ref, "vat_checks"))
    write(changes)
