"""Tests reach loopback only: Python refuses everything else at once, and so does the kernel where it can.

`python -m tests.network COMMAND …` runs a command in a Linux network namespace that has nothing but loopback, so that
browsers, emulators and whatever else the command starts are cut off, too.
"""

import ctypes
import fcntl
import ipaddress
import os
import socket
import struct
import sys
from pathlib import Path
from typing import Any

# Audit event → the position of the address among its arguments (Python, "Audit events table").
CONNECTING = {"socket.connect": 1, "socket.sendto": 1, "socket.sendmsg": 1}
RESOLVING = {"socket.getaddrinfo": 0, "socket.gethostbyname": 0, "socket.gethostbyaddr": 0, "socket.getnameinfo": 0}
ADDRESS_AT = CONNECTING | RESOLVING
OF_ANY_INTERFACE = (None, "", b"")

CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000  # linux/sched.h
SIOCSIFFLAGS, IFF_UP = 0x8914, 1  # linux/sockios.h, linux/if.h


class NetworkRefused(RuntimeError):
    """No OSError, because clients catch those and try again."""


def refuse_all_but_loopback() -> None:
    """Make this process raise NetworkRefused for every other address or name. An audit hook cannot be taken away."""
    sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event in ADDRESS_AT:
        address = arguments[ADDRESS_AT[event]]
        # A text is the path of a Unix socket, but where names are resolved.
        if event in CONNECTING and not isinstance(address, tuple):
            return
        host = address[0] if isinstance(address, tuple) else address
        if not _is_loopback(host):
            raise NetworkRefused(f"{event} of {host}: tests reach loopback only")


def _is_loopback(host: str | bytes | None) -> bool:
    if host in OF_ANY_INTERFACE or host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host if isinstance(host, str) else str(host, "ascii")).is_loopback
    except ValueError:
        return False


def leave_network() -> bool:
    """Move this process to a network namespace of its own. Return whether the kernel lets it."""
    if not hasattr(ctypes.CDLL(None), "unshare"):
        return False
    uid, gid = os.getuid(), os.getgid()
    if _unshare(CLONE_NEWNET):
        pass
    elif _unshare(CLONE_NEWUSER | CLONE_NEWNET):
        # Without root, this takes a user namespace that maps the user to itself.
        for name, content in {"setgroups": "deny", "uid_map": f"{uid} {uid} 1", "gid_map": f"{gid} {gid} 1"}.items():
            Path(f"/proc/self/{name}").write_text(content)
    else:
        return False
    with socket.socket() as any_socket:
        fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sH", b"lo", IFF_UP))
    return True


def _unshare(namespaces: int) -> bool:
    return ctypes.CDLL(None, use_errno=True).unshare(namespaces) == 0


if __name__ == "__main__":
    if not leave_network():
        sys.stderr.write("The kernel gives no network namespace here: only Python's own connections are refused.\n")
    os.execvp(sys.argv[1], sys.argv[1:])
