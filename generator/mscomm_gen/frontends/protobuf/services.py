"""Services and methods as those of a contract."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import field
from functools import cached_property
from typing import Final

from google.protobuf.descriptor_pb2 import (
    MethodDescriptorProto,
    MethodOptions,
    ServiceDescriptorProto,
)
from google.protobuf.message import Message

from ...contract.http import HttpBinding
from ...contract.services import Idempotency, Operation, Service
from ...contract.types import Named, StreamOf, TypeRef
from ...diagnostics import Diagnostic, Span
from ...protobuf.walking import Path, Place
from ...records import dataclass
from . import http
from .compiled import Compiled
from .index import METHODS, SERVICES, Source, joined
from .known_types import KnownTypes
from .naming import method_names, service_names

# The options of a method in descriptor.proto, and the number of google.api.http.
OPTIONS: Final = 4
HTTP: Final = 72295728
EMPTY: Final = "google.protobuf.Empty"
_LEVELS: Final = {
    MethodOptions.NO_SIDE_EFFECTS: Idempotency.SAFE,
    MethodOptions.IDEMPOTENT: Idempotency.IDEMPOTENT,
}


def carried(source: Source) -> list[str]:
    """The messages that the methods of a file carry."""
    return [
        name.removeprefix(".")
        for service in source.file.service
        for method in service.method
        for name, stream in (
            (method.input_type, method.client_streaming),
            (method.output_type, method.server_streaming),
        )
        # Where nothing is carried there is no type; a stream has items, even empty ones.
        if stream or name.removeprefix(".") != EMPTY
    ]


@dataclass
class Services:
    """Lowers the services of one file. `full` and `methods` are the names that travel."""

    compiled: Compiled
    source: Source
    types: KnownTypes
    faults: list[Diagnostic] = field(default_factory=list)
    full: dict[str, str] = field(default_factory=dict)
    methods: dict[tuple[str, str], str] = field(default_factory=dict)

    def lowered(self) -> tuple[Service, ...]:
        """All of them, in their order."""
        file = self.source.file
        called = service_names([each.name for each in file.service])
        return tuple(
            self._service(name, service, self.source.root.at(SERVICES, position))
            for position, (name, service) in enumerate(
                zip(called, file.service, strict=True)
            )
        )

    def _service(
        self, name: str, service: ServiceDescriptorProto, place: Place
    ) -> Service:
        self.full[name] = joined(self.source.file.package, service.name)
        called = method_names(method.name for method in service.method)
        return Service(
            name,
            tuple(
                self._operation(name, called[position], method, place, position)
                for position, method in enumerate(service.method)
            ),
            description=_told(self.source.description(place), service),
            span=self.source.name_span(place),
        )

    def _operation(
        self,
        service: str,
        name: str,
        method: MethodDescriptorProto,
        outer: Place,
        position: int,
    ) -> Operation:
        place = outer.at(METHODS, position)
        self.methods[service, name] = method.name
        request = self._carried(method.input_type, method.client_streaming)
        response = self._carried(method.output_type, method.server_streaming)
        rule = self.compiled.option(method, http.OPTION)
        told = self.source.description(place)
        streams = isinstance(request, StreamOf) or isinstance(response, StreamOf)
        return Operation(
            name,
            # REST carries no stream: such a method is reached over gRPC alone.
            http=None if streams or rule is None else self._http(method, rule, place),
            grpc=True,
            request=request,
            response=response,
            idempotency=_LEVELS.get(method.options.idempotency_level, Idempotency.NONE),
            description=_alone(told) if streams and rule is not None else told,
            deprecated=method.options.deprecated,
            span=self.source.name_span(place),
        )

    def _carried(self, type_name: str, stream: bool) -> TypeRef | None:
        full = type_name.removeprefix(".")
        if full == EMPTY and not stream:
            return None
        reference = Named(self.types.names[full])
        return StreamOf(reference) if stream else reference

    def _http(
        self, method: MethodDescriptorProto, rule: Message, place: Place
    ) -> HttpBinding | None:
        rules = http.Rules(
            self.types,
            self.types.names.get(method.input_type.removeprefix(".")),
            self.types.names.get(method.output_type.removeprefix(".")),
        )
        made = rules.binding(rule, self._rule_span(place))
        if isinstance(made, Diagnostic):
            self.faults.append(made)
            return None
        return made

    def _rule_span(self, place: Place) -> Span | None:
        """Where the rule of a method stands, else the method's name."""
        path = (*place.path, OPTIONS, HTTP)
        first = bisect_left(self._places, path)
        found = self._places[first] if first < len(self._places) else ()
        if found[: len(path)] != path:
            return self.source.name_span(place)
        return self.source.root.spans[found]

    @cached_property
    def _places(self) -> list[Path]:
        """The paths of all places, in order."""
        return sorted(self.source.root.spans)


def _alone(description: str) -> str:
    """What is said of a method that has a rule which nobody can follow."""
    told = "Over gRPC alone: its google.api.http rule is left out, as REST carries no stream."
    return f"{description}\n\n{told}" if description else told


def _told(description: str, service: ServiceDescriptorProto) -> str:
    """What is said of a service; a contract has no other place for its being deprecated."""
    if not service.options.deprecated:
        return description
    return f"{description}\n\nDeprecated." if description else "Deprecated."
