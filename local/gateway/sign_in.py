"""The sign-in page, in the place of Cognito's: a button for each demo member, or e-mail and password."""

from collections.abc import Mapping, Sequence
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from local.demo.members import BOOKKEEPER, MEMBERS, PASSWORD, DemoMember, UserPool
from local.gateway.proxy import Proxy

STYLE = Path(__file__).with_name("sign_in.css")
# Parameters of the OAuth request, which the form sends along.
OAUTH = (
    *("client_id", "redirect_uri", "response_type", "scope", "state", "nonce"),
    *("code_challenge", "code_challenge_method"),
)


def routes(members: UserPool, proxy: Proxy) -> list[BaseRoute]:
    """Return the routes of Cognito's domain: its page is this one, the rest is the emulator's."""

    async def show(request: Request) -> Response:
        return page(dict(request.query_params), await run_in_threadpool(members.invited))

    async def log_in(request: Request) -> Response:
        form = dict(parse_qsl((await request.body()).decode()))
        if form.get("password") == PASSWORD:
            await run_in_threadpool(members.accept_invitation, form.get("username", ""))
        answer = await proxy.cognito(request)
        if answer.status_code == 302:
            return answer
        # Without a redirect to the page, the answer is the emulator's own form again.
        return page(form, await run_in_threadpool(members.invited), refused=True)

    return [
        Route("/oauth2/authorize", show),
        Route("/oauth2/token", proxy.cognito, methods=["POST"]),
        Route("/login", log_in, methods=["POST"]),
        Route("/logout", proxy.cognito),
        Route("/local/sign-in.css", lambda _: FileResponse(STYLE, media_type="text/css")),
    ]


def page(parameters: Mapping[str, Any], invited: Sequence[tuple[str, str]], *, refused: bool = False) -> HTMLResponse:
    """Return the form, with the parameters of the OAuth request in hidden fields.

    `invited` is name and e-mail of those whose first sign-in this would be: no mail leaves this machine.
    """
    carried = "".join(_hidden(name, str(parameters[name])) for name in OAUTH if name in parameters)
    columns = "".join(
        f"<section><h2>{escape(merchant.name)}</h2>{''.join(_button(member, carried) for member in members)}</section>"
        for merchant, members in groupby(MEMBERS, key=lambda member: member.merchant)
    )
    if invited:
        buttons = "".join(_form(carried, email, name, "invited") for name, email in invited)
        columns += f"<section><h2>Invited, not signed in yet</h2>{buttons}</section>"
    columns += f"<section><h2>Both merchants</h2>{_button(BOOKKEEPER[0], carried, 'bookkeeper')}</section>"
    problem = '<p class="problem" role="alert">That e-mail and password do not belong together.</p>' if refused else ""
    whole = _PAGE.format(columns=columns, carried=carried, problem=problem)
    return HTMLResponse(whole, headers={"Cache-Control": "no-store"})


def _button(member: DemoMember, carried: str, role: str = "") -> str:
    return _form(carried, member.email, member.name, role or member.role.replace("_", " "))


def _form(carried: str, email: str, name: str, note: str) -> str:
    credentials = _hidden("username", email) + _hidden("password", PASSWORD)
    label = f"<span>{escape(name)}</span> <small>{escape(note)}</small>"
    return f'<form method="post" action="/login">{carried}{credentials}<button>{label}</button></form>'


def _hidden(name: str, value: str) -> str:
    return f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'


_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in · Klantkaart</title>
<link rel="stylesheet" href="/local/sign-in.css">
</head>
<body>
<main>
<header><span class="mark" aria-hidden="true">K</span><h1>Sign in to Klantkaart</h1></header>
<p class="muted">This is the local run. Choose who you are; nothing leaves this machine.</p>
<div class="merchants">{columns}</div>
<section class="by-hand">
<h2>With e-mail and password</h2>
{problem}
<form method="post" action="/login">
{carried}
<label for="username">E-mail</label>
<input id="username" name="username" type="email" autocomplete="username" required>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<button class="primary">Sign in</button>
</form>
</section>
</main>
</body>
</html>
"""
