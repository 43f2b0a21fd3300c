"""Prove that the guard around every test catches what would leave the machine."""

from __future__ import annotations

import socket
import urllib.request

import pytest
from _pytest.outcomes import Failed


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_a_connection_is_refused(family: socket.AddressFamily) -> None:
    with socket.socket(family) as line, pytest.raises(Failed, match="network"):
        line.connect(("192.0.2.1", 80))


def test_listening_is_refused() -> None:
    with socket.socket() as line, pytest.raises(Failed, match="network"):
        line.bind(("127.0.0.1", 0))


def test_a_web_address_is_refused() -> None:
    with pytest.raises(Failed, match="network"):
        urllib.request.urlopen("http://example.invalid/")


def test_what_stays_in_the_machine_may_go_on() -> None:
    one, other = socket.socketpair()
    with one, other:
        one.sendall(b"x")
        assert other.recv(1) == b"x"
