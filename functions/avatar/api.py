"""GET, PUT, DELETE /customers/{customer_id}/avatar and GET /avatars: the logo in the place of a customer's initials."""

from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler.openapi.params import Query

from shared.access import Member, Permission
from shared.commands.registries import avatars
from shared.domain.core.ids import id_pattern
from shared.domain.customer.customers import CustomerId
from shared.domain.customer.shown_avatars import Avatar
from shared.domain.registries.avatars import (
    MAX_AT_ONCE,
    AvatarChoice,
    AvatarFile,
    AvatarNotFound,
    NoAvatarPossible,
    ShownAvatars,
)
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import May
from shared.integrations.document_store import DocumentsUnavailable
from shared.store.customer.customers import CustomerNotFound
from shared.store.engine.retries import Contended

app = http_app()

_ID = id_pattern("cst").strip("^$")
_IDS = rf"^({_ID}(,{_ID}){{0,{MAX_AT_ONCE - 1}}})?$"

Reader = Annotated[Member, May(Permission.CUSTOMERS_READ)]
Writer = Annotated[Member, May(Permission.CUSTOMERS_WRITE)]


@app.get(
    "/customers/<customer_id>/avatar",
    summary="Return a customer's avatar with its content",
    **answers(CustomerNotFound, AvatarNotFound, DocumentsUnavailable),
    tags=["avatar"],
)
def read_avatar(customer_id: CustomerId, member: Reader) -> AvatarFile:
    return avatars.show(member.customer(customer_id))


@app.put(
    "/customers/<customer_id>/avatar",
    summary="Make a picture that a preview showed the customer's avatar",
    **answers(CustomerNotFound, AvatarNotFound, NoAvatarPossible, Contended, DocumentsUnavailable),
    tags=["avatar"],
)
def choose_avatar(customer_id: CustomerId, choice: AvatarChoice, member: Writer) -> Avatar:
    return avatars.choose(member.customer(customer_id), choice, by=member.actor)


@app.delete(
    "/customers/<customer_id>/avatar",
    summary="Remove a customer's avatar: the initials return",
    **answers(CustomerNotFound, Contended, success=HTTPStatus.NO_CONTENT),
    tags=["avatar"],
)
def remove_avatar(customer_id: CustomerId, member: Writer) -> None:
    avatars.remove(member.customer(customer_id), by=member.actor)


@app.get(
    "/avatars", summary="Return the avatars of a list of customers", **answers(DocumentsUnavailable), tags=["avatar"]
)
def list_avatars(
    member: Reader,
    customer_ids: Annotated[
        str, Query(pattern=_IDS, description="Ids of customers, separated by commas, at most 50.")
    ] = "",
) -> ShownAvatars:
    return avatars.show_many(member.merchant_id, list(filter(None, customer_ids.split(","))))


handler = entrypoint(app)
