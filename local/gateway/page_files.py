"""Serve the files of the built page, in the place of the bucket behind CloudFront."""

import gzip
from functools import cache
from os import PathLike, stat_result
from pathlib import Path

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from local.build.page_files import IMMUTABLE, cache_control, content_type
from local.paths import PAGE


class PageFiles(StaticFiles):
    """The files of the built page by name, and index.html at every other address."""

    def __init__(self, page: Path):
        super().__init__(directory=page)

    async def get_response(self, path: str, scope: Scope) -> Response:
        request = Request(scope)
        if not Path(path).suffix:
            path = "index.html"
            # Signing in redirects to one origin, and Cognito allows plain http for localhost only.
            if request.url.hostname == "127.0.0.1":
                return RedirectResponse(request.url.replace(hostname="localhost"))
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = cache_control(path)
        return response

    def file_response(
        self, full_path: str | PathLike[str], stat_result: stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """Compress a file that is named after its content once, not for each request."""
        file = Path(full_path)
        if file.is_relative_to(PAGE / IMMUTABLE) and "gzip" in Request(scope).headers.get("Accept-Encoding", ""):
            headers = {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
            return Response(gzipped(file), headers=headers, media_type=content_type(file.name))
        return super().file_response(full_path, stat_result, scope, status_code)


@cache
def gzipped(file: Path) -> bytes:
    return gzip.compress(file.read_bytes())
