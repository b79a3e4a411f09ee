"""Start and stop the AWS emulator on loopback, and make boto3 clients for it."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import boto3

from local.paths import ROOT, Failure

REGION = "eu-west-1"
# The emulator verifies the shape of credentials only.
CREDENTIALS = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_DEFAULT_REGION": REGION}

# What many functions import, so that their processes are forked with it. The first changes how the others are imported.
IMPORTED_ONCE = (
    "functions",
    "shared.http.app",
    "botocore.session",
    "botocore.client",
    "botocore.httpsession",
    "botocore.parsers",
    "httpx",
    "shared.domain.customer.customers",
    "shared.domain.money.invoices.invoice_acts",
    "shared.domain.money.payments.payments",
    "shared.domain.team.merchants",
    "shared.store.engine.changes",
    "shared.store.engine.table",
    "shared.store.customer.customers",
    "shared.store.money.invoices.invoices",
)


class Emulator:
    """One emulator process. Its state lies in one folder, or in memory only when it is not `saved`."""

    module = "local.emulator.server"
    save_every_seconds = 10.0

    def __init__(self, folder: Path, *, saved: bool = True):
        self._folder = folder
        self._saved = saved
        self._log = folder / "emulator.log"
        self._process: subprocess.Popen[bytes] | None = None
        self.url = ""

    def start(self) -> None:
        """Return when it answers, with the state of the last stop restored."""
        port = self._port()
        self.url = f"http://127.0.0.1:{port}"
        temporary = self._folder / "tmp"
        # Functions of a killed run left their unpacked code here.
        shutil.rmtree(temporary, ignore_errors=True)
        temporary.mkdir(parents=True)
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", self.module],
                cwd=ROOT,
                env=self._environment(port, temporary),
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=subprocess.STDOUT,
                # Ctrl-C must reach the parent only, which then stops this process in order.
                start_new_session=True,
            )
        self._await_health()

    def save(self) -> None:
        """Return when the state is on disk; at once where nothing is saved."""
        if self._saved:
            request = urllib.request.Request(f"{self.url}/_ministack/save", method="POST")
            urllib.request.urlopen(request, timeout=60).close()

    def fill(self, table_name: str, items: Sequence[Any]) -> None:
        """Load items, encoded as DynamoDB encodes them, into a table: many times as fast as by write requests."""
        body = json.dumps({"TableName": table_name, "Items": items}).encode()
        urllib.request.urlopen(f"{self.url}/_ministack/bulk-load", data=body, timeout=60).close()

    def wait(self) -> None:
        """Never return; raise when the emulator ends by itself."""
        assert self._process is not None
        self._process.wait()
        raise Failure(f"The emulator ended by itself: see {self._log}. Start again: what was saved is kept.")

    def stop(self) -> None:
        """End the process in order, so that it saves its state; kill it if it does not end."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._closed()

    def kill(self) -> None:
        """End the process as a power cut would."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()
        self._closed()

    def _closed(self) -> None:
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process = None

    def _environment(self, port: int, temporary: Path) -> dict[str, str]:
        """Return the whole environment of the process: functions inherit it, so nothing of the machine's is in it."""
        return {
            "PATH": os.defpath,
            "LANG": "C.UTF-8",
            "TMPDIR": str(temporary),
            "BIND_HOST": "127.0.0.1",
            "MINISTACK_HOST": "127.0.0.1",
            "GATEWAY_PORT": str(port),
            "MINISTACK_REGION": REGION,
            "LOG_LEVEL": "WARNING",
            # Evaluate IAM policies: functions may do what their roles in template.yaml allow.
            "AUTH": "true",
            "PERSIST_STATE": str(int(self._saved)),
            "SAVE_EVERY_SECONDS": str(self.save_every_seconds),
            "STATE_DIR": str(self._folder / "state"),
            "S3_PERSIST": "1",
            "S3_DATA_DIR": str(self._folder / "s3"),
            "LAYERS_DIR": str(self._folder / "layers"),
            "FUNCTIONS_IMPORT": " ".join(IMPORTED_ONCE),
            # Listeners of services that the product does not use.
            "IOT_MTLS_ENABLED": "0",
            "SFTP_ENABLED": "0",
        }

    def _port(self) -> int:
        """Return the port of the last start, because deployed addresses contain it; a free one if it is taken."""
        remembered = self._folder / "port"
        wanted = int(remembered.read_text()) if remembered.exists() else 0
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", wanted))
            except OSError:
                probe.bind(("127.0.0.1", 0))
            port: int = probe.getsockname()[1]
        self._folder.mkdir(parents=True, exist_ok=True)
        remembered.write_text(str(port))
        return port

    def _await_health(self) -> None:
        assert self._process is not None
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                urllib.request.urlopen(f"{self.url}/_ministack/health", timeout=5).close()
                return
            except (urllib.error.URLError, OSError):
                # The system reports nothing when a port opens, so try again.
                time.sleep(0.05)
        self.stop()
        raise Failure(f"The emulator did not start: see {self._log}. If its data is broken: make reset")


def client(service: str, url: str, **options: Any) -> Any:
    """Return a boto3 client of the emulator at this address. `options` are those of a boto3 client."""
    return boto3.client(
        service,
        endpoint_url=url,
        region_name=REGION,
        aws_access_key_id=CREDENTIALS["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=CREDENTIALS["AWS_SECRET_ACCESS_KEY"],
        **options,
    )
