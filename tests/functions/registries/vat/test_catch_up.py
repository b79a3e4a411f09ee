"""Queue `vat_checks`: numbers of an earlier release, which asked VIES about none, are checked night by night."""

from datetime import UTC, datetime, timedelta

import pytest

from local.stand_ins.vies.standin import Mode
from shared.commands.registries import vat_catch_up
from shared.store.engine import keys
from shared.store.engine.changes import Changes
from shared.store.engine.commit import write
from shared.store.engine.conditions import Exists
from shared.store.engine.retries import outdated
from shared.store.registries import customers_in_turn
from tests.functions.registries.vat.world import BELGIAN, World


def as_of_an_earlier_release(world: World, *customers: str) -> None:
    """Take the checks away, and what the merchant has of them."""
    changes = Changes()
    changes.update(keys.merchant(world.team.ref("").merchant_id), remove=["vat_catch_up"], when=[Exists(outdated)])
    for one in customers:
        changes.update(keys.customer(world.team.ref(one)), remove=["vat_check"], when=[Exists(outdated)])
        changes.delete(keys.outbox(world.team.ref(one), "vat_checks", ""))
    write(changes)
    world.queues.purge()


def states(world: World, customers: list[str]) -> list[str]:
    return sorted(world.vat(one)["state"] for one in customers)


def visit(world: World) -> None:
    with world.now():
        assert world.team.get("/me").status == 200


@pytest.mark.feature("S183")
def test_a_number_without_a_check_is_checked_after_the_first_visit(world: World) -> None:
    older, none = world.create(), world.create(None)
    individual = world.create(kind="individual", full_name="Jan de Vries")
    as_of_an_earlier_release(world, older, none, individual)
    world.forward(timedelta(hours=3))
    assert not world.vies.questions
    visit(world)
    visit(world)
    world.forward(timedelta(hours=2))
    assert world.vat(older)["answer"]["number"] == BELGIAN
    assert len(world.vies.questions) == 1
    assert states(world, [none, individual]) == ["not_validated"] * 2
    visit(world)
    world.forward(timedelta(hours=2))
    assert len(world.vies.questions) == 1


def test_each_night_has_a_bounded_part(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(customers_in_turn, "_AT_ONCE", 2)
    monkeypatch.setattr(vat_catch_up, "A_NIGHT", 2)
    customers = [world.create() for _ in range(5)]
    as_of_an_earlier_release(world, *customers)
    visit(world)
    world.forward(timedelta(hours=12))
    assert states(world, customers) == ["not_validated"] * 3 + ["valid"] * 2
    # 02:00 to 05:00 in Amsterdam, and the hour over which a part is spread.
    world.at = datetime(2026, 3, 3, 0, 55, tzinfo=UTC)
    world.sweep()
    assert len(world.vies.questions) == 2
    world.forward(timedelta(hours=5))
    assert states(world, customers) == ["not_validated"] + ["valid"] * 4
    world.forward(timedelta(days=1))
    assert states(world, customers) == ["valid"] * 5
    assert len(world.vies.questions) == 5


def test_an_outage_of_vies_loses_none(world: World) -> None:
    customers = [world.create() for _ in range(3)]
    as_of_an_earlier_release(world, *customers)
    world.vies.mode = Mode.DEAD
    visit(world)
    world.forward(timedelta(hours=2))
    assert states(world, customers) == ["could_not_be_checked"] * 3
    world.vies.mode = Mode.NORMAL
    world.forward(timedelta(hours=1))
    assert states(world, customers) == ["valid"] * 3


def test_a_new_merchant_has_nothing_to_catch_up(world: World) -> None:
    visit(world)
    with world.now():
        assert world.queues.waiting("VatOnCheckQueue") == []
    world.forward(timedelta(minutes=15))
    assert not world.vies.questions
