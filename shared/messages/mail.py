"""The message about a queued mail."""

from shared.messages.base import OfCustomer


class MailSending(OfCustomer):
    """A queued mail, which still has to be composed and handed to the mail service."""

    queue = "mail"

    mail_id: str

    @property
    def about(self) -> str:
        return self.mail_id
