"""A client that a generator makes of docs/openapi.json does what the page does (openapi-python-client)."""

import importlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest

from local.paths import OPENAPI
from tests.gateway import Team, event, serve

PACKAGE = "klantkaart_client"


class Client:
    """Calls operations by their id, with models of the generated package, as a member of a team."""

    def __init__(self, team: Team) -> None:
        self.models = module("models")
        self.types = module("types")
        through = {"transport": httpx.MockTransport(lambda request: answer(team, request))}
        made = module("client").AuthenticatedClient
        self._client = made(base_url="http://localhost", token="token", httpx_args=through)

    def call(self, operation: str, *path: str, **parameters: Any) -> Any:
        """Return the response: `parsed` is a model of the package, `headers` are those that were sent."""
        return operations()[operation].sync_detailed(*path, client=self._client, **parameters)


def answer(team: Team, request: httpx.Request) -> httpx.Response:
    served = serve(
        event(
            request.method,
            request.url.raw_path.decode(),
            request.content.decode() or None,
            dict(request.headers),
            team.claims,
        )
    )
    body = served.body if isinstance(served.body, str) else json.dumps(served.body)
    return httpx.Response(served.status, headers=served.headers, text=body)


def module(name: str) -> ModuleType:
    return importlib.import_module(f"{PACKAGE}.{name}")


def operations() -> dict[str, ModuleType]:
    """Return the module of each operation, by the id of the operation."""
    folder = Path(str(module("api").__file__)).parent
    files = (file for file in folder.glob("*/*.py") if file.stem != "__init__")
    return {file.stem: module(f"api.{file.parent.name}.{file.stem}") for file in files}


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Generate the package and make it importable. A warning of the generator is a failure."""
    folder = tmp_path_factory.mktemp("client")
    config = folder / "config.yml"
    # The generator knows no pictures.
    config.write_text('post_hooks: []\ncontent_type_overrides: {"image/*": "application/octet-stream"}\n')
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--fail-on-warning", "--meta", "none"]
    paths = ["--path", str(OPENAPI), "--config", str(config), "--output-path", str(folder / PACKAGE)]
    done = subprocess.run([*command, *paths], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    sys.path.insert(0, str(folder))
    importlib.invalidate_caches()
    yield
    sys.path.remove(str(folder))
    for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
        del sys.modules[name]


@pytest.fixture
def client(generated: None, team: Team) -> Client:
    return Client(team)


def test_the_client_has_every_operation_of_the_document(generated: None) -> None:
    paths = json.loads(OPENAPI.read_text())["paths"]
    documented = {operation["operationId"] for methods in paths.values() for operation in methods.values()}
    assert set(operations()) == documented


def test_the_client_creates_edits_and_reads_a_customer(client: Client) -> None:
    models = client.models
    draft = models.CustomerDraft(
        kind=models.Kind.BUSINESS,
        company_name="Ons Huis",
        address=models.AddressDraft(country="NL", postal_code="3511 AB"),
        external_refs=[
            models.ExternalRefDraft(
                source=models.ExternalSource.STRIPE, external_id="cus_1", url="https://dashboard.stripe.com/cus_1"
            )
        ],
    )
    made = client.call("create_customer", body=draft, idempotency_key="k")
    again = client.call("create_customer", body=draft, idempotency_key="k")
    assert isinstance(made.parsed, models.SavedCustomer)
    assert (made.status_code, again.parsed) == (201, made.parsed)
    customer = made.parsed

    edit = models.CustomerEdit(footnotes="Rings twice", website="www.onshuis.example")
    edited = client.call("edit_customer", customer.id, body=edit, if_match=made.headers["ETag"])
    assert (edited.status_code, edited.parsed.version) == (200, 2)

    profile = client.call("read_customer", customer.id).parsed
    assert isinstance(profile, models.ShownProfile)
    assert (profile.footnotes, profile.website) == ("Rings twice", "https://www.onshuis.example")
    assert (profile.company_name, profile.address.postal_code) == ("Ons Huis", "3511 AB")
    assert [ref.external_id for ref in profile.external_refs] == ["cus_1"]
    assert client.call("list_customers").parsed.items[0].id == customer.id


def test_the_client_does_what_the_page_does_with_a_customer(client: Client) -> None:
    models = client.models
    draft = models.CustomerDraft(kind=models.Kind.INDIVIDUAL, full_name="Vera Vermeulen")
    customer = client.call("create_customer", body=draft).parsed

    note = client.call("add_note", customer.id, body=models.NoteDraft(title="Gate code")).parsed
    assert client.call("pin_note", customer.id, note.id).status_code == 204
    contact = client.call("add_contact", customer.id, body=models.ContactDraft(name="Bea Boek")).parsed
    address = client.call("add_address", customer.id, body=models.AddressDraft(country="BE")).parsed
    tag = client.call("create_tag", body=models.TagDraft(name="Loyal", color=models.Color.TEAL)).parsed
    tags = models.TagAssignment(tag_ids=[tag.id])
    tagged = client.call("assign_tags", customer.id, body=tags, if_match=str(address.version)).parsed
    grounds = models.ArchiveRequest(reason=models.ArchiveReason.OTHER)
    archived = client.call("archive_customer", customer.id, body=grounds, if_match=str(tagged.version)).parsed
    assert archived.customer.status is models.Status.ARCHIVED

    profile = client.call("read_customer", customer.id).parsed
    assert (profile.counts.notes, profile.tags) == (1, [tag.id])
    assert [other.id for other in profile.other_contacts] == [contact.id]
    kinds = [entry.kind.value for entry in client.call("list_activity", customer.id).parsed.items]
    assert kinds[0] == "status.archived"
    assert client.call("delete_customer", customer.id, if_match="*").parsed.trashed.customer.id == customer.id
    assert client.call("restore_customer", customer.id).parsed.id == customer.id


def test_the_client_distinguishes_failures(client: Client) -> None:
    models = client.models
    unknown = "cst_01M805S1C7K2F4B6D8N0S1V3XY"
    assert isinstance(client.call("read_customer", unknown).parsed, models.CustomerNotFoundError)
    draft = models.CustomerDraft(kind=models.Kind.BUSINESS, website="www.typobv.123")
    refused = client.call("create_customer", body=draft).parsed
    assert isinstance(refused, models.InvalidRequestError)
    assert [(problem.field, problem.code) for problem in refused.fields] == [("website", "invalid_website")]
    draft = models.CustomerDraft(kind=models.Kind.BUSINESS, company_name="Ons Huis")
    customer = client.call("create_customer", body=draft).parsed
    edit = models.CustomerEdit(footnotes="Rings twice")
    stale = client.call("edit_customer", customer.id, body=edit, if_match="7").parsed
    assert isinstance(stale, models.StaleVersionError)
    assert stale.current["version"] == 1
