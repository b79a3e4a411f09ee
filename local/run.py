"""`make run`: the whole product on one address of this machine, until Ctrl-C."""

import fcntl
import json
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any

import uvicorn

from local.build import web
from local.build.stack import Deployment, for_this_machine, outputs, physical_id
from local.build.stamps import Stamp
from local.demo import busy_customer, load
from local.demo.companies_in_kvk import COMPANIES_IN_KVK
from local.demo.members import BOOKKEEPER, MEMBERS, PASSWORD, UserPool, member
from local.emulator.process import CREDENTIALS, Emulator, client
from local.gateway.app import (
    ADDRESS_REGISTER,
    EXCHANGE_RATES,
    KVK,
    MAIL,
    MOLLIE,
    VIES,
    WEBSITES,
    Deployed,
    gateway,
)
from local.gateway.proxy import DOCUMENTS
from local.gateway.security_headers import security_headers
from local.paths import Failure, data_folder, one_clear_sentence
from local.progress import step
from local.stand_ins.kvk.standin import KvkStandIn
from local.stand_ins.mail import served as mail
from local.stand_ins.mail.service import MailService
from local.stand_ins.mollie import served as mollie
from local.stand_ins.mollie.standin import StandIn
from local.stand_ins.vies.standin import Vies

# An address that exists nowhere, for mail that reaches nobody.
MAIL_SENDER = "mail@klantkaart.example"


class Run:
    """A running product. start() returns when it serves, stop() when all its processes have ended.

    Unless it is `saved`, nothing is kept for the next start. `mollie_url` is of Mollie itself; without it the stand-in
    answers.
    """

    def __init__(self, port: int, data: Path, *, saved: bool = True, mollie_url: str | None = None):
        self._wanted_port = port
        self._data = data
        self._saved = saved
        self._mollie_url = mollie_url
        self._started = ExitStack()
        # The stamps of the deployment and of the demo lie beside the state that these steps changed.
        self._emulator_folder = data / "emulator"
        self.emulator = Emulator(self._emulator_folder, saved=saved)
        self.url = ""
        self._outputs: dict[str, str] = {}

    def start(self) -> "Run":
        """Start on the wanted port, 0 for any free one. When a step fails, stop what was started before it."""
        try:
            self._start()
        except BaseException:
            self.stop()
            raise
        return self

    def _start(self) -> None:
        self._started.enter_context(hold(self._data))
        address = self._started.enter_context(listen(self._wanted_port))
        self.url = f"http://localhost:{address.getsockname()[1]}"
        if not web.is_built():
            with step("Building the page"):
                web.build()
        self._start_emulator()
        self._deploy()
        self._serve(address)
        self._load_demo()
        running = self._data / "running.json"
        running.write_text(json.dumps({"url": self.url, "emulator": self.emulator.url}))
        self._started.callback(running.unlink)

    def stop(self) -> None:
        self._started.close()

    def fill_busy_customer(self) -> None:
        """Fill the busy customer of the demo in another thread, until done or until the run stops."""
        stopping = threading.Event()
        thread = threading.Thread(target=busy_customer.fill, args=(self.url, self.members(), stopping))
        thread.start()
        self._started.callback(thread.join)
        self._started.callback(stopping.set)

    def token(self, merchant: int, role: str) -> str:
        """Return a bearer token of a demo member."""
        return self.members().token(member(merchant, role))

    def members(self) -> UserPool:
        return user_pool(self.emulator.url)

    def client(self, service: str) -> Any:
        return client(service, self.emulator.url)

    def _start_emulator(self) -> None:
        with step("Starting the emulator"):
            self._started.callback(self.emulator.stop)
            self.emulator.start()

    def _deploy(self) -> None:
        """Build and deploy the stack, unless the emulator has restored a deployment of the same files."""
        machine, parameters = for_this_machine()
        env = {**CREDENTIALS, "AWS_ENDPOINT_URL": self.emulator.url, **machine}
        deployment = Deployment(
            self._data / "deployment",
            env,
            {
                **parameters,
                "PageUrl": self.url,
                "SignInUrl": self.url,
                "AddressRegisterUrl": self.url + ADDRESS_REGISTER,
                "WebsitesUrl": self.url + WEBSITES + "/",
                "ExchangeRatesUrl": self.url + EXCHANGE_RATES,
                "DocumentLinksUrl": self.url + DOCUMENTS,
                "KvkUrl": self.url + KVK,
                "MailSender": MAIL_SENDER,
                "MailUrl": self.url + MAIL,
                "MollieUrl": self._mollie_url or self.url + MOLLIE,
                "ViesUrl": self.url + VIES,
            },
        )
        deployed = Stamp(self._emulator_folder / "deployed", deployment.inputs())
        if not deployed.is_fresh():
            with step("Building the functions"):
                deployment.build()
            with step("Deploying template.yaml (sam deploy)"):
                deployment.deploy()
                self.emulator.save()
            deployed.set()
        self._outputs = outputs(self.client("cloudformation"))

    def _serve(self, address: socket.socket) -> None:
        """Serve in another thread. Connections wait in the socket's queue until the server accepts them."""
        # Beside the emulator's state, because each refers to the other.
        stand_in = StandIn(self.url + MOLLIE, file=self._emulator_folder / "mollie.json" if self._saved else None)
        inbox = MailService(self._reporter(), self._emulator_folder / "mail.json" if self._saved else None)
        deployed = Deployed(
            emulator_url=self.emulator.url,
            api_id=self._outputs["ApiId"],
            client_id=self._outputs["UserPoolClientId"],
            members=self.members(),
            mail=inbox,
            mollie=stand_in,
            vies=Vies(load.companies_in_vies()),
            kvk=KvkStandIn(COMPANIES_IN_KVK),
            security_headers=self._headers("PageHeaders"),
            pay_headers=self._headers("PayHeaders"),
        )
        app = gateway(deployed)
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=3))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [address]})
        thread.start()
        self._started.callback(thread.join)
        self._started.callback(setattr, server, "should_exit", True)
        self._started.enter_context(mollie.running(stand_in))
        self._started.enter_context(mail.running(inbox))

    def _reporter(self) -> Callable[[dict[str, Any]], None]:
        """Return what publishes an event of the mail service to the topic that SES reports to."""
        topic = physical_id(self.client("cloudformation"), "MailFeedbackTopic")
        sns = self.client("sns")
        return lambda report: sns.publish(TopicArn=topic, Message=json.dumps(report))

    def _headers(self, name: str) -> dict[str, str]:
        """Return the headers of a deployed policy."""
        policy = physical_id(self.client("cloudformation"), name)
        found = self.client("cloudfront").get_response_headers_policy(Id=policy)["ResponseHeadersPolicy"]
        return security_headers(found["ResponseHeadersPolicyConfig"])

    def _load_demo(self) -> None:
        loaded = Stamp(self._emulator_folder / "demo-loaded", "once")
        if not loaded.is_fresh():
            with step("Loading the demo data"):
                load.fetch_exchange_rates(
                    self.client("lambda"), physical_id(self.client("cloudformation"), "BillingOnRatesPublishedFunction")
                )
                function = physical_id(self.client("cloudformation"), "SettingsOnMerchantOpenedFunction")
                load.load(
                    self.url,
                    self.members(),
                    load.invoker(self.client("lambda"), function),
                    with_stand_in=self._mollie_url is None,
                )
                self.emulator.save()
            loaded.set()


def user_pool(emulator_url: str) -> UserPool:
    """Return the user pool of the stack on this emulator."""
    deployed = outputs(client("cloudformation", emulator_url))
    return UserPool(client("cognito-idp", emulator_url), deployed["UserPoolId"], deployed["UserPoolClientId"])


def hold(data: Path) -> IO[str]:
    """Lock the data folder for this process; the system releases the lock however the process ends."""
    data.mkdir(parents=True, exist_ok=True)
    lock = (data / "lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        raise Failure(
            f"Another run holds {data}. Stop it, or start beside it: make run DATA=.local2 PORT=8700"
        ) from None
    return lock


def listen(port: int) -> socket.socket:
    """Open the port of the page, on loopback only."""
    # asyncio switches off Nagle's algorithm, which costs 40 ms a call, only where the protocol is named as TCP.
    address = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    address.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        address.bind(("127.0.0.1", port))
    except OSError:
        address.close()
        raise Failure(f"Port {port} is taken. Name another one: make run PORT={port + 1}") from None
    return address


def announce(run: Run) -> None:
    """Print the addresses and the demo members."""
    print(f"\nKlantkaart is at {run.url}   (the API at {run.url}/api, its document at {run.url}/api/openapi.json)")
    print(f"VIES's stand-in is at {run.url}{VIES}/, where it is set to be slow, wrong, throttled or dead")
    print(f"Websites have a stand-in at {run.url}{WEBSITES}/, where their logos are slow, wrong or missing")
    print(f"Mollie's stand-in is at {run.url}{MOLLIE}/, where a payment settles, fails, is refunded or charged back")
    print(f"KVK's stand-in is at {run.url}{KVK}/, where it can be slow, wrong, throttled or dead")
    print(f"Every mail lands at {run.url}{MAIL}/, where it is delivered, bounces or is complained of")
    print(f"Sign in with one click, or as any of these with the password {PASSWORD}")
    for person in [*MEMBERS, *BOOKKEEPER]:
        print(f"  {person.email:30} {person.role:10} {person.merchant.name}")
    print("Ctrl-C stops it; what you changed is kept.", flush=True)


def main() -> None:
    """Run until Ctrl-C, SIGTERM or a closed terminal, and leave no process behind."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    run = Run(int(os.environ.get("PORT") or 8600), data_folder(), mollie_url=os.environ.get("MOLLIE_URL"))
    try:
        announce(run.start())
        run.fill_busy_customer()
        run.emulator.wait()
    except KeyboardInterrupt:
        print("\nStopping …", flush=True)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    finally:
        run.stop()


if __name__ == "__main__":
    with one_clear_sentence():
        main()
    sys.exit(0)
