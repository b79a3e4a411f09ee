"""A member at work: sign in through the page, make test data through the API, and collect what goes wrong."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import httpx
from playwright.sync_api import ConsoleMessage, Error, Page, Request, Route, expect

from local.demo.members import PASSWORD, member
from local.run import Run
from tests.browser.windows import DESKTOP, Kind, SignedIn, Window, Windows

PHONE = (360, 640)
SETTLED_WITHIN_SECONDS = 30
TWO_FRAMES = """document.fonts.ready.then(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))),
)"""


class Desk:
    def __init__(self, run: Run, windows: Windows, api: httpx.Client, sessions: dict[str, SignedIn]) -> None:
        """`api` acts for the owner. `sessions` keeps, by role, what signing in left."""
        self.run = run
        self.api = api
        self._windows = windows
        self._sessions = sessions
        self._taken: list[Window] = []
        self._heard: list[tuple[Page, str, Callable[[Any], None]]] = []
        self._in_flight: set[Request] = set()
        self.complaints: list[str] = []
        self.requests: list[str] = []
        """Every API request of the page, as `GET /api/customers`."""

    def customer(self, **fields: Any) -> dict[str, Any]:
        """Make a customer for this test only."""
        draft = {"kind": "individual", "full_name": "Vera Vermeulen", "email": "vera@example.com"} | fields
        made: dict[str, Any] = self.api.post("/customers", json=draft).raise_for_status().json()
        return made

    def seen(self, customer: dict[str, Any]) -> dict[str, Any]:
        """Return the profile that the API has now."""
        profile: dict[str, Any] = self.api.get(f"/customers/{customer['id']}").raise_for_status().json()
        return profile

    def edit(self, customer: dict[str, Any], **fields: Any) -> None:
        """Edit the current version, as a colleague does."""
        self._as_seen("PATCH", customer, "", fields)

    def note(self, customer: dict[str, Any], title: str, content: str = "") -> dict[str, Any]:
        return self._add(customer, "notes", {"title": title, "content": content})

    def pin(self, customer: dict[str, Any], note: dict[str, Any]) -> None:
        self.api.put(f"/customers/{customer['id']}/notes/{note['id']}/pin").raise_for_status()

    def contact(self, customer: dict[str, Any], name: str = "Bram Bos", **fields: Any) -> dict[str, Any]:
        return self._add(customer, "contacts", {"name": name} | fields)

    def address(self, customer: dict[str, Any], **fields: Any) -> dict[str, Any]:
        return self._add(customer, "addresses", {"country": "NL"} | fields)

    def order(self, customer: dict[str, Any], **fields: Any) -> dict[str, Any]:
        """Place an order of one line of € 100 without VAT."""
        return self._add(customer, "orders", {"lines": [{"description": "Valve", "unit_price": "100"}]} | fields)

    def invoice(self, customer: dict[str, Any], *, issue: bool = False, **fields: Any) -> dict[str, Any]:
        """Make a draft of one line of € 100 without VAT, and issue it where that is wanted."""
        line = {"description": "Boiler service", "unit_price": "100"}
        made = self._add(customer, "invoices", {"lines": [line]} | fields)
        if not issue:
            return made
        act = f"/customers/{customer['id']}/invoices/{made['id']}/issue"
        sent = self.api.post(act, headers={"If-Match": str(made["version"])})
        issued: dict[str, Any] = sent.raise_for_status().json()["invoice"]
        return issued

    def payment(self, customer: dict[str, Any], amount: str, **fields: Any) -> dict[str, Any]:
        """Record a payment in euros, which settles the oldest open invoices unless the fields name others."""
        draft = {"amount": {"value": amount, "currency": "EUR"}} | fields
        made: dict[str, Any] = self._add(customer, "payments", draft)["payment"]
        return made

    def smart_link(self, customer: dict[str, Any], **fields: Any) -> dict[str, Any]:
        """Make a link that sells a workshop for € 95 with VAT."""
        amount = {"value": "95.00", "currency": "EUR"}
        return self._add(customer, "smart-links", {"name": "Workshop", "kind": "product", "amount": amount} | fields)

    def mandate(self, customer: dict[str, Any]) -> dict[str, Any]:
        """Add a mandate that the customer has signed."""
        return self._add(customer, "mandates", {"holder": "V. Vermeulen", "iban": "NL91ABNA0417164300"})

    def subscription(self, customer: dict[str, Any], **fields: Any) -> dict[str, Any]:
        """Begin a subscription of € 15 a month."""
        terms = {"amount": {"value": "15.00", "currency": "EUR"}, "interval": {"every": 1, "unit": "months"}}
        made: dict[str, Any] = self._add(customer, "subscriptions", {"product": "Boiler care"} | terms | fields)
        return made

    def _add(self, customer: dict[str, Any], what: str, draft: dict[str, Any]) -> dict[str, Any]:
        sent = self.api.post(f"/customers/{customer['id']}/{what}", json=draft)
        added: dict[str, Any] = sent.raise_for_status().json()
        return added

    def archive(self, customer: dict[str, Any], reason: str = "other") -> None:
        self._as_seen("POST", customer, "/archive", {"reason": reason})

    def suspend(self, customer: dict[str, Any], reason: str = "other") -> None:
        self._as_seen("POST", customer, "/suspend", {"reason": reason})

    def tag(self, name: str, color: str = "teal") -> str:
        """Return the id of the merchant's tag with this name; make it where there is none."""
        sent = self.api.post("/tags", json={"name": name, "color": color})
        tag = sent.json()["current"] if sent.status_code == 409 else sent.raise_for_status().json()
        return str(tag["id"])

    def give_tags(self, customer: dict[str, Any], *names: str) -> None:
        """Assign the tags in this order."""
        self._as_seen("PUT", customer, "/tags", {"tag_ids": [self.tag(name) for name in names]})

    def _as_seen(self, method: str, customer: dict[str, Any], path: str, body: dict[str, Any]) -> None:
        version = {"If-Match": str(self.seen(customer)["version"])}
        self.api.request(method, f"/customers/{customer['id']}{path}", json=body, headers=version).raise_for_status()

    @contextmanager
    def merchant_with(self, **settings: Any) -> Iterator[None]:
        """Give the first merchant other settings until `with` ends."""
        before = self.merchant()
        self._set(settings)
        try:
            yield
        finally:
            self._set({name: before[name] for name in settings})

    def merchant(self) -> dict[str, Any]:
        merchant: dict[str, Any] = self.api.get("/me").raise_for_status().json()["merchant"]
        return merchant

    def _set(self, settings: dict[str, Any]) -> None:
        version = {"If-Match": str(self.merchant()["version"])}
        merchant = self.api.patch("/merchant", json=settings, headers=version).raise_for_status().json()
        for role, session in self._sessions.items():
            self._sessions[role] = session.with_merchant(merchant)

    def open(
        self,
        path: str = "/",
        *,
        role: str = "owner",
        language: str = "en",
        theme: str = "light",
        size: tuple[int, int] = DESKTOP,
        touch: bool = False,
        script: str = "",
    ) -> Page:
        """Open a page as a member: through the sign-in form the first time, then with the session that it left."""
        if role not in self._sessions:
            page = self.arrive()
            self.sign_in(page, role)
            # The member and their permissions are part of the session, so they must have arrived.
            expect(page.get_by_text(member(1, role).merchant.name, exact=True)).to_be_visible()
            tab = page.evaluate("({ ...sessionStorage })")
            self._sessions[role] = SignedIn(page.context.storage_state(), tab)
        signed_in = self._sessions[role]
        return self.arrive(
            path, language=language, theme=theme, size=size, touch=touch, script=script, session=signed_in
        )

    def arrive(
        self,
        path: str = "/",
        *,
        language: str = "en",
        theme: str = "light",
        size: tuple[int, int] = DESKTOP,
        touch: bool = False,
        script: str = "",
        session: SignedIn | None = None,
    ) -> Page:
        window = self._windows.take(Kind(language, touch, script))
        self._taken.append(window)
        return self._go(window.furnish(session, theme, size), path)

    def another_tab(self, page: Page, path: str) -> Page:
        """Open a tab in the same window."""
        (window,) = [window for window in self._taken if window.context == page.context]
        return self._go(window.another_tab(), path)

    def _go(self, page: Page, path: str) -> Page:
        self.listen(page, "console", self._note_message)
        self.listen(page, "pageerror", self._note_error)
        self.listen(page, "request", self._note_request)
        self.listen(page, "requestfinished", self._forget_request)
        self.listen(page, "requestfailed", self._forget_request)
        page.goto(f"{self.run.url}{path}")
        return page

    def listen(self, page: Page, event: str, handler: Callable[[Any], None]) -> None:
        """Call the handler at every such event of a page, until the test ends."""
        page.on(event, handler)  # type: ignore[call-overload]
        self._heard.append((page, event, handler))

    def settle(self, page: Page) -> None:
        """Return when no request is in flight, and the page has drawn what the last answer brought.

        Unlike the load state "networkidle", which is reached once per document, this waits for later requests, too.
        """
        deadline = time.monotonic() + SETTLED_WITHIN_SECONDS
        while self._is_loading(page) or self._is_loading(page):
            assert time.monotonic() < deadline, f"still in flight: {self._in_flight}"

    def _is_loading(self, page: Page) -> bool:
        """Look after two frames, in which the page reacts to what it has received."""
        page.evaluate(TWO_FRAMES)
        return bool(self._in_flight)

    def hold_back(self, page: Page, part: str) -> Callable[[], None]:
        """Reload the page without the code of this part; call the returned function to let it load."""
        held: list[Route] = []
        page.route(f"**/assets/{part}-*.js", lambda route: held.append(route))
        page.reload()

        def release() -> None:
            for route in held:
                route.continue_()
            page.unroute_all()

        return release

    def sign_in(self, page: Page, role: str = "owner") -> None:
        page.locator("main button").first.click()
        page.get_by_label("E-mail").fill(member(1, role).email)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(f"{self.run.url}/customers**")

    def leave(self) -> None:
        for page, event, handler in self._heard:
            page.remove_listener(event, handler)
        for window in self._taken:
            self._windows.give_back(window)
        self.api.cookies.clear()
        assert self.complaints == [], self.complaints

    def _note_message(self, message: ConsoleMessage) -> None:
        # The browser logs each refused request, such as a 409. Tests check what the page shows of those.
        if message.type in ("error", "warning") and "Failed to load resource" not in message.text:
            self.complaints.append(message.text)

    def _note_error(self, error: Error) -> None:
        self.complaints.append(str(error))

    def _note_request(self, request: Request) -> None:
        self._in_flight.add(request)
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob"):
            assert address.hostname in ("localhost", "127.0.0.1"), f"a request to a third party: {request.url}"
        if address.path.startswith("/api/"):
            self.requests.append(f"{request.method} {address.path}")

    def _forget_request(self, request: Request) -> None:
        self._in_flight.discard(request)
