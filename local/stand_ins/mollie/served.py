"""Serves the stand-in on one machine: Mollie's API, its checkout, the control page, and the sending of webhooks."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import httpx
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route

from local.stand_ins.mollie import pages, payments
from local.stand_ins.mollie.standin import TIMEOUT, StandIn
from local.stand_ins.mollie.wire import Problem, Wire
from local.stand_ins.serving import FRESH, form_of, ticking

# Mollie waits 15 seconds for the answer to a webhook (Mollie, "Webhooks").
_WEBHOOK_SECONDS = 15
_NO_ANSWER_SECONDS = 30


def routes(stand_in: StandIn, path: str) -> Mount:
    async def api(request: Request) -> Response:
        return await _answered(stand_in, request)

    async def checkout(request: Request) -> Response:
        return await _checkout(stand_in, request)

    async def control(_: Request) -> Response:
        return HTMLResponse(await run_in_threadpool(pages.control, stand_in), headers=FRESH)

    async def act(request: Request) -> Response:
        try:
            await run_in_threadpool(_act, stand_in, request.path_params["act"], await form_of(request))
        except Problem as problem:
            return HTMLResponse(problem.detail, problem.status)
        return RedirectResponse(f"{stand_in.url}/", 303)

    methods = ["GET", "POST", "PATCH", "DELETE"]
    return Mount(
        path,
        routes=[
            Route("/v2/{path:path}", api, methods=methods),
            Route("/checkout/{payment}", checkout, methods=["GET", "POST"]),
            Route("/control/{act}", act, methods=["POST"]),
            Route("/", control),
        ],
    )


@contextmanager
def running(stand_in: StandIn) -> Iterator[None]:
    """Let time pass for the stand-in and send its webhooks, in another thread, while the block runs."""

    def post(url: str, mollie_id: str) -> int:
        try:
            return httpx.post(url, data={"id": mollie_id}, timeout=_WEBHOOK_SECONDS).status_code
        except httpx.HTTPError:
            return 0

    def work() -> None:
        stand_in.forward()
        stand_in.deliver_due(post)

    with ticking(work):
        yield


async def _answered(stand_in: StandIn, request: Request) -> Response:
    key = request.headers.get("Authorization", "").removeprefix("Bearer ")
    once = request.headers.get("Idempotency-Key", "")
    body = await request.body()
    query = dict(request.query_params)
    answer = await run_in_threadpool(
        stand_in.answer, request.method, request.path_params["path"], query, key, once, body
    )
    if answer.status == TIMEOUT:
        await asyncio.sleep(_NO_ANSWER_SECONDS)
        return Response(status_code=504)
    if answer.body is None:
        return Response(status_code=answer.status)
    return JSONResponse(answer.body, answer.status, headers=dict(answer.headers), media_type="application/hal+json")


async def _checkout(stand_in: StandIn, request: Request) -> Response:
    """Show the payer's choice of outcomes, or do what the payer chose and lead back to the merchant."""
    payment_id = request.path_params["payment"]
    payment = _payment(stand_in, payment_id)
    if payment is None:
        return HTMLResponse("No such payment", 404)
    if request.method == "POST" and payment["status"] == "open":
        form = await form_of(request)
        method = form.get("method") if form.get("method") in payments.METHODS else None
        status = form["status"] if form.get("status") in pages.OUTCOMES else "failed"
        await run_in_threadpool(stand_in.pay, payment_id, status, method=method, reason="refused_by_issuer")
        back = payment.get("cancelUrl") if status == "canceled" else None
        return RedirectResponse(back or payment["redirectUrl"], 303)
    return HTMLResponse(pages.checkout(stand_in, payment), headers=FRESH)


def _act(stand_in: StandIn, act: str, form: dict[str, str]) -> None:
    match act:
        case "forward":
            stand_in.forward(timedelta(days=int(form.get("days") or 1)))
        case "faults":
            hooks = stand_in.webhooks
            hooks.late_seconds = int(form.get("late") or 0)
            hooks.twice, hooks.shuffled = "twice" in form, "shuffled" in form
            stand_in.faults = [int(form.get("status") or 503)] * int(form.get("count") or 0)
        case "settle":
            stand_in.pay(form["id"], "failed" if form.get("reason") else "paid", reason=form.get("reason"))
        case "refund":
            stand_in.refund(form["id"])
        case "refund-status":
            stand_in.move_refund(form["id"], form["status"])
        case "charge-back":
            stand_in.charge_back(form["id"])
        case "reverse":
            stand_in.reverse(form["id"])
        case "revoke":
            stand_in.accounts[form["key"]].revoked = not stand_in.accounts[form["key"]].revoked
            stand_in.save()


def _payment(stand_in: StandIn, payment_id: str) -> Wire | None:
    found = (one.payments.get(payment_id) for one in list(stand_in.accounts.values()))
    return next((one for one in found if one), None)
