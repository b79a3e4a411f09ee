"""The message about a payment at Mollie."""

from shared.messages.base import Message


class ProviderUpdate(Message):
    """A payment at Mollie (tr_), of which something may have changed there."""

    queue = "mollie"

    provider_id: str

    @property
    def about(self) -> str:
        return self.provider_id
