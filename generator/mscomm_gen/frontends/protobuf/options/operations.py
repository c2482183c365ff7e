"""Methods as operations in the keyed form of the language: what the file says, and what its options add."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from google.protobuf.descriptor_pb2 import MethodDescriptorProto

from ....contract.http import HttpBinding
from ....contract.services import Idempotency, Operation
from ....diagnostics import Diagnostic, Related, Span
from ....diagnostics.codes import shape
from ....protobuf.walking import Place
from ....records import dataclass
from ...base import Keyed, Listed, Text, Tree
from . import words
from .said import Entry, FileOptions, Said

_VARIABLE: Final = re.compile(r"\{([^{}=]+)")
_INPUT: Final = 2
_OUTPUT: Final = 3
# Keys of a binding that google.api.http says where it stands.
_OF_RULE: Final = ("route", "body", "response", "also")

STAND_IN: Final = "POST"

Rename = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Carried:
    """What a method carries: `text` in the language, and what its fields are called there."""

    text: str | None
    rename: Rename


@dataclass(frozen=True)
class OperationTree:
    """Writes one operation. `faults` gathers what contradicts itself."""

    options: FileOptions
    method: MethodDescriptorProto
    place: Place
    plain: Operation
    request: Carried
    response: Carried

    @property
    def _at(self) -> Span:
        return self.plain.span or Span.whole(self.options.source.file.name)

    def entry(self) -> Entry:
        found = self.options.of(self.method.options, self.place, words.METHOD_OPTIONS)
        said = next(iter(found.get("operation", ())), None)
        told = dict[str, Entry]()
        for key, value in [] if said is None else self.options.entries(said):
            told[key.value] = (key, value)
        name = said.text("name") if said is not None else None
        http = self._http(said, told.pop("http", None))
        told = {
            "grpc": self._text("grpc", "true"),
            **self._carried(
                "request", self.request, self.method.client_streaming, _INPUT
            ),
            **self._carried(
                "response", self.response, self.method.server_streaming, _OUTPUT
            ),
            **self._described(),
            **self._repeated(told.get("idempotency")),
            **told,
        }
        if http is not None:
            told["http"] = http
        if self.plain.deprecated:
            told["deprecated"] = self._text("deprecated", "true")
        if "pages" in told:
            told["pages"] = (told["pages"][0], self._pages(told["pages"][1]))
        if "correlate" in told:
            key, value = told["correlate"]
            told["correlate"] = (key, renamed(value, self.request.rename))
        key = Text(self.plain.name, self._at) if name is None else name
        return key, Keyed(tuple(told.values()), self._at)

    def _text(self, key: str, value: str, at: Span | None = None) -> Entry:
        return Text(key, at or self._at), Text(value, at or self._at)

    def _described(self) -> dict[str, Entry]:
        told = self.plain.description
        return {"description": self._text("description", told)} if told else {}

    def _carried(
        self, key: str, carried: Carried, stream: bool, number: int
    ) -> dict[str, Entry]:
        if carried.text is None:
            return {}
        at = self.options.source.root.spans.get((*self.place.path, number))
        text = f"stream<{carried.text}>" if stream else carried.text
        return {key: self._text(key, text, at)}

    def _repeated(self, told: Entry | None) -> dict[str, Entry]:
        """What `idempotency_level` says."""
        level = self.plain.idempotency
        if level is Idempotency.NONE:
            return {}
        if (
            told is not None
            and isinstance(told[1], Text)
            and told[1].value != level.value
        ):
            self.options.faults.append(
                Diagnostic(
                    shape.CONFLICTING_KEYS,
                    f"this says `{told[1].value}`, and `idempotency_level` says {level.value}",
                    told[1].span,
                    "keep one of the two",
                    related=(Related(self._at, "the method"),),
                )
            )
        return {"idempotency": self._text("idempotency", level.value)}

    def _pages(self, value: Tree) -> Tree:
        if not isinstance(value, Keyed):
            return value
        return Keyed(
            tuple(
                (
                    key,
                    renamed(
                        part,
                        (
                            self.request if key.value == "cursor" else self.response
                        ).rename,
                    ),
                )
                for key, part in value.entries
            ),
            value.span,
        )

    def _http(self, said: Said | None, told: Entry | None) -> Entry | None:
        binding = self.plain.http
        if told is None:
            return (
                None
                if binding is None
                else (Text("http", self._at), self._rule(binding))
            )
        key, value = told
        assert isinstance(value, Keyed)
        own = self._own_http(value)
        if binding is None:
            return key, own
        rule = self._rule(binding)
        assert isinstance(rule, Keyed)
        for each, _ in own.entries:
            if each.value in _OF_RULE:
                self.options.faults.append(
                    Diagnostic(
                        shape.CONFLICTING_KEYS,
                        f"google.api.http says `{each.value}` of this method",
                        each.span,
                        "keep it there, and take it out here",
                    )
                )
        added = tuple(entry for entry in own.entries if entry[0].value not in _OF_RULE)
        return key, Keyed((*rule.entries, *added), value.span)

    def _own_http(self, value: Keyed) -> Keyed:
        """A binding as the option says it, its fields by the names of the contract."""
        found: list[Entry] = []
        for key, part in value.entries:
            match key.value, part:
                case "route", Text(route, span):
                    part = Text(_VARIABLE.sub(self._variable, route), span)
                case "headers", Keyed(entries, span):
                    named = tuple(
                        (Text(self.request.rename(each.value), each.span), header)
                        for each, header in entries
                    )
                    part = Keyed(named, span)
                case ("query" | "without" | "body"), _:
                    part = renamed(part, self.request.rename)
                case "response", _:
                    part = renamed(part, self.response.rename)
                case "also", Listed(items, span):
                    routes = tuple(
                        self._own_http(item)
                        for item in items
                        if isinstance(item, Keyed)
                    )
                    part = Listed(routes, span)
            found.append((key, part))
        return Keyed(tuple(found), value.span)

    def _variable(self, found: re.Match[str]) -> str:
        first, dot, rest = found[1].partition(".")
        return f"{{{self.request.rename(first)}{dot}{rest}"

    def _rule(self, binding: HttpBinding) -> Tree:
        """A binding that google.api.http asks for."""
        entries = [
            # A method of the rule's own is put back behind the lowering: YAML guesses at what looks mistyped.
            self._text("route", f"{STAND_IN} {binding.path}"),
            self._text("body", binding.body or "none"),
        ]
        if binding.response is not None:
            entries.append(self._text("response", binding.response))
        if binding.also:
            also = tuple(self._rule(each) for each in binding.also)
            entries.append((Text("also", self._at), Listed(also, self._at)))
        return Keyed(tuple(entries), self._at)


def with_methods(lowered: HttpBinding | None, rule: HttpBinding) -> HttpBinding | None:
    """A binding that went through the tree, with the methods that google.api.http says."""
    if lowered is None:
        return None
    return replace(
        lowered,
        method=rule.method,
        also=tuple(
            replace(each, method=own.method)
            for each, own in zip(lowered.also, rule.also, strict=True)
        ),
    )


def renamed(tree: Tree, rename: Rename) -> Tree:
    """Names of fields by what the contract calls them."""
    match tree:
        case Text(value, span):
            return Text(rename(value), span)
        case Listed(items, span):
            return Listed(tuple(renamed(item, rename) for item in items), span)
        case _:
            return tree


def inside(entries: Iterable[Entry], key: str, rename: Rename) -> list[Entry]:
    """Entries with the value under one key renamed."""
    return [
        (name, renamed(value, rename) if name.value == key else value)
        for name, value in entries
    ]
