"""Rules for text of a known form: addresses of mail, hosts and networks, identifiers, headers."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable
from functools import partial
from typing import Final

from .rules import Check, rule

# The HTML standard, "valid email address": simpler than RFC 5322 on purpose.
_LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
_EMAIL = re.compile(rf"[a-zA-Z0-9.!#$%&'*+/=?^_`{{|}}~-]+@{_LABEL}(?:\.{_LABEL})*")
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*\.?")
# RFC 1035, section 2.3.4, less the lengths of the first and the last label.
_LONGEST_HOST = 253
_NUMBER = re.compile("0|[1-9][0-9]*")
_PORTS = 65536
_UUID = re.compile(
    "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE | re.ASCII
)
_TUUID = re.compile("[0-9a-f]{32}", re.IGNORECASE | re.ASCII)
# github.com/ulid/spec: Crockford's base 32, of 128 bits.
_ULID = re.compile("[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}")
_FULL_NAME = re.compile("[A-Za-z_][A-Za-z_0-9]*([.][A-Za-z_][A-Za-z_0-9]*)*")
# RFC 9110, section 5, and the names that HTTP/2 has for itself; protovalidate takes a comma too.
_HEADER_NAME = re.compile(":?[0-9a-zA-Z!#$%&'*+,.^_|~`-]+")
_LOOSE_NAME = re.compile("[^\0\n\r]+")
_HEADER_VALUE = re.compile("[^\0-\x08\n-\x1f\x7f]*")
_LOOSE_VALUE = re.compile("[^\0\n\r]*")


def is_host(text: str) -> bool:
    """Whether text is the name of a host: RFC 1034, whose last label is no number."""
    bare = text.removesuffix(".")
    if len(bare) > _LONGEST_HOST or _HOST.fullmatch(text) is None:
        return False
    return not bare.rpartition(".")[2].isdigit()


def is_ip(text: str, version: int = 0) -> bool:
    """Whether text is an address, of version 4, 6 or either; version 6 may name a zone."""
    return _network_bits(text, version) is not None


def _network_bits(text: str, version: int) -> tuple[int, int] | None:
    """An address as a number, and how many bits it has."""
    bare, percent, zone = text.partition("%")
    try:
        if version != 6 and not percent:
            return int(ipaddress.IPv4Address(bare)), 32
    except ValueError:
        pass
    try:
        if version != 4 and bool(percent) == bool(zone):
            return int(ipaddress.IPv6Address(bare)), 128
    except ValueError:
        pass
    return None


def is_prefix(text: str, version: int = 0, *, strict: bool = False) -> bool:
    """Whether text is an address with the length of its prefix; `strict`: and nothing behind that."""
    address, slash, length = text.rpartition("/")
    found = _network_bits(address, version) if slash and "%" not in address else None
    if found is None or _NUMBER.fullmatch(length) is None or len(length) > 3:
        return False
    number, bits = found
    left = bits - int(length)
    return left >= 0 and not (strict and number & ((1 << left) - 1))


def is_host_and_port(text: str) -> bool:
    """Whether text is a host or an address, that of version 6 in brackets, and a port."""
    host, colon, port = text.rpartition(":")
    if not colon or _NUMBER.fullmatch(port) is None or len(port) > 5:
        return False
    if int(port) >= _PORTS:
        return False
    if host.startswith("["):
        return host.endswith("]") and is_ip(host[1:-1], 6)
    return is_host(host) or is_ip(host, 4)


def _form(holds: Callable[[str], bool], what: str) -> Check:
    return rule(lambda value: isinstance(value, str) and holds(value), f"it is {what}")


def _fits(pattern: re.Pattern[str], text: str) -> bool:
    return pattern.fullmatch(text) is not None


def header_name(strict: bool) -> Check:
    """The name of an HTTP header; not `strict`: of what breaks no line."""
    name = _HEADER_NAME if strict else _LOOSE_NAME
    return _form(partial(_fits, name), "the name of a header")


def header_value(strict: bool) -> Check:
    """The value of an HTTP header; not `strict`: what breaks no line."""
    value = _HEADER_VALUE if strict else _LOOSE_VALUE
    return _form(partial(_fits, value), "the value of a header")


email: Final = _form(partial(_fits, _EMAIL), "an address of mail")
hostname: Final = _form(is_host, "the name of a host")
ip: Final = _form(is_ip, "an IP address")
ipv4: Final = _form(partial(is_ip, version=4), "an IPv4 address")
ipv6: Final = _form(partial(is_ip, version=6), "an IPv6 address")
address: Final = _form(
    lambda text: is_host(text) or is_ip(text), "the name of a host or an IP address"
)
host_and_port: Final = _form(is_host_and_port, "a host with its port")
ip_with_prefixlen: Final = _form(is_prefix, "an IP address with a prefix length")
ipv4_with_prefixlen: Final = _form(
    partial(is_prefix, version=4), "an IPv4 address with a prefix length"
)
ipv6_with_prefixlen: Final = _form(
    partial(is_prefix, version=6), "an IPv6 address with a prefix length"
)
ip_prefix: Final = _form(partial(is_prefix, strict=True), "an IP network")
ipv4_prefix: Final = _form(
    partial(is_prefix, version=4, strict=True), "an IPv4 network"
)
ipv6_prefix: Final = _form(
    partial(is_prefix, version=6, strict=True), "an IPv6 network"
)
uuid: Final = _form(partial(_fits, _UUID), "a UUID")
tuuid: Final = _form(partial(_fits, _TUUID), "a UUID without hyphens")
ulid: Final = _form(partial(_fits, _ULID), "a ULID")
protobuf_fqn: Final = _form(partial(_fits, _FULL_NAME), "a full name of protobuf")
protobuf_dot_fqn: Final = _form(
    lambda text: text.startswith(".") and _fits(_FULL_NAME, text[1:]),
    "a full name of protobuf with a dot before it",
)
