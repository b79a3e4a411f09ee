"""Gap: ministack parses a condition again for each item that it evaluates it on.

Upstream: no report found.
"""

from functools import lru_cache

from ministack.services import dynamodb


def close() -> None:
    """Remember what the last thousand expressions were parsed to."""
    for name in ("_tokenize", "_condition_syntax_error"):
        setattr(dynamodb, name, lru_cache(maxsize=1000)(getattr(dynamodb, name)))
