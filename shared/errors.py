"""Every failure a caller is meant to handle, by what it means.

    ServiceError
    ├── InvalidInput         what was sent is wrong, or contradicts itself
    ├── NotFound             the thing asked for does not exist, or is somebody else's
    ├── Conflict             the current state forbids it
    ├── Forbidden            we know you, and you may not
    └── UpstreamUnavailable  somebody whom we ask did not answer

Modules subclass these for their own cases and give each a `code` that clients can rely on.
The edge translates them, by kind, into a status (`shared.http.failures`).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any


class ServiceError(Exception):
    code = "service_error"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """`field` as the caller named it; `code` for translation; `problem` says what is wrong and what to do."""

    field: str
    code: str
    problem: str


class InvalidInput(ServiceError):
    code = "invalid_input"

    def __init__(self, *fields: FieldProblem, message: str = "Some of what was sent is not valid.") -> None:
        super().__init__(message)
        self.fields = fields


class Problems(list[FieldProblem]):
    """Collects the problems of several parts, so that the caller receives all of them at once."""

    @contextmanager
    def collect(self) -> Iterator[None]:
        """Take over the problems of an InvalidInput that the block raises, and go on after it."""
        try:
            yield
        except InvalidInput as error:
            self += error.fields

    def raise_any(self) -> None:
        if self:
            raise InvalidInput(*self)


class NotFound(ServiceError):
    code = "not_found"


class Conflict(ServiceError):
    """`current` is the state that forbids it, as the caller would read it now."""

    code = "conflict"

    def __init__(self, message: str, *, current: Any = None) -> None:
        super().__init__(message)
        self.current = current


class Forbidden(ServiceError):
    code = "forbidden"


class UpstreamUnavailable(ServiceError):
    """Whether what was asked has happened is not known: it is asked for in a way that can be repeated."""

    code = "upstream_unavailable"
