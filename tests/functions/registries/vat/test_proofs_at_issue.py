"""At issue a member learns whether VIES has confirmed the number that an invoice without VAT rests on."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from local.stand_ins.vies.standin import Vies
from tests.functions.money.invoices.drafts import BOILER, add, complete_seller
from tests.functions.money.invoices.test_issue import send
from tests.functions.registries.vat.test_intra_community import ADDRESSES, business
from tests.gateway import Team
from tests.queues import Queues

CHECKED = datetime(2026, 3, 2, 9, tzinfo=UTC)
BY_HAND = {"lines": [BOILER | {"reverse_charge": True}]}


def notices(team: Team, invoices: str, **fields: object) -> list[str]:
    """Return the notices of a dry run, which are those of the deed."""
    draft = add(team, invoices, **fields)
    preview = send(team, invoices, draft, "?dry_run=true")
    issued = send(team, invoices, draft)
    assert (preview.status, issued.status) == (200, 200), issued
    assert issued.body["notices"] == preview.body["notices"]
    found: list[str] = issued.body["notices"]
    return found


@pytest.fixture
def belgian(team: Team, queues: Queues, vies: Vies) -> str:
    queues.purge()
    complete_seller(team)
    return business(team, "Bouw NV", "BE0428759497")


def check(queues: Queues) -> None:
    while queues.deliver("VatOnCheckQueue"):
        pass


def test_a_proof_is_fresh_for_a_month_and_old_afterwards(team: Team, queues: Queues, belgian: str) -> None:
    with time_machine.travel(CHECKED, tick=False) as traveller:
        check(queues)
        assert notices(team, belgian) == []
        traveller.shift(timedelta(days=30))
        assert notices(team, belgian) == []
        traveller.shift(timedelta(days=1))
        assert notices(team, belgian) == ["vat_proof_old"]


def test_a_line_that_is_reverse_charged_by_hand_lacks_a_proof_until_vies_answers(
    team: Team, queues: Queues, belgian: str
) -> None:
    assert notices(team, belgian) == []
    assert notices(team, belgian, **BY_HAND) == ["vat_proof_missing"]
    check(queues)
    assert notices(team, belgian, **BY_HAND) == []


def test_no_proof_is_missing_where_vat_is_charged_or_the_supply_is_at_home(
    team: Team, queues: Queues, belgian: str
) -> None:
    dutch = business(team, "Jansen BV", "NL004495445B01")
    assert (notices(team, dutch), notices(team, dutch, **BY_HAND)) == ([], [])
    person = team.create(address=ADDRESSES["BE"])
    assert notices(team, f"/customers/{person['id']}/invoices") == []
    check(queues)
    assert notices(team, dutch) == []
