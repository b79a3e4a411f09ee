"""The register of companies in the demo (local/demo/registers.py), loaded twice."""

from typing import cast

import pytest

from local.demo import registers
from local.demo.api import Colleague
from tests.gateway import Team
from tests.kvk import stand_in_of_kvk
from tests.local.in_process import InProcess
from tests.queues import Queues


@pytest.mark.feature("S65")
def test_the_demo_has_a_company_whose_fields_differ_and_a_second_load_asks_nothing(team: Team, queues: Queues) -> None:
    colleague = cast(Colleague, InProcess(team))
    draft = {"kind": "business", "company_name": registers.LOOKED_UP, "registration_number": "68750110"}
    at = f"/customers/{team.post('/customers', draft | {'registration_country': 'NL'}).body['id']}"
    with stand_in_of_kvk() as register:
        for _ in range(2):
            registers.load(colleague, colleague, {registers.LOOKED_UP: at})
            queues.drain()
        sheet = team.get(f"{at}/company").body
        assert sheet["status"] == "synced"
        assert [one["field"] for one in sheet["differences"]] == ["company_name"]
        assert register.requests.count("v1/basisprofielen/68750110") == 1
