"""Packages that a cold start may not import, because most requests never need them and the first one would wait."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests import ENVIRONMENT
from tests.bench.entrances import BEGINS_PAYMENT, Event, entrances, event_of, state_for, store_for
from tests.bench.memory_store import MERCHANT, serving
from tests.gateway import Team, event
from tests.one_of_each import patterns
from tests.template import ROOT, functions, load_template, routes

PROGRAM = Path(__file__).with_name("first_requests.py")

# Package → what importing it adds to a cold start, in ms of a processor on which a DynamoDB client takes 170.
DENIED = {
    "asyncio": "20: comes with Powertools' resolver for AppSync",
    "aws_xray_sdk": "65: Lambda's active tracing gives the segments without it",
    "boto3": "17: botocore's client is all that the store needs",
    "httpx": "18: only for those who call a vendor, and only then",
    "mollie": "45: only for those who call Mollie, and only then",
    "requests": "21: comes with mollie",
    "babel": "5: only for those who write documents and mail",
    "fontTools": "15: only where a text has other than plain characters",
    "segno": "5: only where a document has a code to pay by",
    "PIL": "30: only where a picture is uploaded",
    "stdnum": "7: only where a tax number is checked",
    "aws_lambda_powertools.metrics": "2: API Gateway, Lambda and DynamoDB count what we need",
    "aws_lambda_powertools.tracing": "3: see aws_xray_sdk",
    "aws_lambda_powertools.utilities.batch": "38: for queues",
    "aws_lambda_powertools.utilities.idempotency": "100: for queues; HTTP keeps answers with what they wrote",
    "aws_lambda_powertools.utilities.parameters": "41: nothing is read from a parameter store",
    "aws_lambda_powertools.event_handler.openapi.swagger_ui": "150: the document is made when building",
}
# The renderer writes documents and the schedule fetches rates while nobody waits. A logo is uploaded once in years, and
# read without Pillow. A mandate is made of an account number, which is checked.
NEEDED = {
    "functions.billing.on_rates_published": {"httpx"},
    "functions.invoices.on_issued": {"babel"},
    "functions.mandates.api": {"stdnum"},
    "functions.settings.logo": {"PIL"},
    "functions.statement.pdf": {"babel"},
    "functions.statement.send": {"babel"},
}
# Imported when a request has an address or a number to validate, which no GET has.
DENIED_TO_READERS = {"email_validator": "18", "dns": "with email_validator", "phonenumbers.phonenumberutil": "9"}

# Loaded once for all entrances where packages are in question that none of them loads: half of a cold start is models.
LOADS_NO_PACKAGE = ("shared.domain", "shared.store")

SERVED: dict[str, set[str]] = {}
"""Entrance and request, as JSON → what is loaded after it, where a test has asked for it before."""

READS = {
    properties["Handler"].removesuffix(".handler"): path
    for name, properties in functions(load_template()).items()
    for method, path in routes(name)
    if method == "GET"
}


@pytest.mark.long
def test_no_entrance_loads_what_its_first_request_does_not_need() -> None:
    requests = {module: request for module, request in entrances().items() if module != BEGINS_PAYMENT}
    assert loaded(requests, DENIED) == NEEDED


def test_a_first_get_loads_no_validators_either() -> None:
    assert loaded({module: first_read(module) for module in READS}, DENIED | DENIED_TO_READERS) == {}


def test_what_became_of_a_mail_is_taken_without_what_composes_mails() -> None:
    """Composers and noters run at their first use: they read invoices, and take a fifth of a cold start."""
    modules = ["functions.mail.on_feedback", "functions.mail.release"]
    composing = {
        "shared.domain.money.reminders.reminder_texts": "of reminders",
        "shared.domain.money.invoices.issuing": "of invoices",
    }
    assert loaded({module: event_of(module) for module in modules}, composing) == {}


def test_an_entrance_makes_no_models_that_only_others_need() -> None:
    """A model takes a third of a millisecond to make, and a module that is imported for one name brings dozens."""
    customers, money = "shared.domain.customer", "shared.domain.money"
    written = {f"{customers}.customer_fields", f"{customers}.contact_acts", "shared.domain.team.merchant_edits"}
    sold = {f"{money}.orders.orders", f"{money}.payments.payments", f"{money}.mollie.provider_payments"}
    unneeded = {
        "functions.profile.suspend": {f"{customers}.mails", f"{customers}.contacts", "shared.domain.team.merchants"},
        "functions.reminders.on_schedule": {f"{customers}.customers", f"{money}.invoices.invoices"},
        "functions.settings.logo": {f"{customers}.customers", *written},
        "functions.vat.on_check": {f"{customers}.mails", f"{customers}.contacts", *written},
        "functions.company.on_sync": {f"{customers}.mails", "shared.domain.registries.companies"},
        "functions.invoices.send": {f"{money}.invoices.documents", *written},
        "functions.subscriptions.pause": {f"{customers}.mails", f"{money}.invoices.issuing", *sold, *written},
        "functions.invoices.restore": {*sold, *written},
        "functions.invoices.api": {*sold, *written},
        "functions.reminders.send": {f"{money}.pricing.invoice_drafts", f"{money}.pricing.missing", *written},
    }
    denied = {name: "of others" for names in unneeded.values() for name in names}
    assert all(find_spec(name) for name in denied)
    found = loaded({module: event_of(module) for module in unneeded}, denied)
    assert {module: both for module, names in unneeded.items() if (both := found.get(module, set()) & names)} == {}


def test_a_session_begins_without_the_store_and_without_botocore() -> None:
    """They take a third of a cold start; renewing and ending import botocore when they call Cognito."""
    modules = [module for module in entrances() if module.startswith("functions.session.")]
    assert modules
    program = f"import sys, {', '.join(modules)}; print(*sys.modules)"
    environment = {"PATH": os.defpath, "PYTHONPATH": str(ROOT), **ENVIRONMENT}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    found = set(done.stdout.split())
    assert not found & {"botocore.session", "shared.store"}


def loaded(requests: dict[str, Event], denied: dict[str, str]) -> dict[str, set[str]]:
    """Return entrance → denied packages that are loaded after its first request, for entrances that load any."""
    concerns_us = any(name.startswith(LOADS_NO_PACKAGE) for name in denied)
    names = served(requests, () if concerns_us else LOADS_NO_PACKAGE)
    return {module: both for module in requests if (both := denied.keys() & names[module])}


def served(requests: dict[str, Event], before: Sequence[str]) -> dict[str, set[str]]:
    """Return entrance → what is loaded after its first request. Each request is served once for all tests."""
    keys = {module: json.dumps([module, request, before]) for module, request in requests.items()}
    if new := {module: requests[module] for module, key in keys.items() if key not in SERVED}:
        SERVED.update({keys[module]: names for module, names in zip(new, serve(new, before), strict=True)})
    return {module: SERVED[key] for module, key in keys.items()}


def serve(requests: dict[str, Event], before: Sequence[str]) -> list[set[str]]:
    """Return what is loaded after each request, in processes that have loaded the packages `before` it."""
    environment = {"PATH": os.defpath, "PYTHONPATH": str(ROOT), "USER_POOL_ID": "eu-west-1_Example", **ENVIRONMENT}
    stores: dict[str, str] = {}
    lines: list[str] = []
    with ExitStack() as serving_each:
        for module, request in requests.items():
            state = json.dumps(state_for(request))
            if state not in stores:
                stores[state] = serving_each.enter_context(serving(store_for(request)))
            lines.append(json.dumps([module, request, stores[state]]))
        done = subprocess.run(
            [sys.executable, str(PROGRAM), *before],
            env=environment,
            input="\n".join(lines),
            capture_output=True,
            text=True,
        )
    assert done.returncode == 0, done.stderr
    first, *after_each = (set(json.loads(line)) for line in done.stdout.splitlines() if line.startswith("["))
    assert not first & (DENIED | DENIED_TO_READERS).keys()
    return after_each


def first_read(module: str) -> Event:
    """Return the entrance's sample event if it is a GET, else a GET of one of its routes."""
    request = event_of(module)
    if request["requestContext"]["http"]["method"] == "GET":
        return request
    ids = {name: pattern.strip("^").partition("[")[0] + "01K".ljust(26, "0") for name, pattern in patterns().items()}
    path = READS[module].format_map(ids)
    return event("GET", path, claims=Team(MERCHANT, "owner").claims)
