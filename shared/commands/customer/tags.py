"""Commands that create, edit, delete and assign tags."""

from collections.abc import Callable

from shared.commands.acts import perform_on_customer
from shared.domain.core.actors import Actor
from shared.domain.core.once import Once
from shared.domain.core.refs import CustomerRef, MerchantId
from shared.domain.customer.customers import Customer
from shared.domain.customer.tags import Tag, TagAssignment, TagDraft, TagEdit, Tags, assign_tags
from shared.store.customer import customers, tags
from shared.store.engine.changes import Changes
from shared.store.engine.commit import commit
from shared.store.engine.idempotency import repeatable
from shared.store.engine.retries import retry_outdated


@repeatable(Tag)
def add(merchant_id: MerchantId, draft: TagDraft, *, once: Once | None) -> Tag:
    """Create a tag. A retry returns the stored answer. Raise TagExists, TooManyTags."""

    def with_new(tags: Tags) -> tuple[Tag, list[Tag]]:
        tag = tags.new_tag(draft)
        return tag, [*tags.items, tag]

    return _change(merchant_id, with_new, once)


def edit(merchant_id: MerchantId, tag_id: str, edit: TagEdit) -> Tag:
    """Edit a tag. An edit that changes nothing writes nothing. Raise TagNotFound, TagExists."""

    def with_edited(tags: Tags) -> tuple[Tag, list[Tag]]:
        after = tags.edited(tag_id, edit)
        return after, [after if tag.id == tag_id else tag for tag in tags.items]

    return _change(merchant_id, with_edited)


@retry_outdated
def delete(merchant_id: MerchantId, tag_id: str) -> None:
    """Delete a tag that no customer has, except customers in the trash, who lose it. Raise TagNotFound, TagInUse."""
    read = tags.get(merchant_id)
    tag = read.tags.get(tag_id)
    changes = Changes()
    tags.delete(changes, merchant_id, read, tag)
    commit(changes, result=tag)


@retry_outdated
def assign(customer: CustomerRef, assignment: TagAssignment, *, seen: int, by: Actor) -> Customer:
    """Set all tags of a customer. Raise InvalidInput for an unknown tag, CustomerNotFound, StaleCustomer."""
    card, known = customers.get_with_tags(customer, seen=seen)
    act = assign_tags(card, assignment, known.tags, by=by)
    assert act.after
    changes = Changes()
    tags.require_kept(changes, customer.merchant_id, known, set(act.after.tags) - set(card.tags))
    return perform_on_customer(customer, act, changes=changes)


@retry_outdated
def _change(merchant_id: MerchantId, decide: Callable[[Tags], tuple[Tag, list[Tag]]], once: Once | None = None) -> Tag:
    read = tags.get(merchant_id)
    tag, all_tags = decide(read.tags)
    if all_tags == read.tags.items:
        return tag
    changes = Changes()
    tags.save(changes, merchant_id, read, all_tags)
    return commit(changes, result=tag, once=once)
