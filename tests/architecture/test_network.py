"""No test can reach anything but this machine."""

import socket
import subprocess
import sys

import pytest

from tests.network import NetworkRefused
from tests.template import ROOT

ELSEWHERE = ("192.0.2.1", 80)  # RFC 5737, TEST-NET-1: connecting would end in a time-out only.
PROBE = """
import socket
try:
    socket.create_connection(("192.0.2.1", 80), timeout=20)
except OSError as error:
    print(error.strerror)
server = socket.create_server(("127.0.0.1", 0))
socket.create_connection(server.getsockname())
print("loopback")
"""


def test_an_address_elsewhere_is_refused_at_once() -> None:
    with socket.socket() as tcp, pytest.raises(NetworkRefused):
        tcp.connect(ELSEWHERE)
    with socket.socket(type=socket.SOCK_DGRAM) as udp, pytest.raises(NetworkRefused):
        udp.sendto(b"", ELSEWHERE)


def test_a_name_is_not_even_looked_up() -> None:
    with pytest.raises(NetworkRefused):
        socket.create_connection(("example.com", 80))
    with pytest.raises(NetworkRefused):
        socket.gethostbyname("example.com")


def test_loopback_is_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        pass
    assert socket.getaddrinfo("localhost", 80)


def test_what_a_test_starts_is_cut_off_where_the_kernel_can() -> None:
    command = [sys.executable, "-m", "tests.network", sys.executable, "-c", PROBE]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    refused = ["Network is unreachable", "loopback"]
    assert done.stdout.splitlines() == refused or "no network namespace" in done.stderr
