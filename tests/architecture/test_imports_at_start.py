"""What a cold start may not load: packages that most requests never need, and that would make each first one wait."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from tests import ENVIRONMENT
from tests.bench.cold_start import PROGRAM
from tests.bench.entrances import event_of, store_for
from tests.bench.memory_store import MERCHANT, serving
from tests.gateway import Team, event
from tests.template import ROOT, functions, load_template, routes

# Package → what it would add to a start. Figures in ms of a processor, where a client for DynamoDB takes 170.
DENIED = {
    "asyncio": "20: comes with Powertools' resolver for AppSync",
    "aws_xray_sdk": "65: Lambda's active tracing gives the segments without it",
    "boto3": "17: botocore's client is all that the store needs",
    "httpx": "18: only for those who call a vendor, and only then",
    "mollie": "45: only for those who call Mollie, and only then",
    "requests": "21: comes with mollie",
    "babel": "5: only for those who write documents and mail",
    "stdnum": "7: only where a tax number is checked",
    "aws_lambda_powertools.metrics": "2: API Gateway, Lambda and DynamoDB count what we need",
    "aws_lambda_powertools.tracing": "3: see aws_xray_sdk",
    "aws_lambda_powertools.utilities.batch": "38: for queues",
    "aws_lambda_powertools.utilities.idempotency": "100: for queues; HTTP keeps answers with what they wrote",
    "aws_lambda_powertools.utilities.parameters": "41: nothing is read from a parameter store",
    "aws_lambda_powertools.event_handler.openapi.swagger_ui": "150: the document is made when building",
}
# Loaded where a request brings an address or a number to check; no GET does.
DENIED_TO_READERS = {"email_validator": "18", "dns": "with email_validator", "phonenumbers.phonenumberutil": "9"}

ENTRANCES = {
    properties["Handler"].removesuffix(".handler"): routes(name)
    for name, properties in functions(load_template()).items()
}
READERS = {module: path for module, at in ENTRANCES.items() for method, path in at if method == "GET"}


def needless(module: str, request: dict[str, Any], denied: dict[str, str]) -> set[str]:
    """What is denied, of the modules of a fresh process that has served its first request."""
    environment = {"PATH": os.defpath, "PYTHONPATH": str(ROOT), "USER_POOL_ID": "eu-west-1_Example", **ENVIRONMENT}
    with serving(store_for(request)) as url:
        done = subprocess.run(
            [sys.executable, str(PROGRAM), module, json.dumps(request)],
            env={**environment, "AWS_ENDPOINT_URL": url},
            capture_output=True,
            text=True,
        )
    assert done.returncode == 0, done.stderr
    return denied.keys() & json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize("module", ENTRANCES)
def test_an_entrance_serves_its_first_request_without_what_it_does_not_need(module: str) -> None:
    assert needless(module, event_of(module), DENIED) == set()


@pytest.mark.parametrize("module", READERS)
def test_a_first_get_loads_no_validators_either(module: str) -> None:
    request = event_of(module)
    if request["requestContext"]["http"]["method"] != "GET":
        path = READERS[module].format(customer_id="cst_01K00000000000000000000000")
        request = event("GET", path, claims=Team(MERCHANT, "owner").claims)
    assert needless(module, request, DENIED | DENIED_TO_READERS) == set()
