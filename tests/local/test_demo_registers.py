"""The register of companies in the demo (local/demo/registers.py), loaded twice."""

from typing import cast

import pytest

from local.demo import registers
from local.demo.api import Colleague
from local.demo.companies import COMPANIES
from local.demo.companies_in_kvk import COMPANIES_IN_KVK
from tests.gateway import Team
from tests.kvk import stand_in_of_kvk
from tests.local.in_process import InProcess
from tests.queues import Queues

IN_KVK = [one for one in COMPANIES if one.draft.get("registration_country") == "NL"]


@pytest.mark.feature("S65")
def test_the_demo_has_companies_of_their_own_in_kvk_one_whose_fields_differ(team: Team, queues: Queues) -> None:
    colleague = cast(Colleague, InProcess(team))
    with stand_in_of_kvk(COMPANIES_IN_KVK) as register:
        paths = {one.name: f"/customers/{team.post('/customers', one.draft).body['id']}" for one in IN_KVK}
        for _ in range(2):
            registers.load(colleague, colleague, paths)
            queues.drain()
        sheets = {name: team.get(f"{at}/company").body for name, at in paths.items()}
        numbers = [one.draft["registration_number"] for one in IN_KVK]
        assert sorted(numbers) == [one.number for one in COMPANIES_IN_KVK]
        assert {one["status"] for one in sheets.values()} == {"synced"}
        differ = {name: [one["field"] for one in sheet["differences"]] for name, sheet in sheets.items()}
        assert {name: fields for name, fields in differ.items() if fields} == {
            "Bouwbedrijf De Vries & Zonen B.V.": ["company_name"],
            registers.LOOKED_UP: ["company_name", "trade_names", "address"],
        }
        for number in numbers:
            assert register.requests.count(f"v1/basisprofielen/{number}") == 1
    filled = {name: team.profile(at.rpartition("/")[2])["legal_name"] for name, at in paths.items()}
    assert filled["Woningstichting Ons Huis"] == "Woningstichting Ons Huis"
