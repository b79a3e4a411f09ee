"""Forward requests to the emulator, and stream its answers."""

from collections.abc import Iterable
from dataclasses import dataclass

import httpx
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

# In the place of S3, whose links are signed for the emulator's own address.
DOCUMENTS = "/local/documents"

# Headers of one connection: the browser's and the emulator's are two.
PER_CONNECTION = {b"host", b"connection", b"keep-alive", b"transfer-encoding", b"upgrade", b"te", b"trailer", b"date"}


@dataclass(frozen=True)
class Proxy:
    """An entrance for each kind of address. `pay_headers` are those of pages for people without a sign-in."""

    emulator: httpx.AsyncClient
    api_id: str
    pay_headers: dict[str, str]

    async def api(self, request: Request) -> Response:
        return await self._to_api(request, request.scope["raw_path"].removeprefix(b"/api") or b"/")

    async def public(self, request: Request) -> Response:
        return await self._to_api(request, request.scope["raw_path"])

    async def pay(self, request: Request) -> Response:
        response = await self.public(request)
        response.headers.update(self.pay_headers)
        return response

    async def cognito(self, request: Request) -> Response:
        return await self._forward(request, request.scope["raw_path"])

    async def document(self, request: Request) -> Response:
        return await self._forward(request, request.scope["raw_path"].removeprefix(DOCUMENTS.encode()))

    async def _to_api(self, request: Request, path: bytes) -> Response:
        return await self._forward(request, f"/_aws/execute-api/{self.api_id}/$default".encode() + path)

    async def _forward(self, request: Request, path: bytes) -> Response:
        query = request.scope["query_string"]
        outgoing = self.emulator.build_request(
            request.method,
            httpx.URL(self.emulator.base_url, raw_path=path + (b"?" + query if query else b"")),
            headers=end_to_end(request.headers.raw),
            content=await request.body(),
        )
        try:
            answer = await self.emulator.send(outgoing, stream=True)
        except httpx.TransportError:
            return JSONResponse({"message": "Service Unavailable"}, status_code=503)
        response = StreamingResponse(answer.aiter_raw(), answer.status_code, background=BackgroundTask(answer.aclose))
        response.raw_headers = end_to_end(answer.headers.raw)
        return response


def end_to_end(headers: Iterable[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
    """Leave out the headers that belong to the connection, not to the message."""
    return [(name.lower(), value) for name, value in headers if name.lower() not in PER_CONNECTION]
