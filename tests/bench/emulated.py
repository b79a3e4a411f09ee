"""An emulator with what template.yaml declares, and customers and merchants with as many rows as a figure needs."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from botocore.config import Config

from local.emulator.process import Emulator
from local.emulator.process import client as emulator_client
from local.stand_ins.mollie.standin import StandIn
from shared.commands.team.opening import add_merchant
from shared.domain.core.refs import MerchantId
from shared.domain.customer.customers import NUMBER_SERIES
from shared.domain.team.members import TeamMember
from shared.domain.team.merchant_edits import MerchantOpening
from shared.domain.team.roles import Role
from shared.store.engine import cursors, wire
from shared.store.team import series
from tests import ENVIRONMENT
from tests.bench import rows
from tests.bench.clients import forget_clients
from tests.bench.document_rows import Documents
from tests.bench.rows import EncodedItem
from tests.gateway import Team
from tests.mollie import stand_in_of_mollie, vault_of_mollie
from tests.queues import Queues, queues_of_template
from tests.template import load_template

TABLE = ENVIRONMENT["TABLE_NAME"]
ITEMS_A_REQUEST = 5_000
# The emulator needs seconds for a page of 100,000 customers while other programs keep the machine busy. What is counted
# does not depend on that, and each measurement has its own time.
_PATIENT = wire._CONFIG.merge(Config(connect_timeout=60, read_timeout=60))


@dataclass(frozen=True)
class Subject:
    """A customer, and the number of rows that the customer or the merchant has."""

    size: int
    team: Team
    customer_id: str


class Surroundings(NamedTuple):
    """The services that the functions of this process call."""

    emulator: Emulator
    queues: Queues
    mollie: StandIn


@contextmanager
def emulator() -> Iterator[Emulator]:
    """Start an emulator and connect this process's clients to it."""
    with surroundings() as started:
        yield started.emulator


class _Kept:
    """The surroundings that are open for several measurements of this process."""

    opened: ExitStack | None = None
    surroundings: Surroundings | None = None


@contextmanager
def kept() -> Iterator[None]:
    """Keep the services that one measurement starts for those after it, whose merchants have other names."""
    with ExitStack() as _Kept.opened:
        yield
    _Kept.opened = _Kept.surroundings = None


@contextmanager
def surroundings() -> Iterator[Surroundings]:
    if _Kept.opened is None:
        with _started() as started:
            yield started
    else:
        _Kept.surroundings = _Kept.surroundings or _Kept.opened.enter_context(_started())
        yield _Kept.surroundings


@contextmanager
def _started() -> Iterator[Surroundings]:
    with tempfile.TemporaryDirectory() as folder, patch.object(wire, "_CONFIG", _PATIENT):
        running = Emulator(Path(folder), saved=False)
        running.start()
        os.environ["AWS_ENDPOINT_URL"] = running.url
        forget_clients()
        try:
            _create_table_and_user_pool(running)
            _create_bucket(running)
            queues = queues_of_template(emulator_client("sqs", running.url))
            with queues as made, vault_of_mollie(running.url), stand_in_of_mollie() as mollie:
                yield Surroundings(running, made, mollie)
        finally:
            del os.environ["AWS_ENDPOINT_URL"]
            forget_clients()
            running.stop()


def open_merchant(name: str) -> Team:
    merchant_id = MerchantId(name)
    team = Team(merchant_id, Role.OWNER)
    owner = TeamMember(id=team.member_id, name=team.name, email=team.claims["email"], role=Role.OWNER)
    opening = MerchantOpening.model_validate(
        {
            "merchant_id": merchant_id,
            "name": merchant_id,
            "country": "NL",
            "time_zone": "Europe/Amsterdam",
            "language": "nl",
            "owner": {"name": owner.name, "email": owner.email},
        }
    )
    add_merchant(opening, owner)
    # Done once a process or a merchant, so no measured request should: read the key of cursors, begin the numbers.
    cursors.seal(merchant_id, "", [])
    series.draw(merchant_id, NUMBER_SERIES)
    return team


def customer_with_records(store: Emulator, size: int) -> Subject:
    """`size` of each record that a tab lists, and one activity entry more than that."""
    team = open_merchant(f"notes-{size}")
    made, items = rows.customer(team.merchant_id, 1)
    _fill(store, items + rows.tags(team.merchant_id))
    _fill(store, (item for n in range(size) for item in rows.note(team.ref(made.id), n)))
    documents = Documents(team.merchant_id, made)
    makers = (
        documents.issued,
        documents.credit_note,
        documents.order,
        documents.payment,
        documents.credit_entry,
        documents.subscription,
        documents.transaction,
        documents.mandate,
        documents.mail,
        documents.vat_proof,
    )
    _fill(store, (make(n) for n in range(1, size + 1) for make in makers))
    return Subject(size, team, made.id)


def customer_with_documents(store: Emulator, size: int) -> Subject:
    """`size` invoices and as many orders of all statuses, over three years."""
    team = open_merchant(f"documents-{size}")
    made, items = rows.customer(team.merchant_id, 1)
    _fill(store, items)
    documents = Documents(team.merchant_id, made)
    makers = (documents.listed_invoice, documents.listed_order)
    _fill(store, (make(n) for n in range(1, size + 1) for make in makers))
    return Subject(size, team, made.id)


def merchant_with_customers(store: Emulator, size: int) -> Subject:
    team = open_merchant(f"customers-{size}")
    made, items = rows.customer(team.merchant_id, 0)
    _fill(store, items + rows.tags(team.merchant_id))
    _fill(store, (item for n in range(1, size) for item in rows.customer(team.merchant_id, n)[1]))
    return Subject(size, team, made.id)


def _create_bucket(running: Emulator) -> None:
    constraint = {"LocationConstraint": ENVIRONMENT["AWS_DEFAULT_REGION"]}
    s3 = emulator_client("s3", running.url)
    s3.create_bucket(Bucket=ENVIRONMENT["DOCUMENTS_BUCKET"], CreateBucketConfiguration=constraint)


def _create_table_and_user_pool(running: Emulator) -> None:
    resources = load_template()["Resources"]
    properties = resources["Table"]["Properties"]
    declared = ("AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode")
    emulator_client("dynamodb", running.url).create_table(
        TableName=TABLE, **{name: properties[name] for name in declared}
    )
    pool = emulator_client("cognito-idp", running.url).create_user_pool(
        PoolName="klantkaart", **resources["UserPool"]["Properties"]
    )
    os.environ["USER_POOL_ID"] = pool["UserPool"]["Id"]


def _fill(store: Emulator, items: Iterable[EncodedItem]) -> None:
    """Make the next items while the emulator takes in the last ones."""
    source = iter(items)
    with ThreadPoolExecutor(max_workers=1) as sender:
        sent = sender.submit(lambda: None)
        while batch := list(islice(source, ITEMS_A_REQUEST)):
            sent.result()
            sent = sender.submit(store.fill, TABLE, batch)
        sent.result()
