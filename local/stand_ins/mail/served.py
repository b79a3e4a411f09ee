"""Serves the stand-in on one machine: the API of SES, the inbox, and the reports of what becomes of a mail."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route

from local.stand_ins.mail import pages
from local.stand_ins.mail.events import EVENTS
from local.stand_ins.mail.service import NO_ANSWER, MailService, Stored
from local.stand_ins.serving import FRESH, form_of, ticking

_NO_ANSWER_SECONDS = 30


def routes(service: MailService, path: str) -> Mount:
    async def api(request: Request) -> Response:
        return await _answered(service, request)

    async def inbox(_: Request) -> Response:
        return HTMLResponse(pages.inbox(service, path), headers=FRESH)

    async def mail(request: Request) -> Response:
        return _shown(service, request, lambda one: HTMLResponse(pages.mail(one, path), headers=FRESH))

    async def html(request: Request) -> Response:
        policy = FRESH | {"Content-Security-Policy": pages.HTML_POLICY}
        return _shown(service, request, lambda one: HTMLResponse(pages.html_of(one.message), headers=policy))

    async def file(request: Request) -> Response:
        number = int(request.path_params["number"])
        return _shown(service, request, lambda one: _file(one, number))

    async def report(request: Request) -> Response:
        one, found = service.find(request.path_params["mail"]), EVENTS.get(request.path_params["event"])
        if one is None or found is None:
            return HTMLResponse("No such mail", 404)
        email = (await form_of(request)).get("email")
        await run_in_threadpool(service.report_event, one, found[1], email if email in one.recipients else None)
        return RedirectResponse(f"{path}/{one.id}", 303)

    async def switch(request: Request) -> Response:
        form = await form_of(request)
        for name in pages.SWITCHES:
            setattr(service.mode, name, name in form)
        service.mode.slow_seconds = float(form.get("slow_seconds") or 0)
        return RedirectResponse(f"{path}/", 303)

    return Mount(
        path,
        routes=[
            Route("/v2/email/{path:path}", api, methods=["GET", "POST", "DELETE"]),
            Route("/switch", switch, methods=["POST"]),
            Route("/{mail}/html", html),
            Route("/{mail}/file/{number:int}", file),
            Route("/{mail}/{event}", report, methods=["POST"]),
            Route("/{mail}", mail),
            Route("/", inbox),
        ],
    )


@contextmanager
def running(service: MailService) -> Iterator[None]:
    """Deliver mails and report what became of them, in another thread, while the block runs."""

    def work() -> None:
        service.forward()
        service.publish()

    with ticking(work):
        yield


async def _answered(service: MailService, request: Request) -> Response:
    """Answer a request of the API as the service does now: late, with a page that is no JSON, or not at all."""
    at = "/v2/email/" + request.path_params["path"]
    answer = await run_in_threadpool(service.answer, request.method, at, await request.body())
    await asyncio.sleep(_NO_ANSWER_SECONDS if answer.status == NO_ANSWER else 0)
    await asyncio.sleep(service.mode.slow_seconds)
    if answer.status == NO_ANSWER:
        return Response(status_code=504)
    if isinstance(answer.body, bytes):
        return HTMLResponse(answer.body, answer.status)
    code = {"x-amzn-ErrorType": str(answer.body["__type"])} if "__type" in answer.body else {}
    return JSONResponse(answer.body, answer.status, headers=code)


def _file(stored: Stored, number: int) -> Response:
    part = pages.attachments(stored.message)[number]
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    disposition = f'inline; filename="{part.get_filename()}"'
    return Response(content, media_type=part.get_content_type(), headers={"Content-Disposition": disposition})


def _shown(service: MailService, request: Request, shown: Callable[[Stored], Response]) -> Response:
    one = service.find(request.path_params["mail"])
    if one is None:
        return HTMLResponse("No such mail", 404)
    return shown(one)
