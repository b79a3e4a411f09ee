"""Failures of calls to Mollie, by what is to be done about them."""

from shared.errors import UpstreamUnavailable


class MollieUnavailable(UpstreamUnavailable):
    """Mollie did not answer, or too many requests were made. Try again in a moment."""

    code = "mollie_unavailable"

    def __init__(self) -> None:
        super().__init__("Mollie, the payment service, did not answer. Try again in a moment.")


class MollieFailure(Exception):
    """Mollie answered that it does not do what was asked; a repetition changes nothing."""

    def __init__(self, status: int) -> None:
        super().__init__(f"Mollie answered {status}")
        self.status = status


class MollieRefused(MollieFailure):
    """`field` is Mollie's name of what is wrong, null where it names none; `detail` is its sentence, in English."""

    def __init__(self, status: int, field: str | None, detail: str) -> None:
        super().__init__(status)
        self.field, self.detail = field, detail


class ConnectionBroken(MollieFailure):
    """The key is not valid any more, or may not do this."""


class ObjectGone(MollieFailure):
    """There is no such object, or not any more."""
