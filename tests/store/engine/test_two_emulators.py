"""The store on two independent emulators, MiniStack and moto: DynamoDB probably agrees where both do."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import boto3
import pytest
from moto import mock_aws

from shared.commands.customer import customers as customer_commands
from shared.commands.customer import notes as note_commands
from shared.commands.customer import tags
from shared.domain.core.actors import Actor, ActorKind
from shared.domain.core.pages import Page
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.customer.customer_fields import CustomerDraft
from shared.domain.customer.customer_values import Kind
from shared.domain.customer.filters import CustomerFilter, TagMatch, WantedStatus
from shared.domain.customer.notes import MAX_PINNED, NoteDraft, TooManyPinnedNotes
from shared.domain.customer.tags import Color, TagAssignment, TagDraft
from shared.store.customer import activity_log, customer_lists, customers, notes
from shared.store.customer.customer_lists import Sort
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine import table
from tests import ENVIRONMENT
from tests.conftest import open_merchant

MERCHANT = MerchantId("van-dijk")
AUTHOR = Actor(kind=ActorKind.MEMBER, id="1", name="Sanne de Wit")
NAMES = ["Anna Bakker", "Bram de Boer", "Bakkerij Çelik", "Émile Dubois", "Zoë Bakker"]


@pytest.fixture(params=["emulator", "moto"])
def engine(request: pytest.FixtureRequest) -> Iterator[None]:
    if request.param == "emulator":
        request.getfixturevalue("store")
        yield
        return
    with pytest.MonkeyPatch.context() as patch, mock_aws():
        patch.delenv("AWS_ENDPOINT_URL", raising=False)
        table.client.cache_clear()
        properties = request.getfixturevalue("template")["Resources"]["Table"]["Properties"]
        declared = ("AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes", "BillingMode")
        client = boto3.client("dynamodb")
        client.create_table(TableName=ENVIRONMENT["TABLE_NAME"], **{name: properties[name] for name in declared})
        yield
    table.client.cache_clear()


@pytest.fixture
def made(engine: None) -> dict[str, CustomerRef]:
    """Customers by name; the first has seven notes."""
    open_merchant(MERCHANT)
    refs = {}
    for name in NAMES:
        draft = CustomerDraft(kind=Kind.INDIVIDUAL, full_name=name)
        refs[name] = CustomerRef(MERCHANT, customer_commands.create(MERCHANT, draft, by=AUTHOR, once=None).id)
    for n in range(7):
        note_commands.add(refs[NAMES[0]], NoteDraft(title=f"Call {n}"), by=AUTHOR, once=None)
    return refs


def whole(page_after: Callable[[str | None], Page[Any]]) -> list[list[Any]]:
    """Return every page by following the cursors."""
    pages, cursor = [], None
    while True:
        page = page_after(cursor)
        pages.append(page.items)
        cursor = page.next_cursor
        if cursor is None:
            return pages


def test_get(made: dict[str, CustomerRef]) -> None:
    customer = customers.get(made["Anna Bakker"])
    assert (customer.name, customer.number, customer.counts.notes) == ("Anna Bakker", "C-1001", 7)
    with pytest.raises(CustomerNotFound):
        customers.get(made["Anna Bakker"]._replace(merchant_id=MerchantId("cervantes")))


def test_batch_get(made: dict[str, CustomerRef]) -> None:
    customer, home, *_ = customers.get_with_merchant(made["Zoë Bakker"], seen=1)
    assert (customer.name, home) == ("Zoë Bakker", "NL")


def test_query_with_paging(made: dict[str, CustomerRef]) -> None:
    pages = whole(
        lambda cursor: notes.list_newest_first(made["Anna Bakker"], limit=3, cursor=cursor),
    )
    assert [[note.title for note in page] for page in pages] == [
        ["Call 6", "Call 5", "Call 4"],
        ["Call 3", "Call 2", "Call 1"],
        ["Call 0"],
    ]
    entries = whole(
        lambda cursor: activity_log.list_newest_first(
            made["Anna Bakker"], topic=None, actor=None, limit=8, cursor=cursor
        )
    )
    assert [len(page) for page in entries] == [8]


@pytest.mark.parametrize(
    ("sort", "names"),
    [
        (Sort.NAME, sorted(NAMES, key=lambda name: name.replace("Ç", "C").replace("É", "E"))),
        (Sort.CREATED, NAMES),
        (Sort.CREATED_DESCENDING, NAMES[::-1]),
    ],
)
def test_an_index_with_paging(made: dict[str, CustomerRef], sort: Sort, names: list[str]) -> None:
    pages = whole(lambda cursor: listed(status=WantedStatus.ACTIVE, sort=sort, limit=2, cursor=cursor))
    assert [[row["name"] for row in page] for page in pages] == [names[:2], names[2:4], names[4:]]


def test_a_list_of_tags_merged_and_filtered(made: dict[str, CustomerRef]) -> None:
    loyal, slow = (tags.add(MERCHANT, TagDraft(name=name, color=Color.RED), once=None).id for name in ("Loyal", "Slow"))
    for name, has in (("Anna Bakker", [loyal]), ("Zoë Bakker", [loyal, slow]), ("Bram de Boer", [slow])):
        tags.assign(made[name], TagAssignment(tag_ids=has), seen=1, by=AUTHOR)
    expected = {
        TagMatch.ANY: ["Anna Bakker", "Bram de Boer", "Zoë Bakker"],
        TagMatch.ALL: ["Zoë Bakker"],
        TagMatch.NONE: ["Bakkerij Çelik", "Émile Dubois"],
    }
    for match, names in expected.items():
        of_tags = partial(listed, tag_ids=(loyal, slow), tag_match=match, limit=1)
        found = whole(partial(of_page, of_tags))
        assert [row["name"] for page in found for row in page] == names


def test_a_query_with_a_filter(made: dict[str, CustomerRef]) -> None:
    found = whole(lambda cursor: listed(search="bak", status=WantedStatus.ANY, limit=2, cursor=cursor))
    assert sorted(row["name"] for page in found for row in page) == ["Anna Bakker", "Bakkerij Çelik", "Zoë Bakker"]
    page = listed(search="bakker zo", limit=2)
    assert [row["name"] for row in page.items] == ["Zoë Bakker"]
    assert not listed(search="bakker", status=WantedStatus.ARCHIVED, limit=2).items


def test_a_limit_of_the_size_of_a_map(made: dict[str, CustomerRef]) -> None:
    customer = made["Anna Bakker"]
    found = notes.list_newest_first(customer, limit=7, cursor=None).items
    *room, sixth = [note.id for note in found[: MAX_PINNED + 1]]
    for note_id in [*room, room[0]]:
        note_commands.pin(customer, note_id, by=AUTHOR)
    with pytest.raises(TooManyPinnedNotes):
        note_commands.pin(customer, sixth, by=AUTHOR)
    for note_id in [room[0], room[0]]:
        note_commands.unpin(customer, note_id, by=AUTHOR)
    note_commands.pin(customer, sixth, by=AUTHOR)
    assert [note.id for note in notes.list_pinned(customer).items] == [sixth, *reversed(room[1:])]
    assert customers.get(customer).counts.activity == 1 + 7 + MAX_PINNED + 2


def of_page(page: Callable[..., Page[Any]], cursor: str | None) -> Page[Any]:
    return page(cursor=cursor)


def listed(
    *,
    status: WantedStatus = WantedStatus.ACTIVE,
    search: str | None = None,
    tag_ids: tuple[str, ...] = (),
    tag_match: TagMatch = TagMatch.ANY,
    sort: Sort = Sort.NAME,
    limit: int,
    cursor: str | None = None,
) -> Page[Any]:
    wanted = CustomerFilter(status=status, search=search, tag_ids=tag_ids, tag_match=tag_match)
    return customer_lists.page(MERCHANT, wanted, sort=sort, limit=limit, cursor=cursor)
