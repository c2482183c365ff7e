"""Services and methods as those of a contract."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from google.protobuf.descriptor_pb2 import (
    MethodDescriptorProto,
    MethodOptions,
    ServiceDescriptorProto,
)

from ...contract.http import HttpBinding
from ...contract.services import Idempotency, Operation, Service
from ...contract.types import Named, StreamOf, TypeRef
from ...diagnostics import Diagnostic
from ...protobuf.walking import Place
from . import http
from .compiled import Compiled
from .index import METHODS, SERVICES, Source, joined
from .naming import method_names, service_names
from .types import Types

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
        for name in (method.input_type, method.output_type)
        if name.removeprefix(".") != EMPTY
    ]


@dataclass
class Services:
    """Lowers the services of one file. `full` and `methods` are the names that travel."""

    compiled: Compiled
    source: Source
    types: Types
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
        streams = isinstance(request, StreamOf) or isinstance(response, StreamOf)
        return Operation(
            name,
            # REST carries no stream: such a method is reached over gRPC alone.
            http=None if streams else self._http(method, place),
            grpc=True,
            request=request,
            response=response,
            idempotency=_LEVELS.get(method.options.idempotency_level, Idempotency.NONE),
            description=self.source.description(place),
            deprecated=method.options.deprecated,
            span=self.source.name_span(place),
        )

    def _carried(self, type_name: str, stream: bool) -> TypeRef | None:
        full = type_name.removeprefix(".")
        if full == EMPTY and not stream:
            return None
        reference = Named(self.types.names[full])
        return StreamOf(reference) if stream else reference

    def _http(self, method: MethodDescriptorProto, place: Place) -> HttpBinding | None:
        rule = self.compiled.option(method, http.OPTION)
        if rule is None:
            return None
        request = self.types.names.get(method.input_type.removeprefix("."), "")
        names = {
            own: json
            for (owner, json), own in self.types.field_names.items()
            if owner == request
        }
        made = http.binding(rule, names, self.source.name_span(place))
        if isinstance(made, Diagnostic):
            self.faults.append(made)
            return None
        return made


def _told(description: str, service: ServiceDescriptorProto) -> str:
    """What is said of a service; a contract has no other place for its being deprecated."""
    if not service.options.deprecated:
        return description
    return f"{description}\n\nDeprecated." if description else "Deprecated."
