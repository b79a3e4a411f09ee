"""The logo of a business customer's website, which stands for the customer in the place of initials."""

import re
from typing import Final

from shared.domain.core.models import Record
from shared.domain.core.refs import CustomerRef
from shared.domain.customer.customer_values import Kind

# In pixels: twice the largest avatar of the page.
MAX_SIDE: Final = 192
MAX_BYTES: Final = 80 * 1024
_HOST: Final = re.compile(r"(?i)https?://(?:www\.)?([^/\\?#:]+)")


class Avatar(Record):
    """The picture that was chosen: `name` follows from its content, `host` is that of the website it was found on.

    It is shown as long as the customer is a business with a website on that host. So an edit that is undone brings the
    avatar back with the website.
    """

    name: str
    host: str

    def is_of(self, kind: Kind, website: str | None) -> bool:
        """Return whether a customer of this kind, with this website, is shown with the picture."""
        return kind is Kind.BUSINESS and self.host == host_of(website)


class ChosenAvatar(Avatar):
    """The avatar with the id of the choice, below which the customer has a copy of the picture.

    Each choice has a copy of its own, so that ending one copy never takes another choice's. Choices of an earlier
    release have none.
    """

    choice_id: str | None = None

    @property
    def shown(self) -> Avatar:
        """The avatar without what no answer has."""
        return Avatar(name=self.name, host=self.host)


def avatar_folder(customer: CustomerRef) -> str:
    """Return what the keys of a customer's pictures begin with, in the store of files."""
    return f"{customer.merchant_id}/avatars/{customer.id}/"


def host_of(website: str | None) -> str | None:
    """Return the host of a stored website in small letters and without `www.`, by which logos are known."""
    found = _HOST.match(website or "")
    return found[1].lower().rstrip(".") if found else None
