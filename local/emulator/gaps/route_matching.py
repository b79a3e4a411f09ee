"""Gap: for each request ministack compares the path with every route of the API, twice, and compiles each one again.

Upstream: no report found.
"""

from functools import lru_cache

from ministack.services import apigateway


def close() -> None:
    """Remember which paths match which routes: a page asks for the same ones again and again."""
    apigateway._path_matches = lru_cache(maxsize=20_000)(apigateway._path_matches)
