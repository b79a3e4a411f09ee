"""VIES is away for an hour: nobody waits for it, a member sees why the check waits, and it ends soon afterwards."""

from datetime import timedelta

import pytest

from local.stand_ins.vies.standin import Mode
from tests.functions.registries.vat.world import RECOVERY, World


@pytest.mark.feature("S183")
@pytest.mark.parametrize(
    ("mode", "wait"),
    [
        (Mode.SLOW, "member_state_unavailable"),
        (Mode.WRONG, "vies_unavailable"),
        (Mode.THROTTLED, "too_many_requests"),
        (Mode.DEAD, "member_state_unavailable"),
    ],
)
def test_no_request_of_a_member_asks_vies_or_fails_while_it_is_away(world: World, mode: Mode, wait: str) -> None:
    world.vies.mode = mode
    customer = world.create()
    world.work()
    asked = len(world.vies.questions)
    world.edit(customer, company_name="Bakkerij Voorbeeld NV")
    assert world.validate(customer).status == 202
    shown = world.vat(customer)
    assert (shown["state"], shown["wait"]) == ("could_not_be_checked", wait)
    assert shown["pending_since"] <= shown["tried_at"] < shown["next_try_at"]
    with world.now():
        assert world.team.get(f"/customers/{customer}/tax").body["treatment"]["service"]["treatment"] == "standard"
    assert len(world.vies.questions) == asked == 1
    world.forward(timedelta(hours=1))
    # 30 s, 1, 2, 4, 8 and 10 minutes, of which the random part is a half at most.
    assert 4 <= len(world.vies.questions) <= 13
    assert world.queues.waiting("VatOnCheckDeadLetters") == []
    world.vies.mode = Mode.NORMAL
    world.forward(RECOVERY)
    assert (world.vat(customer)["state"], world.vat(customer)["wait"]) == ("valid", None)
