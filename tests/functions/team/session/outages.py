"""An outage of Cognito."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from shared.integrations import cognito


@contextmanager
def unreachable() -> Iterator[None]:
    """Let nothing answer at Cognito's address."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
        cognito.client.cache_clear()
        yield
    cognito.client.cache_clear()
