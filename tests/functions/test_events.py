"""Each function accepts its sample event (events/), sent for records that exist."""

import importlib
import json
import re
from typing import Any

import pytest

from shared.domain.core.refs import MerchantId
from shared.domain.team.members import TeamMember
from shared.domain.team.roles import Role
from tests.conftest import open_merchant
from tests.gateway import CONTEXT, Team
from tests.members import add_member
from tests.one_of_each import Records, operations, patterns
from tests.queues import Queues
from tests.template import ROOT, load_event

# The member whose token is in the sample events.
SENDER = TeamMember(
    id="7d8ca528-4931-4254-9273-ea5ee853f271", name="Sanne", email="sanne@van-dijk.example", role=Role.OWNER
)
EVENTS = sorted(str(path.relative_to(ROOT / "events").with_suffix("")) for path in (ROOT / "events").glob("*/*.json"))

# The code, the refresh token and the tokens of pay pages in sample events are no real ones.
REFUSED = {
    "session/begin": 422,
    "session/renew": 401,
    "pay/page": 404,
    "pay/start": 404,
    "mail/opt_out": 404,
    "mail/sent": 404,
}


@pytest.mark.usefixtures("app_client")
@pytest.mark.parametrize("name", EVENTS)
def test_each_function_accepts_its_sample_event(queues: Queues, name: str) -> None:
    event = load_event(name)
    if name != "settings/on_merchant_opened":
        event = with_records(event)
    answer = importlib.import_module(f"functions.{name.replace('/', '.')}").handler(event, CONTEXT) or {}
    if "routeKey" not in event:
        assert not answer.get("batchItemFailures"), answer
    elif event["routeKey"] == "$default":
        assert answer["statusCode"] == 404
    elif name in REFUSED:
        assert answer["statusCode"] == REFUSED[name], answer
    else:
        assert answer["statusCode"] < 300, answer


def with_records(event: dict[str, Any]) -> dict[str, Any]:
    """Return the event with the ids of records that exist, in the state that its operation needs."""
    text = json.dumps(event)
    merchant = re.search(r"merchant_id\W+([\w-]+)", text)
    if merchant is None:
        return event
    open_merchant(merchant[1])
    add_member(MerchantId(merchant[1]), SENDER)
    records = Records(Team(MerchantId(merchant[1]), "owner"))
    operation = routes().get(event.get("routeKey", ""))
    if operation:
        records.prepared(operation)
    # Not in the claims, whose `sub` has the form of a member's id.
    asked = event["rawPath"] + event.get("body", "") if "routeKey" in event else text
    for parameter, pattern in patterns().items():
        for named in re.finditer(pattern.strip("^$"), asked):
            text = text.replace(named[0], records.id(parameter))
    made: dict[str, Any] = json.loads(text)
    return made


def routes() -> dict[str, str]:
    return {f"{method} {path}": name for name, (method, path, _) in operations().items()}
