"""google.api.http: where a method stands in HTTP."""

from __future__ import annotations

import dataclasses
import re
from typing import Final

from google.protobuf.message import Message

from ...contract.contract import Contract
from ...contract.fields import record_of
from ...contract.http import ALL, HttpBinding
from ...contract.http_fields import uncarried
from ...contract.path_template import TemplateFault, parse_template
from ...contract.services import Operation, Service
from ...diagnostics import Diagnostic, Span
from ...diagnostics.codes.meaning import PROTO_HTTP
from ...diagnostics.suggest import did_you_mean
from ...records import dataclass
from .known_types import KnownTypes

OPTION: Final = "google.api.http"
# RFC 9110, 5.6.2: what a method is spelled with, `*` for any among it.
_TOKEN: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")


class _Unmet(Exception):
    """Why a rule cannot be followed, and the way out."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Rules:
    """Reads the rules of methods. `request` and `response` are the types that one carries, None for nothing."""

    types: KnownTypes
    request: str | None
    response: str | None

    def binding(self, rule: Message, at: Span | None) -> HttpBinding | Diagnostic:
        """The binding that a rule asks for, or why there is none."""
        try:
            first = self._route(rule)
            further = []
            for other in getattr(rule, "additional_bindings", ()):
                if len(getattr(other, "additional_bindings", ())) > 0:
                    raise _Unmet(
                        "additional bindings have none of their own (google/api/http.proto)",
                        "write them all under the rule of the method",
                    )
                further.append(self._route(other))
        except _Unmet as unmet:
            return Diagnostic(PROTO_HTTP, str(unmet), at, unmet.hint)
        return dataclasses.replace(first, also=tuple(further))

    def _route(self, rule: Message) -> HttpBinding:
        pattern = rule.WhichOneof("pattern")
        if pattern is None:
            raise _Unmet(
                "the rule has no method and path", 'write one, such as `get: "/v1/…"`'
            )
        said: object = getattr(rule, pattern)
        method, path = pattern.upper(), str(said)
        if pattern == "custom":
            method, path = str(getattr(said, "kind", "")), str(
                getattr(said, "path", "")
            )
            method = _custom(method)
        body, answer = str(getattr(rule, "body", "")), str(
            getattr(rule, "response_body", "")
        )
        return HttpBinding(
            method,
            self._path(path),
            body=ALL if body == ALL else self._top(self.request, body, "request"),
            response=self._top(self.response, answer, "response"),
        )

    def _path(self, text: str) -> str:
        try:
            return parse_template(text).renamed(self._variable).text
        except TemplateFault as fault:
            raise _Unmet(f"`{text}` is no path: {fault.reason}", fault.hint) from None

    def _variable(self, dotted: str) -> str:
        owner, found = self.request, []
        for name in dotted.split("."):
            key = self.types.json_name(owner, name) if owner is not None else None
            if key is None:
                raise self._no_field(owner, name, f"nothing fills `{{{dotted}}}`")
            found.append(key)
            owner = self.types.held(owner, key) if owner is not None else None
        return ".".join(found)

    def _top(self, owner: str | None, name: str, what: str) -> str | None:
        if not name:
            return None
        key = self.types.json_name(owner, name) if owner is not None else None
        if key is None:
            raise self._no_field(owner, name, f"the {what} has no such body")
        return key

    def _no_field(self, owner: str | None, name: str, what: str) -> _Unmet:
        if owner is None:
            return _Unmet(
                f"{what}: there is no field `{name}`, as nothing is carried",
                "take it out, or carry a message with that field",
            )
        known = self.types.own_names(owner)
        near = did_you_mean(name, known)
        return _Unmet(
            f"{what}: `{owner}` has no field `{name}`",
            near or f"name one of its fields: {', '.join(known[:9]) or 'it has none'}",
        )


def _custom(kind: str) -> str:
    """The method of a custom rule, in capitals, as clients send methods."""
    if not kind:
        raise _Unmet("a custom rule names its method", 'write `kind: "HEAD"`')
    if not _TOKEN.fullmatch(kind):
        raise _Unmet(
            f"`{kind}` is no method of HTTP", 'write a word, such as `kind: "HEAD"`'
        )
    if kind.upper() == "CONNECT":
        raise _Unmet(
            "CONNECT asks for a tunnel, and has no path (RFC 9110, 9.3.6)",
            "take another method",
        )
    return kind.upper()


def with_limits(contract: Contract) -> Contract:
    """The contract with what each of its bindings has no place for, in a query say, left out of it."""

    def limited(operation: Operation, binding: HttpBinding) -> HttpBinding:
        request = record_of(contract, operation.request)
        return dataclasses.replace(
            binding,
            without=uncarried(contract, request, binding),
            also=tuple(limited(operation, each) for each in binding.also),
        )

    def mended(service: Service) -> Service:
        operations = tuple(
            (
                each
                if each.http is None
                else dataclasses.replace(each, http=limited(each, each.http))
            )
            for each in service.operations
        )
        return dataclasses.replace(service, operations=operations)

    return dataclasses.replace(
        contract, services=tuple(mended(each) for each in contract.services)
    )
