"""A .proto file with options as a whole contract in the keyed form of the language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace
from typing import Final

from ....contract.contract import Contract
from ....contract.http import HttpBinding
from ....contract.services import Operation, Service
from ....diagnostics import Diagnostic, Span
from ....diagnostics.codes.meaning import PROTO_READING
from ....records import dataclass
from ...base import Keyed, Text
from ..index import METHODS, SERVICES, Declared
from ..known_types import KnownTypes
from ..services import EMPTY, Services
from . import words
from .messages import MessageTrees, carrying, consumed
from .operations import Carried, OperationTree, Rename, with_methods
from .said import Entry, FileOptions, Said, missing

_PACKAGE: Final = (2,)
# Keys that a file says only as a contract of the language.
_OF_LANGUAGE: Final = ("wire",)


@dataclass
class ContractTree:
    """Writes the tree. `carried` says what a method's message is in the language, `types` is that section.

    `services` and `methods` are the names that travel, as `Services` has them, under the names of the contract, and
    `rules` what google.api.http says.
    """

    parts: Sequence[FileOptions]
    declared: Mapping[str, Declared]
    types: KnownTypes
    lowered: Sequence[tuple[FileOptions, Services, tuple[Service, ...]]]
    carried: Callable[[str], str | None]
    faults: list[Diagnostic] = field(default_factory=list)
    services: dict[str, str] = field(default_factory=dict)
    methods: dict[tuple[str, str], str] = field(default_factory=dict)
    rules: dict[tuple[str, str], HttpBinding] = field(default_factory=dict)

    def tree(self, types: Sequence[Entry], defaults: Mapping[str, str]) -> Keyed:
        """The whole. `defaults` are the keys of the root that hold where no option says them."""
        root = self.parts[0]
        at = Span.whole(root.compiled.shown(root.source.file.name))
        said = head(root)
        told = (
            {}
            if said is None
            else {key.value: (key, value) for key, value in root.entries(said)}
        )
        for key, value in defaults.items():
            if value and key not in told:
                told[key] = (Text(key, at), Text(value, at))
        messages = MessageTrees(
            {**self.types.names},
            {name: self._rename(name) for name in self.types.names.values()},
            self.faults,
        )
        events = list(messages.entries(carrying(self.parts, self.declared)))
        renames = {
            message: self._rename(payload)
            for message, payload in messages.payloads.items()
        }
        sections: dict[str, Sequence[Entry]] = {
            "services": list(self._services(renames)),
            "messages": events,
            "interactions": list(self._listed("interaction", "sentence")),
            "policies": list(self._listed("policy", "name")),
            "types": types,
        }
        for key, entries in sections.items():
            if entries:
                told[key] = (Text(key, at), Keyed(tuple(entries), at))
        return Keyed(tuple(told.values()), at)

    def _rename(self, type_name: str | None) -> Rename:
        def rename(own: str) -> str:
            known = None if type_name is None else self.types.json_name(type_name, own)
            return own if known is None else known

        return rename

    def _listed(self, option: str, name: str) -> Iterable[Entry]:
        for part in self.parts:
            found = part.of(
                part.source.file.options, part.source.root, words.FILE_OPTIONS
            )
            for said in found.get(option, ()):
                key = said.text(name)
                if key is None:
                    self.faults.append(missing(name, said.whole))
                else:
                    yield key, Keyed(tuple(part.entries(said)), said.whole)

    def _services(self, renames: Mapping[str, Rename]) -> Iterable[Entry]:
        for part, plain, services in self.lowered:
            for position, service in enumerate(services):
                yield self._service(part, plain, position, service, renames)

    def _service(
        self,
        part: FileOptions,
        plain: Services,
        position: int,
        service: Service,
        renames: Mapping[str, Rename],
    ) -> Entry:
        file = part.source.file
        descriptor = file.service[position]
        place = part.source.root.at(SERVICES, position)
        found = part.of(descriptor.options, place, words.SERVICE_OPTIONS)
        said: Said | None = next(iter(found.get("service", ())), None)
        at = service.span or Span.whole(part.compiled.shown(file.name))
        stated = said.text("name") if said is not None else None
        name = Text(service.name, at) if stated is None else stated
        self.services[name.value] = plain.full[service.name]
        told = consumed([] if said is None else part.entries(said), renames)
        if service.description and not any(k.value == "description" for k, _ in told):
            told.append((Text("description", at), Text(service.description, at)))
        operations: list[Entry] = []
        for index, (method, operation) in enumerate(
            zip(descriptor.method, service.operations, strict=True)
        ):
            key, value = OperationTree(
                part,
                method,
                place.at(METHODS, index),
                operation,
                self._carries(method.input_type, method.client_streaming),
                self._carries(method.output_type, method.server_streaming),
            ).entry()
            self.methods[name.value, key.value] = method.name
            if operation.http is not None:
                self.rules[name.value, key.value] = operation.http
            operations.append((key, value))
        if operations:
            told.append((Text("operations", at), Keyed(tuple(operations), at)))
        return name, Keyed(tuple(told), at)

    def with_methods(self, contract: Contract) -> Contract:
        """A lowered contract with the HTTP methods of the rules."""

        def mended(service: str, operation: Operation) -> Operation:
            rule = self.rules.get((service, operation.name))
            if rule is None:
                return operation
            return replace(operation, http=with_methods(operation.http, rule))

        return replace(
            contract,
            services=tuple(
                replace(
                    each,
                    operations=tuple(mended(each.name, one) for one in each.operations),
                )
                for each in contract.services
            ),
        )

    def _carries(self, type_name: str, stream: bool) -> Carried:
        full = type_name.removeprefix(".")
        if full == EMPTY and not stream:
            return Carried(None, str)
        return Carried(self.carried(full), self._rename(self.types.names.get(full)))


def head(root: FileOptions) -> Said | None:
    """The option `contract` of a file."""
    found = root.of(root.source.file.options, root.source.root, words.FILE_OPTIONS)
    return next(iter(found.get("contract", ())), None)


def is_of_language(root: FileOptions) -> bool:
    """Whether a file says that it is a contract of the language."""
    said = head(root)
    return said is not None and said.has("mscomm")


def without_language(root: FileOptions) -> list[Diagnostic]:
    """What the option `contract` says that only a contract of the language may."""
    said = head(root)
    if said is None:
        return []
    return [
        needs_language(key, said.key_at(key)) for key in _OF_LANGUAGE if said.has(key)
    ]


def without_borrowed(root: FileOptions, contract: Contract) -> list[Diagnostic]:
    """What a file that is read as protobuf takes of contracts of others beside their standards."""
    said = head(root)
    taken = [
        each.name
        for each in (*contract.services, *contract.messages, *contract.types)
        if each.home is not None
    ]
    if said is None or not taken:
        return []
    return [
        Diagnostic(
            PROTO_READING,
            f"`{taken[0]}` comes from a contract under `uses`, and this file is read as protobuf",
            said.part(said.number("uses"), 0).key,
            "take standards alone from there, or say `mscomm: 1` in `(mscomm.v1.contract)`: the file is then a "
            "contract of the language",
        )
    ]


def needs_language(key: str, at: Span) -> Diagnostic:
    return Diagnostic(
        PROTO_READING,
        f"`{key}` changes what travels, and this file is read as protobuf",
        at,
        "take it out, or say `mscomm: 1` in `(mscomm.v1.contract)`: the file is then a contract of the language",
    )
