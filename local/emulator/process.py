"""Starts and stops the AWS emulator on loopback, and makes clients for it."""

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
# The emulator asks for credentials of the right shape and looks no further.
CREDENTIALS = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_DEFAULT_REGION": REGION}


class Emulator:
    """One emulator process; all it keeps lies in one folder, or in memory only when it is not `saved`."""

    def __init__(self, folder: Path, *, saved: bool = True):
        self._folder = folder
        self._saved = saved
        self._log = folder / "emulator.log"
        self._process: subprocess.Popen[bytes] | None = None
        self.url = ""

    def start(self) -> None:
        """Returns when it answers, with everything restored that was there when it stopped."""
        port = self._port()
        self.url = f"http://127.0.0.1:{port}"
        temporary = self._folder / "tmp"
        # Workers of a killed run left their unpacked code here.
        shutil.rmtree(temporary, ignore_errors=True)
        temporary.mkdir(parents=True)
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "local.emulator.server"],
                cwd=ROOT,
                env=self._environment(port, temporary),
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=subprocess.STDOUT,
                # Ctrl-C is for the run, which then stops this in order.
                start_new_session=True,
            )
        self._await_health()

    def save(self) -> None:
        """Returns when all that it holds is on disk, or at once where nothing is saved."""
        if not self._saved:
            return
        urllib.request.urlopen(urllib.request.Request(f"{self.url}/_ministack/save", method="POST"), timeout=60).close()

    def fill(self, table_name: str, items: Sequence[Any]) -> None:
        """Puts items, as DynamoDB encodes them, into a table: many times as fast as it could be asked to."""
        body = json.dumps({"TableName": table_name, "Items": items}).encode()
        urllib.request.urlopen(f"{self.url}/_ministack/fill", data=body, timeout=60).close()

    def wait(self) -> None:
        """Returns never, or raises when the emulator ends by itself."""
        assert self._process is not None
        self._process.wait()
        raise Failure(f"The emulator ended by itself; {self._log} says why. Start again: what was saved is kept.")

    def stop(self) -> None:
        """Lets it save its state; takes it down if it will not go."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process = None

    def _environment(self, port: int, temporary: Path) -> dict[str, str]:
        """Functions inherit what this process sees, so it sees nothing of the machine's."""
        return {
            "PATH": os.defpath,
            "LANG": "C.UTF-8",
            "TMPDIR": str(temporary),
            "BIND_HOST": "127.0.0.1",
            "MINISTACK_HOST": "127.0.0.1",
            "GATEWAY_PORT": str(port),
            "MINISTACK_REGION": REGION,
            "LOG_LEVEL": "WARNING",
            # Functions may do what their roles in template.yaml say, and no more.
            "AUTH": "true",
            "PERSIST_STATE": str(int(self._saved)),
            "STATE_DIR": str(self._folder / "state"),
            "S3_PERSIST": "1",
            "S3_DATA_DIR": str(self._folder / "s3"),
            "LAYERS_DIR": str(self._folder / "layers"),
            # Listeners for services that we do not use.
            "IOT_MTLS_ENABLED": "0",
            "SFTP_ENABLED": "0",
        }

    def _port(self) -> int:
        """The port of the last time, which deployed addresses carry; another one when somebody else took it."""
        kept = self._folder / "port"
        wanted = int(kept.read_text()) if kept.exists() else 0
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", wanted))
            except OSError:
                probe.bind(("127.0.0.1", 0))
            port: int = probe.getsockname()[1]
        self._folder.mkdir(parents=True, exist_ok=True)
        kept.write_text(str(port))
        return port

    def _await_health(self) -> None:
        assert self._process is not None
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                urllib.request.urlopen(f"{self.url}/_ministack/health", timeout=5).close()
                return
            except (urllib.error.URLError, OSError):
                # Nothing tells of an open port but trying it.
                time.sleep(0.05)
        self.stop()
        raise Failure(f"The emulator did not start; {self._log} says why. If its data is broken: make reset")


def client(service: str, url: str) -> Any:
    """A boto3 client of the emulator at this address."""
    return boto3.client(
        service,
        endpoint_url=url,
        region_name=REGION,
        aws_access_key_id=CREDENTIALS["AWS_ACCESS_KEY_ID"],
        aws_secret_access_key=CREDENTIALS["AWS_SECRET_ACCESS_KEY"],
    )
