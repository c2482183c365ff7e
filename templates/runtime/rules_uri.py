"""Rules for text that is a URI, or a reference to one: RFC 3986, appendix A, with zones of RFC 6874."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote

from .rules import rule
from .rules_formats import is_ip

_ESCAPE = "%[0-9A-Fa-f]{2}"
_PLAIN = r"A-Za-z0-9\-._~"
_SUB = "!$&'()*+,;="
_PCHAR = f"(?:[{_PLAIN}{_SUB}:@]|{_ESCAPE})"
_USER = f"(?:(?:[{_PLAIN}{_SUB}:]|{_ESCAPE})*@)?"
_NAME = f"(?:[{_PLAIN}{_SUB}]|{_ESCAPE})*"
_AUTHORITY = rf"//{_USER}(?:\[(?P<literal>[^\[\]]*)\]|(?P<host>{_NAME}))(?::[0-9]*)?"
_ABSOLUTE = f"/(?:{_PCHAR}+(?:/{_PCHAR}*)*)?"
_ROOTLESS = f"{_PCHAR}+(?:/{_PCHAR}*)*"
# Without a scheme a colon in the first segment would end one.
_NO_SCHEME = f"(?:[{_PLAIN}{_SUB}@]|{_ESCAPE})+(?:/{_PCHAR}*)*"
_REST = rf"(?:\?(?:{_PCHAR}|[/?])*)?(?:#(?:{_PCHAR}|[/?])*)?"
_SCHEME = r"[A-Za-z][A-Za-z0-9+.\-]*:"
_WHOLE = re.compile(
    f"{_SCHEME}(?:{_AUTHORITY}(?:/{_PCHAR}*)*|{_ABSOLUTE}|{_ROOTLESS}|){_REST}"
)
_RELATIVE = re.compile(
    f"(?:{_AUTHORITY}(?:/{_PCHAR}*)*|{_ABSOLUTE}|{_NO_SCHEME}|){_REST}"
)
_FUTURE = re.compile(f"[vV][0-9A-Fa-f]+[.][{_PLAIN}{_SUB}:]+")
_ZONE = re.compile(f"(?:[{_PLAIN}]|{_ESCAPE})+")


def _is_text(escaped: str) -> bool:
    """Whether what is escaped in a host is UTF-8."""
    try:
        unquote(escaped, errors="strict")
    except UnicodeDecodeError:
        return False
    return True


def _is_literal(text: str) -> bool:
    if _FUTURE.fullmatch(text) is not None:
        return True
    bare, percent, zone = text.partition("%25")
    if percent and (_ZONE.fullmatch(zone) is None or not _is_text(zone)):
        return False
    return is_ip(bare, 6) and "%" not in bare


def _fits(pattern: re.Pattern[str], text: str) -> bool:
    found = pattern.fullmatch(text)
    if found is None:
        return False
    literal, host = found["literal"], found["host"]
    return _is_text(host or "") if literal is None else _is_literal(literal)


def is_uri(text: str) -> bool:
    """Whether text is a URI, with a scheme."""
    return _fits(_WHOLE, text)


def is_reference(text: str) -> bool:
    """Whether text is a URI, or what leads to one from another."""
    return _fits(_WHOLE, text) or _fits(_RELATIVE, text)


uri: Final = rule(lambda value: isinstance(value, str) and is_uri(value), "it is a URI")
uri_ref: Final = rule(
    lambda value: isinstance(value, str) and is_reference(value),
    "it is a URI or a reference to one",
)
