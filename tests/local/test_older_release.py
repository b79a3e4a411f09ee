"""`make run` brings the data folder of an earlier release up to this one, with everything that was in it."""

import json
from pathlib import Path
from typing import Any

import pytest

from local.build.stack import outputs
from local.demo.api import Colleague
from local.demo.members import member
from local.run import Run
from tests.local.older_release import restore
from tests.template import load_template


@pytest.mark.long
def test_a_run_on_the_data_of_an_earlier_release(tmp_path: Path) -> None:
    restore(tmp_path)
    recorded = _recorded_items(tmp_path)
    run = Run(0, tmp_path).start()
    try:
        _the_table_keeps_its_items(run, recorded)
        _the_table_has_the_indexes_of_this_release(run)
        _members_go_on_working_with_their_customers(run)
    finally:
        run.stop()


def _recorded_items(data: Path) -> list[dict[str, Any]]:
    state = json.loads((data / "emulator" / "state" / "dynamodb.json").read_text())
    (table,) = state["payload"]["tables"]["data"].values()
    return [item for partition in table["items"].values() for item in partition.values()]


def _the_table_keeps_its_items(run: Run, recorded: list[dict[str, Any]]) -> None:
    tables, name = run.client("dynamodb"), _table_name(run)
    assert recorded
    for item in recorded:
        key = {attribute: item[attribute] for attribute in ("PK", "SK")}
        assert tables.get_item(TableName=name, Key=key)["Item"] == item


def _the_table_has_the_indexes_of_this_release(run: Run) -> None:
    declared = load_template()["Resources"]["Table"]["Properties"]
    deployed = run.client("dynamodb").describe_table(TableName=_table_name(run))["Table"]
    names = [{index["IndexName"] for index in table["GlobalSecondaryIndexes"]} for table in (declared, deployed)]
    assert names[0] == names[1]


def _table_name(run: Run) -> str:
    return outputs(run.client("cloudformation"))["TableName"]


def _members_go_on_working_with_their_customers(run: Run) -> None:
    with Colleague(run.url, run.members(), member(2, "owner")) as owner:
        customers = owner.find("/customers", sort="name", status="active")["items"]
        names = [customer["name"] for customer in customers]
        assert names[:2] == ["Biblioteca Municipal de Alcalá", "Colegio San Isidro"]
        at = f"/customers/{customers[0]['id']}"
        before = owner.find(at)
        owner.send("POST", f"{at}/notes", {"title": "Still here", "content": ""})
        assert owner.find(at)["counts"]["notes"] == before["counts"]["notes"] + 1
