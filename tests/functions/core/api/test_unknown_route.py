"""$default, the route for unknown paths."""

import pytest

from functions.api.unknown_route import handler
from shared.domain.core.refs import MerchantId
from tests.gateway import CONTEXT, Team, event


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/nowhere"), ("DELETE", "/customers"), ("POST", "/customers/x/y/z/%20"), ("GET", "/")]
)
def test_an_unknown_route_has_the_common_error_body(method: str, path: str) -> None:
    answer = handler(event(method, path, claims=Team(MerchantId("van-dijk"), "owner").claims), CONTEXT)
    assert answer["statusCode"] == 404
    assert '"code":"no_such_route"' in answer["body"]
    assert '"request_id":"request-1"' in answer["body"]
