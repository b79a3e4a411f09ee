"""Every failure that a caller is meant to handle, by kind.

    ServiceError
    ├── InvalidInput         the request is wrong or contradicts itself
    ├── NotFound             the record does not exist, or belongs to another merchant
    ├── Conflict             the current state forbids the request
    ├── Unauthenticated      the caller has to sign in
    ├── Forbidden            the caller is known and not allowed to do this
    ├── TooManyRequests      a limit for a time is reached
    └── UpstreamUnavailable  a service that we call did not answer

Modules subclass these for their own cases and give each a stable `code`. A class that defines a code has a docstring
for integrators, because the OpenAPI document shows both. The edge answers each kind with a status
(`shared.http.failures`).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple


class ServiceError(Exception):
    code = "service_error"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class FieldProblem(NamedTuple):
    """`field` is the name in the request, `code` is for programs, `problem` is a sentence with the remedy."""

    field: str
    code: str
    problem: str


class InvalidInput(ServiceError):
    """A value is impossible, or does not fit the others. `fields` lists each problem."""

    code = "invalid_input"

    def __init__(self, *fields: FieldProblem, message: str = "Some of what was sent is not valid.") -> None:
        super().__init__(message)
        self.fields = fields


class Problems(list[FieldProblem]):
    """Collects the problems of several parts, so that the caller receives all of them at once."""

    @contextmanager
    def collect(self) -> Iterator[None]:
        """Add the problems of an InvalidInput that the block raises, and continue after the block."""
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
    """`current` is the record that conflicts with the request, as a read would answer it now."""

    code = "conflict"

    def __init__(self, message: str, *, current: Any = None) -> None:
        super().__init__(message)
        self.current = current


class StaleVersion(Conflict):
    """The record has changed since the version in If-Match. `current` is the record as it is now."""

    code = "stale_version"


class Unauthenticated(ServiceError):
    code = "unauthenticated"


class Forbidden(ServiceError):
    """The member's role does not include the permission of this operation (`x-permission`)."""

    code = "forbidden"


class TooManyRequests(ServiceError):
    """A limit for a time is reached. The message names the limit and when to try again."""

    code = "too_many_requests"


class UpstreamUnavailable(ServiceError):
    """A call may have taken effect although no answer came, so only repeatable calls are made."""

    code = "upstream_unavailable"
