"""An outage of Cognito."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from shared.integrations import sign_in


@contextmanager
def unreachable() -> Iterator[None]:
    """Let nothing answer at Cognito's address."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
        sign_in.client.cache_clear()
        yield
    sign_in.client.cache_clear()
