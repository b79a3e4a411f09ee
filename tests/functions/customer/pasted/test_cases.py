"""What people paste, type and search, from bug reports of comparable products, and other inputs of those kinds."""

import json
from functools import reduce
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.gateway import Answer, Team

CASES = [json.loads(line) for line in Path(__file__).with_name("cases.jsonl").read_text().splitlines()]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CASES])
def test_a_case_has_its_answer(team: Team, accounts: Any, case: dict[str, Any]) -> None:
    ids: dict[str, str] = {}
    for step in case["setup"]:
        made = send(team, step, ids)
        assert made.status < 300, made
        if "keep_id_as" in step:
            ids[step["keep_id_as"]] = made.body["id"]
    expected = case["expected"]
    answer = send(team, case["request"], ids)
    assert answer.status == expected.get("status", 200), answer
    for path, value in expected.get("body", {}).items():
        assert reduce(lambda found, part: found[part], path.split("."), answer.body) == value
    if "names" in expected:
        assert [item["name"] for item in answer.body["items"]] == expected["names"]
    if "code" in expected:
        assert answer.body["code"] == expected["code"]
    if "problems" in expected:
        assert [[problem["field"], problem["code"]] for problem in answer.body["fields"]] == expected["problems"]


def send(team: Team, request: dict[str, Any], ids: dict[str, str]) -> Answer:
    """Send a request; `{c}` in it is the id that an earlier step kept as `c`."""
    path, query, body = (fill(request.get(part), ids) for part in ("path", "query", "body"))
    headers = {"if_match": request["if_match"]} if "if_match" in request else {}
    return team.ask(request["method"], f"{path}?{urlencode(query)}" if query else path, body, **headers)


def fill(value: Any, ids: dict[str, str]) -> Any:
    text = json.dumps(value)
    for name, kept in ids.items():
        text = text.replace(f"{{{name}}}", kept)
    return json.loads(text)
