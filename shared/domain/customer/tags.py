"""Tags, by which a merchant groups customers: models and rules (Q38)."""

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from shared.domain.core.activity_log import ActivityKind, changes_of, entry
from shared.domain.core.actors import Actor
from shared.domain.core.acts import Act
from shared.domain.core.edits import unset
from shared.domain.core.folding import unified
from shared.domain.core.ids import id_pattern, new_id
from shared.domain.core.models import Model, Record, RequestModel
from shared.domain.core.text import one_blank, one_line
from shared.domain.customer.customers import CustomerCard
from shared.errors import Conflict, FieldProblem, InvalidInput, NotFound

MAX_TAGS_OF_MERCHANT = 200
MAX_TAGS_OF_CUSTOMER = 50
# Tags before and after one assignment: each is an item of the transaction, which has at most 100.
MAX_TAGS_AT_ONCE = 90

TagName = Annotated[
    str,
    AfterValidator(one_line),
    AfterValidator(one_blank),
    StringConstraints(strip_whitespace=True, min_length=1, max_length=40),
]
TAG_ID = id_pattern("tag")
TagId = Annotated[str, StringConstraints(pattern=TAG_ID)]


class TagActivity(ActivityKind):
    CHANGED = "tags.changed"


class Color(StrEnum):
    SLATE = "slate"
    GRAY = "gray"
    STONE = "stone"
    RED = "red"
    ORANGE = "orange"
    AMBER = "amber"
    YELLOW = "yellow"
    LIME = "lime"
    GREEN = "green"
    EMERALD = "emerald"
    TEAL = "teal"
    CYAN = "cyan"
    SKY = "sky"
    BLUE = "blue"
    INDIGO = "indigo"
    VIOLET = "violet"
    FUCHSIA = "fuchsia"
    PINK = "pink"


class TagExists(Conflict):
    """The merchant has a tag of this name, regardless of case, apostrophes and dashes; `current` is that tag."""

    code = "tag_exists"


class TooManyTags(Conflict):
    """The merchant has as many tags as it may have."""

    code = "too_many_tags"


class TagInUse(Conflict):
    """Customers have this tag, so it cannot be deleted; `current` is the tag."""

    code = "tag_in_use"


class TagNotFound(NotFound):
    """There is no such tag, or it was deleted."""

    code = "tag_not_found"


class TagDraft(RequestModel):
    """A new tag. The name is unique for the merchant, regardless of case, apostrophes and dashes."""

    name: TagName
    color: Color


class TagEdit(RequestModel):
    """An edit of a tag. An omitted field keeps its value."""

    name: TagName = Field(default_factory=unset)
    color: Color = Field(default_factory=unset)


class Tag(Record):
    id: str
    name: str
    color: Color


class TagAssignment(RequestModel):
    """All tags of the customer, in the order in which they are shown. Repeated ids count once."""

    tag_ids: Annotated[list[TagId], Field(max_length=MAX_TAGS_OF_CUSTOMER)]


class Tags(Model):
    """All tags of the merchant."""

    items: list[Tag]

    def get(self, tag_id: str) -> Tag:
        """Raise TagNotFound."""
        for tag in self.items:
            if tag.id == tag_id:
                return tag
        raise TagNotFound("There is no such tag. It may have been deleted.")

    def names(self, tag_ids: list[str]) -> str:
        """Return the names of those tags that exist, separated by commas, for the activity log."""
        names = {tag.id: tag.name for tag in self.items}
        return ", ".join(names[tag_id] for tag_id in tag_ids if tag_id in names)

    def new_tag(self, draft: TagDraft) -> Tag:
        """Raise TagExists, TooManyTags."""
        if len(self.items) >= MAX_TAGS_OF_MERCHANT:
            raise TooManyTags(f"There are {MAX_TAGS_OF_MERCHANT} tags already. Delete one that is not in use.")
        return self._unique(Tag(id=new_id("tag"), name=draft.name, color=draft.color))

    def edited(self, tag_id: str, edit: TagEdit) -> Tag:
        """Raise TagNotFound, TagExists."""
        changes = {name: getattr(edit, name) for name in edit.model_fields_set}
        return self._unique(self.get(tag_id).model_copy(update=changes))

    def assigned(self, assignment: TagAssignment, *, before: list[str]) -> list[str]:
        """Return the ids of the assignment without duplicates and without tags of `before` that were deleted.

        Raise InvalidInput for a tag that does not exist, and for more changes than fit into one transaction.
        """
        known = {tag.id for tag in self.items}
        for place, tag_id in enumerate(assignment.tag_ids):
            if tag_id not in known and tag_id not in before:
                problem = "There is no such tag; it may have been deleted. Choose from GET /tags."
                raise InvalidInput(FieldProblem(f"tag_ids.{place}", "unknown_tag", problem))
        if len({*assignment.tag_ids, *before}) > MAX_TAGS_AT_ONCE:
            problem = "That is too many changes at once. Remove some tags first, save, and then add the others."
            raise InvalidInput(FieldProblem("tag_ids", "too_many_changes", problem))
        return [tag_id for tag_id in dict.fromkeys(assignment.tag_ids) if tag_id in known]

    def _unique(self, tag: Tag) -> Tag:
        """Return the tag. Raise TagExists for a name that looks like that of another tag."""
        for other in self.items:
            if other.id != tag.id and _same_look(other.name) == _same_look(tag.name):
                raise TagExists("There is a tag of this name already.", current=other)
        return tag


def _same_look(name: str) -> str:
    """Return what two names have in common that differ in case, blanks, or the kind of apostrophe or dash only."""
    return one_blank(unified(name))


def assign_tags(customer: CustomerCard, assignment: TagAssignment, tags: Tags, *, by: Actor) -> Act[CustomerCard]:
    """Return the act that assigns tags to a customer. Raise InvalidInput."""
    tag_ids = tags.assigned(assignment, before=customer.tags)
    after = customer if tag_ids == customer.tags else customer.next_version(tags=tag_ids)
    names = {"tags": tags.names(customer.tags) or None}, {"tags": tags.names(tag_ids) or None}
    return Act(customer, after, entry(TagActivity.CHANGED, by=by, changes=changes_of("customer", ("tags",), *names)))
