"""Answers of VIES as no document has them: none is taken for an answer about a customer, and each ends in time."""

import json
from collections.abc import Iterator
from types import SimpleNamespace

import httpx
import pytest

from shared.domain.registries.vies import ViesAnswer, ViesFailure
from shared.integrations import vies
from tests.integrations.test_vies_cases import Fake, fake

__all__ = ["fake"]


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, ""),
        (200, "[]"),
        (200, "null"),
        (200, '{"valid":"true"}'),
        (200, '{"valid":null}'),
        (200, '{"actionSucceed":false}'),
        (200, '{"actionSucceed":false,"errorWrappers":[{"error":"SOMETHING_NEW"}]}'),
        (200, '{"actionSucceed":true,"valid":true,"errorWrappers":[{"error":"MS_UNAVAILABLE"}]}'),
        (200, '{"isValid":false,"userError":"TIMEOUT"}'),
        (200, '{"isValid":false,"userError":"INVALID"}'),
        (500, '{"errorWrappers":[{"error":"VOW-ERR-1234","message":"an unexpected error"}]}'),
        (500, '{"valid":false}'),
        (429, "Too Many Requests"),
        (200, '{"actionSucceed":false,"errorWrappers":5}'),
        (200, '{"errorWrappers":{"error":"MS_UNAVAILABLE"}}'),
        (200, '{"errorWrappers":["MS_UNAVAILABLE"],"valid":true}'),
        (200, '{"valid":tru'),
        (200, "[" * 90_000),
        (200, '{"valid":1}'),
        (201, "Created"),
        (301, ""),
        (302, '{"valid":true}'),
        (403, "<html>Forbidden</html>"),
        (404, '{"valid":false}'),
        (503, "<html>"),
        (200, '{"valid":true,"name":"' + "x" * 200_000 + '"}'),
    ],
)
def test_what_is_no_answer_is_an_outage(fake: Fake, status: int, body: str) -> None:
    fake.answers = [httpx.Response(status, content=body, request=httpx.Request("POST", "http://vies.test"))]
    answer = vies.check("BE0428759497", requester=None)
    assert isinstance(answer, ViesFailure)
    assert not answer.is_final


def test_an_answer_is_read_whatever_its_company_is_called(fake: Fake) -> None:
    odd = {
        "valid": True,
        "name": "CAF\ud83d\u00c9 NV",
        "address": 5,
        "requestDate": "yesterday",
        "requestIdentifier": None,
    }
    request = httpx.Request("POST", "http://vies.test")
    fake.answers = [httpx.Response(200, content=json.dumps(odd).encode(), request=request)]
    answer = vies.check("BE0428759497", requester=None)
    assert isinstance(answer, ViesAnswer)
    assert (answer.name, answer.address, answer.consultation_number) == ("CAFÉ NV", [], None)
    # A name that is not UTF-8 is no answer, because nothing of the rest can be trusted.
    fake.answers = [httpx.Response(200, content=b'{"valid":true,"name":"CAF\xc9"}', request=request)]
    assert isinstance(vies.check("BE0428759497", requester=None), ViesFailure)


@pytest.mark.parametrize("error", [httpx.ConnectError(""), httpx.ReadError(""), httpx.RemoteProtocolError("")])
def test_a_broken_connection_is_an_outage(fake: Fake, error: Exception) -> None:
    fake.answers = [error]
    assert isinstance(vies.check("BE0428759497", requester="NL004495445B01"), ViesFailure)


@pytest.mark.parametrize(
    ("about", "is_read"),
    [
        ({"countryCode": "BE", "vatNumber": "0428759497"}, True),
        ({"countryCode": "BE", "vatNumber": "0428 759 497"}, True),
        ({}, True),
        ({"countryCode": "BE", "vatNumber": "0402918402"}, False),
        ({"countryCode": "NL", "vatNumber": "0428759497"}, False),
    ],
)
def test_an_answer_about_another_number_is_none(fake: Fake, about: dict[str, str], is_read: bool) -> None:
    answer = {"valid": True, "requestDate": "2026-10-02T22:22:57.134Z"} | about
    fake.answers = [httpx.Response(200, json=answer)]
    assert isinstance(vies.check("BE0428759497", requester=None), ViesAnswer) == is_read


def test_an_answer_that_comes_byte_by_byte_ends_in_time(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    def dripping() -> Iterator[bytes]:
        while True:
            yield b" "

    monkeypatch.setattr(vies, "TOTAL_SECONDS", 0.05)
    fake.answers = [httpx.Response(200, content=dripping())]
    answer = vies.check("BE0428759497", requester=None)
    assert isinstance(answer, ViesFailure)
    assert answer.wait == "member_state_unavailable"


def test_nothing_more_is_asked_after_the_end(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]

    def late() -> Iterator[bytes]:
        yield b'{"actionSucceed": false, "errorWrappers": [{"error": "INVALID_REQUESTER_INFO"}]}'
        clock[0] = vies.TOTAL_SECONDS + 1

    monkeypatch.setattr(vies, "time", SimpleNamespace(monotonic=lambda: clock[0]))
    fake.answers = [httpx.Response(200, content=late())]
    answer = vies.check("BE0428759497", requester="NL999999999B99")
    assert isinstance(answer, ViesFailure)
    assert len(fake.questions) == 1


def test_a_requester_outside_the_eu_is_not_sent(fake: Fake) -> None:
    fake.answers = [httpx.ReadTimeout("")]
    vies.check("BE0428759497", requester="GB980780684")
    assert fake.questions == [{"countryCode": "BE", "vatNumber": "0428759497"}]
