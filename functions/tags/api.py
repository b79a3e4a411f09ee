"""GET, POST /tags, PATCH, DELETE /tags/{tag_id}: list, create, edit and delete the merchant's tags."""

from http import HTTPStatus
from typing import Annotated

from shared.access import Member, Permission
from shared.commands.customer import tags
from shared.domain.customer.tags import Tag, TagDraft, TagEdit, TagExists, TagInUse, TagNotFound, Tags, TooManyTags
from shared.http.app import answers, entrypoint, http_app
from shared.http.parameters import IdempotencyKey, May, TagId
from shared.store.customer import tags as tag_store

app = http_app()

Writer = Annotated[Member, May(Permission.CUSTOMERS_WRITE)]


@app.get("/tags", summary="List the tags", **answers(), tags=["tags"])
def list_tags(member: Annotated[Member, May(Permission.CUSTOMERS_READ)]) -> Tags:
    return tag_store.list_by_name(member.merchant_id)


@app.post("/tags", summary="Create a tag", **answers(TagExists, TooManyTags, success=HTTPStatus.CREATED), tags=["tags"])
def create_tag(draft: TagDraft, once: IdempotencyKey, member: Writer) -> Tag:
    return tags.add(member.merchant_id, draft, once=once)


@app.patch("/tags/<tag_id>", summary="Rename or recolour a tag", **answers(TagNotFound, TagExists), tags=["tags"])
def edit_tag(tag_id: TagId, edit: TagEdit, member: Writer) -> Tag:
    return tags.edit(member.merchant_id, tag_id, edit)


@app.delete(
    "/tags/<tag_id>",
    summary="Delete a tag that no customer has",
    **answers(TagNotFound, TagInUse, success=HTTPStatus.NO_CONTENT),
    tags=["tags"],
)
def delete_tag(tag_id: TagId, member: Writer) -> None:
    tags.delete(member.merchant_id, tag_id)


handler = entrypoint(app)
