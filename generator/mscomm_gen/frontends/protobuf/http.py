"""google.api.http: where a method stands in HTTP."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from google.protobuf.message import Message

from ...contract.http import WITHOUT_BODY, HttpBinding
from ...diagnostics import Diagnostic, Span
from ...diagnostics.codes.meaning import PROTO_HTTP

OPTION: Final = "google.api.http"
_METHODS: Final = ("get", "put", "post", "delete", "patch")
_PLAIN: Final = re.compile(r"(?:/(?:[A-Za-z0-9._~-]+|\{[A-Za-z_]\w*\}))+")
_VARIABLE: Final = re.compile(r"\{(\w+)\}")


def binding(
    rule: Message, names: Mapping[str, str], at: Span | None
) -> HttpBinding | Diagnostic:
    """The binding that a rule asks for, or why there is none.

    `names` are the JSON names of the request's fields by their own.
    """
    pattern = str(rule.WhichOneof("pattern") or "")
    path = str(getattr(rule, pattern, "")) if pattern in _METHODS else ""
    method, body = pattern.upper(), str(getattr(rule, "body", ""))
    wanted = _unmet(rule, pattern, path, method, body)
    if wanted is not None:
        return Diagnostic(
            PROTO_HTTP,
            f"a route cannot do this yet: {wanted}",
            at,
            "serve the method over gRPC alone for now, without this rule",
        )
    variables = _VARIABLE.findall(path)
    query: tuple[str, ...] = ()
    if not body and method not in WITHOUT_BODY:
        query = tuple(json for own, json in names.items() if own not in variables)
    written = _VARIABLE.sub(lambda v: f"{{{names.get(v[1], v[1])}}}", path)
    return HttpBinding(method, written, query=query)


def _unmet(
    rule: Message, pattern: str, path: str, method: str, body: str
) -> str | None:
    """What of a rule has no place in a binding; None where all has."""
    if pattern == "custom":
        return "a method of its own"
    if not pattern:
        return "a rule without a method and path"
    if _PLAIN.fullmatch(path) is None:
        return f"the path `{path}`"
    if body not in ("", "*"):
        return f"the field `{body}` as the body"
    if body and method in WITHOUT_BODY:
        return f"{method} with a body"
    if getattr(rule, "response_body", ""):
        return "a field as the response's body"
    if len(getattr(rule, "additional_bindings", ())) > 0:
        return "additional bindings"
    return None
