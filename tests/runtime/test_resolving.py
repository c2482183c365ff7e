"""Names, addresses, and how they are written."""

from __future__ import annotations

import socket

import pytest

from runtime.grpc_making import Plan
from runtime.resolving import (
    Address,
    DnsResolver,
    StaticResolver,
    host_and_port,
    is_address,
)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("payments:8080", ("payments", 8080)),
        ("payments", ("payments", None)),
        ("10.0.0.1:80", ("10.0.0.1", 80)),
        ("[::1]:80", ("::1", 80)),
        ("[::1]", ("::1", None)),
        ("::1", ("::1", None)),
        ("2001:db8::1", ("2001:db8::1", None)),
    ],
)
def test_a_host_and_its_port_are_told_apart(
    text: str, parts: tuple[str, int | None]
) -> None:
    assert host_and_port(text) == parts


@pytest.mark.parametrize("text", ["payments:http", "10.0.0.1:8o"])
def test_a_port_is_a_number(text: str) -> None:
    with pytest.raises(ValueError, match="not a host and a port"):
        host_and_port(text)


def test_an_address_is_written_as_in_a_url() -> None:
    assert str(Address("10.0.0.1", 80)) == "10.0.0.1:80"
    assert str(Address("::1", 80)) == "[::1]:80"


def test_static_addresses_have_the_port_of_the_client_unless_they_say_one() -> None:
    resolver = StaticResolver("10.0.0.1", "10.0.0.2:81", "[::1]:82", "::2")
    assert list(resolver.resolve("till", 80)) == [
        Address("10.0.0.1", 80),
        Address("10.0.0.2", 81),
        Address("::1", 82),
        Address("::2", 80),
    ]


@pytest.mark.parametrize("given", [("till:80",), ("10.0.0.256",), ()])
def test_static_addresses_are_addresses(given: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=r"not an IP address|needs an address"):
        StaticResolver(*given)


def test_an_address_is_no_name() -> None:
    assert is_address("10.0.0.1")
    assert is_address("::1")
    assert is_address("fe80::1%eth0")
    assert not is_address("till")


def test_dns_gives_every_address_of_both_kinds_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def found(host: str, port: int, **_: object) -> list[object]:
        assert (host, port) == ("till", 80)
        v4 = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.0.0.1", port))
        v6 = (socket.AF_INET6, socket.SOCK_STREAM, 6, "", ("::1", port, 0, 0))
        near = (socket.AF_INET6, socket.SOCK_STREAM, 6, "", ("fe80::1", port, 0, 2))
        return [v4, v6, v4, near]

    monkeypatch.setattr(socket, "getaddrinfo", found)
    assert list(DnsResolver().resolve("till", 80)) == [
        Address("10.0.0.1", 80),
        Address("::1", 80),
        Address("fe80::1%2", 80),
    ]


def plan(target: str, *addresses: str) -> Plan:
    made = Plan(target, None, StaticResolver(*addresses), ())
    assert made.book is not None
    assert made.book.wait(5)
    return made


def test_grpc_is_given_the_addresses_in_one_order_and_the_name_as_authority() -> None:
    made = plan("dns:///till:50051", "10.0.0.2", "10.0.0.1:1")
    assert made.now().target == "ipv4:10.0.0.1:1,10.0.0.2:50051"
    assert made.now() is made.now()
    assert made.settings == (("grpc.default_authority", "till:50051"),)
    assert plan("till", "10.0.0.2").now().target == "ipv4:10.0.0.2:443"


def test_addresses_of_both_kinds_go_into_one_list_for_grpc() -> None:
    made = plan("dns://10.0.0.53/till:50051", "10.0.0.2", "::1")
    assert made.now().target == "ipv6:[::1]:50051,[::ffff:10.0.0.2]:50051"


@pytest.mark.parametrize("target", ["ipv4:10.0.0.1:80", "unix:///run/till", "xds:///t"])
def test_a_target_without_a_name_needs_no_resolver(target: str) -> None:
    with pytest.raises(ValueError, match="needs a target with a name"):
        Plan(target, None, StaticResolver("10.0.0.1"), ())
