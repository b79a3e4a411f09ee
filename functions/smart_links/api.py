"""GET, POST /customers/{customer_id}/smart-links, GET, PATCH …/{smart_link_id}: list, make, read and edit links."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.money.sales import smart_links
from shared.domain.customer.customers import CustomerId
from shared.domain.money.sales.smart_links import (
    LinkState,
    SmartLinkDetails,
    SmartLinkDraft,
    SmartLinkEdit,
    SmartLinkId,
    SmartLinkKind,
    SmartLinkList,
    TooManySmartLinks,
)
from shared.errors import InvalidInput, StaleVersion
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import IdempotencyKey, May, SeenVersion
from shared.store.customer.customers import CustomerNotFound
from shared.store.money.sales.smart_links import SmartLinkNotFound

app = http_app()

Reader = Annotated[Member, May(Permission.SMART_LINKS_READ)]
Writer = Annotated[Member, May(Permission.SMART_LINKS_WRITE)]


@app.get(
    "/customers/<customer_id>/smart-links",
    summary="List or filter the smart links",
    **answers(CustomerNotFound),
    tags=["smart links"],
)
def list_smart_links(
    customer_id: CustomerId, member: Reader, kind: SmartLinkKind | None = None, state: LinkState | None = None
) -> SmartLinkList:
    return smart_links.list_all(member.customer(customer_id), kind=kind, state=state)


@app.post(
    "/customers/<customer_id>/smart-links",
    summary="Make a smart link",
    **answers(CustomerNotFound, TooManySmartLinks, InvalidInput, success=HTTPStatus.CREATED),
    tags=["smart links"],
)
def create_smart_link(
    customer_id: CustomerId, draft: SmartLinkDraft, once: IdempotencyKey, member: Writer
) -> SmartLinkDetails:
    return smart_links.create(member.customer(customer_id), draft, by=member.actor, once=once)


@app.get(
    "/customers/<customer_id>/smart-links/<smart_link_id>",
    summary="Get a smart link",
    **answers(SmartLinkNotFound),
    tags=["smart links"],
)
def get_smart_link(customer_id: CustomerId, smart_link_id: SmartLinkId, member: Reader) -> SmartLinkDetails:
    return smart_links.get(member.customer(customer_id), smart_link_id)


@app.patch(
    "/customers/<customer_id>/smart-links/<smart_link_id>",
    summary="Edit a smart link, switch it on or off",
    **answers(CustomerNotFound, SmartLinkNotFound, StaleVersion, InvalidInput),
    tags=["smart links"],
)
def edit_smart_link(
    customer_id: CustomerId, smart_link_id: SmartLinkId, edit: SmartLinkEdit, seen: SeenVersion, member: Writer
) -> SmartLinkDetails:
    return smart_links.edit(member.customer(customer_id), smart_link_id, edit, seen=seen, by=member.actor)


handler = entrypoint(app)
