"""Each function accepts its sample event (events/) and answers."""

import importlib
from typing import Any

import pytest

from shared.domain.core.refs import MerchantId
from shared.domain.team.members import TeamMember
from shared.domain.team.roles import Role
from shared.errors import NotFound
from tests.conftest import open_merchant
from tests.gateway import CONTEXT
from tests.members import add_member
from tests.template import ROOT, load_event

EVENTS = sorted(str(path.relative_to(ROOT / "events").with_suffix("")) for path in (ROOT / "events").glob("*/*.json"))

SENDER = TeamMember(
    id="7d8ca528-4931-4254-9273-ea5ee853f271", name="Sanne", email="sanne@van-dijk.example", role=Role.OWNER
)


@pytest.mark.parametrize("name", EVENTS)
def test_each_function_accepts_its_sample_event(store: Any, name: str) -> None:
    if name != "settings/on_merchant_opened":
        open_merchant("van-dijk")
        add_member(MerchantId("van-dijk"), SENDER)
    handler = importlib.import_module(f"functions.{name.replace('/', '.')}").handler
    # Most sample events name a customer that does not exist.
    try:
        answer = handler(load_event(name), CONTEXT)
    except NotFound:
        answer = {"statusCode": 404}
    assert answer.get("statusCode", 200) in (200, 201, 404)
