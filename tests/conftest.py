"""Fixtures of all tests: an emulator with the table, pool and queues of template.yaml, and a team to send requests."""

import os
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from local.emulator.process import client as emulator_client
from local.stand_ins.mail.service import MailService
from local.stand_ins.mollie.standin import StandIn
from shared import config
from shared.commands.team import opening as openings
from shared.domain.core.refs import MerchantId
from shared.domain.team.members import TeamMember
from shared.domain.team.merchant_edits import MerchantOpening
from shared.domain.team.merchants import Merchant
from shared.domain.team.roles import Role
from shared.integrations import cognito, document_store, key_vault
from shared.observability import logger
from shared.store.engine import cursors, sqs, table
from tests import ENVIRONMENT, network, suite_times, tracing
from tests.crowd import Crowd, gathered
from tests.emulator import EmptiedEmulator
from tests.gateway import Team
from tests.mail import stand_in_of_mail
from tests.mollie import stand_in_of_mollie, vault_of_mollie
from tests.queues import Queues, queues_of_template
from tests.races import Meanwhile
from tests.template import load_template

# The suites that measure the coverage of domain and commands. The tracer takes half as much time again, or as much: so
# neither flows do, which repeat commands, nor property tests, which repeat the same lines at each example.
MEASURED = ("tests/unit/", "tests/functions/")


# How fast an example runs depends on what else the machine does, so it is no property of the product.
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")


def pytest_configure() -> None:
    network.refuse_all_but_loopback()
    tracing.leave_out_requests()
    tracing.leave_out_threads()


def pytest_xdist_auto_num_workers() -> int:
    """Three processes for two processors, because browsers and queues let a process wait for a third of its time."""
    return min((os.cpu_count() or 1) * 3 // 2, 6)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.get_closest_marker("long") is None)
    for item in items:
        is_property = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
        if is_property or not item.nodeid.startswith(MEASURED):
            item.add_marker(pytest.mark.no_cover)


@pytest.fixture(scope="session")
def template() -> dict[str, Any]:
    return load_template()


@pytest.fixture(scope="session")
def emulator(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmptiedEmulator]:
    running = EmptiedEmulator(tmp_path_factory.mktemp("emulator"), saved=False)
    running.start()
    os.environ["AWS_ENDPOINT_URL"] = running.url
    for client in (table.client, cognito.client, sqs.client, document_store.client, key_vault.client):
        client.cache_clear()
    yield running
    for client in (table.client, cognito.client, sqs.client, document_store.client, key_vault.client):
        client.cache_clear()
    del os.environ["AWS_ENDPOINT_URL"]
    running.stop()


@pytest.fixture(scope="session")
def accounts(emulator: EmptiedEmulator, template: dict[str, Any]) -> Iterator[Any]:
    """The user pool of template.yaml. All tests share it, so each invites addresses of its own."""
    properties = template["Resources"]["UserPool"]["Properties"]
    client = emulator_client("cognito-idp", emulator.url)
    made = client.create_user_pool(PoolName="klantkaart", **properties)["UserPool"]
    os.environ["USER_POOL_ID"] = made["Id"]
    config.user_pool_id.cache_clear()
    yield client
    del os.environ["USER_POOL_ID"]
    client.close()


@pytest.fixture(scope="session")
def app_client(emulator: EmptiedEmulator, accounts: Any, template: dict[str, Any]) -> Iterator[str]:
    """The user pool client of template.yaml: its id."""
    declared = template["Resources"]["UserPoolClient"]["Properties"]
    page = {"CallbackURLs": [f"{ENVIRONMENT['PAGE_URL']}/signed-in"], "LogoutURLs": [f"{ENVIRONMENT['PAGE_URL']}/"]}
    properties = {**declared, **page, "UserPoolId": config.user_pool_id(), "ClientName": "page"}
    made = accounts.create_user_pool_client(**properties)["UserPoolClient"]
    changed = {"USER_POOL_CLIENT_ID": made["ClientId"], "SIGN_IN_URL": emulator.url}
    with pytest.MonkeyPatch.context() as patch:
        for name, value in changed.items():
            patch.setenv(name, value)
        for kept in (config.user_pool_client_id, config.sign_in_url, cognito.client):
            kept.cache_clear()
        yield made["ClientId"]
    for kept in (config.user_pool_client_id, config.sign_in_url, cognito.client):
        kept.cache_clear()


@pytest.fixture(scope="session")
def tables(emulator: EmptiedEmulator) -> Iterator[Any]:
    """A DynamoDB client that may create and delete tables."""
    client = emulator_client("dynamodb", emulator.url)
    yield client
    client.close()


@pytest.fixture(scope="session")
def all_queues(emulator: EmptiedEmulator) -> Iterator[Queues]:
    client = emulator_client("sqs", emulator.url)
    with queues_of_template(client, emulator.waiting_queues) as made:
        yield made
    client.close()


@pytest.fixture(scope="session")
def bucket(emulator: EmptiedEmulator) -> Iterator[Any]:
    """An S3 client, and the bucket of documents. A name is random or follows from the content, so tests share it."""
    client = emulator_client("s3", emulator.url)
    constraint = {"LocationConstraint": ENVIRONMENT["AWS_DEFAULT_REGION"]}
    client.create_bucket(Bucket=ENVIRONMENT["DOCUMENTS_BUCKET"], CreateBucketConfiguration=constraint)
    yield client
    client.close()


@pytest.fixture(scope="session")
def vault(emulator: EmptiedEmulator) -> Iterator[Any]:
    """A KMS client, and the key that encrypts the API keys of Mollie."""
    with vault_of_mollie(emulator.url) as client:
        yield client


@pytest.fixture
def queues(store: Any, all_queues: Queues) -> Queues:
    """The queues of template.yaml, empty; `queues.drain()` delivers their messages to the workers."""
    return all_queues


@pytest.fixture(scope="session")
def made_table(tables: Any, template: dict[str, Any]) -> None:
    """The table of template.yaml."""
    properties = template["Resources"]["Table"]["Properties"]
    declared = ("AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode")
    tables.create_table(TableName=ENVIRONMENT["TABLE_NAME"], **{name: properties[name] for name in declared})


@pytest.fixture
def stand_in() -> Iterator[StandIn]:
    """Mollie, as every function finds it."""
    with stand_in_of_mollie() as running:
        yield running


@pytest.fixture
def mail_service() -> Iterator[MailService]:
    """The mail service, as every function finds it: it keeps what is sent."""
    with stand_in_of_mail() as running:
        yield running


@pytest.fixture
def store(
    emulator: EmptiedEmulator,
    tables: Any,
    made_table: None,
    accounts: object,
    all_queues: Queues,
    bucket: object,
    vault: object,
    stand_in: object,
    mail_service: object,
) -> Iterator[Any]:
    """The table of template.yaml, empty before the test and after it, and what the functions call besides."""
    cursors._key.cache_clear()
    yield tables
    emulator.empty()


@pytest.fixture(scope="session")
def crowd(emulator: EmptiedEmulator, accounts: object) -> Iterator[Crowd]:
    with gathered() as people:
        yield people


def open_merchant(merchant_id: str, **settings: str) -> Merchant:
    """Open a merchant whose owner has joined. No account is made in the user pool."""
    asker = Team(MerchantId(merchant_id), Role.OWNER)
    owner = TeamMember(id=asker.member_id, name=asker.name, email=asker.claims["email"], role=Role.OWNER).joined()
    opening: dict[str, Any] = {"name": merchant_id, "country": "NL", "time_zone": "Europe/Amsterdam", "language": "nl"}
    opening |= {"merchant_id": merchant_id, "owner": {"name": owner.name, "email": owner.email}} | settings
    return openings.add_merchant(MerchantOpening.model_validate(opening), owner)


@pytest.fixture
def team(store: Any) -> Team:
    """The owner of a Dutch merchant; `team.as_role("field")` is a colleague."""
    open_merchant("van-dijk")
    return Team(MerchantId("van-dijk"), "owner")


@pytest.fixture
def strangers(store: Any) -> Team:
    """The owner of another merchant."""
    open_merchant("cervantes", country="ES", language="es")
    return Team(MerchantId("cervantes"), "owner")


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Meanwhile:
    return Meanwhile(monkeypatch)


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> StringIO:
    """Everything that the functions log, as CloudWatch gets it."""
    written = StringIO()
    monkeypatch.setattr(logger.handlers[0], "stream", written)
    return written


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [
        report
        for reports in terminalreporter.stats.values()
        for report in reports
        if isinstance(report, pytest.TestReport) and not isinstance(report, pytest.SubtestReport)
    ]
    if reports:
        terminalreporter.section("time by suite")
        for line in (*suite_times.table(reports), *suite_times.outside_pytest()):
            terminalreporter.line(line)
