"""What the gRPC half of server.py needs of a service."""

from __future__ import annotations

from typing import Final

from ...contract.services import Operation, Service
from ...emit import literals, names
from ...emit.calls import Call, Symbols, Value
from ...emit.imports import Imports, Symbol, symbol
from ...emit.layout import Layout
from ...emit.signatures import stream_form
from ...records import dataclass
from ..base import Build

_STREAMS: Final = "._runtime.grpc_stream_endpoint"
_STREAMS_END: Final = (
    " A stream ends with its caller, unless all its requests have arrived and there is one answer."
)
# By the form of the stream.
_METHODS: Final = {
    "": symbol("._runtime.grpc_endpoint.UnaryMethod"),
    "server_stream": symbol(f"{_STREAMS}.ServerStreamMethod"),
    "client_stream": symbol(f"{_STREAMS}.ClientStreamMethod"),
    "both_streams": symbol(f"{_STREAMS}.BothStreamsMethod"),
}
_WITHOUT_REQUEST: Final = {
    "": symbol("._runtime.grpc_endpoint.without_request"),
    "server_stream": symbol(f"{_STREAMS}.stream_without_request"),
}


@dataclass(frozen=True, slots=True)
class GrpcHalf:
    """`function` is the name that the template defines. `imports` stand inside of it, so that a server
    without gRPC needs no grpcio; `methods` are written with the names that they give.
    """

    function: str
    protocol: Symbol
    service: str
    domain: str
    doc: str
    imports: str
    add_methods: str
    methods: tuple[str, ...]


def grpc_half(build: Build, service: Service) -> GrpcHalf | None:
    """The view, or None for a service without a gRPC operation."""
    layout = build.layout
    operations = [operation for operation in service.operations if operation.grpc]
    if not operations:
        return None
    imports = Imports(f"{layout.service_folder(service.name)}.server")
    add_methods = imports.use("._runtime.grpc_server.add_methods")
    methods = tuple(
        _method(layout, service, operation).text(imports.use, 12)
        for operation in operations
    )
    stem = layout.service_class(service.name)
    streams = any(operation.streams for operation in operations)
    return GrpcHalf(
        function="add_to_grpc_server",
        protocol=layout.api(service.name, f"{stem}Service"),
        service=literals.string(layout.grpc_service(service.name)),
        domain=literals.string(layout.error_domain(service.name)),
        doc=(
            "Mounts `service` onto a server of grpc.aio, before it starts.\n\n"
            "Calls inherit the deadline of their caller. A safe operation is cancelled with its caller, any "
            "other that has begun runs to its end." + (_STREAMS_END if streams else "")
        ),
        imports=imports.render(indent=4),
        add_methods=add_methods,
        methods=methods,
    )


def _method(layout: Layout, service: Service, operation: Operation) -> Call:
    handler = f"service.{names.method(operation.name)}"
    answer: Value = handler
    form = stream_form(operation)
    if operation.request is None:
        answer = Call(_WITHOUT_REQUEST[form], (handler,))
    arguments: list[Value | tuple[str, Value]] = [
        layout.operation_constant(service.name, operation.name),
        ("name", literals.string(layout.grpc_method(service.name, operation.name))),
        ("request", layout.carried_codec(operation.request)),
        ("response", layout.carried_codec(operation.response)),
        ("answer", answer),
        ("errors", layout.errors_constant(service.name, operation.name)),
    ]
    codecs = layout.error_codecs(operation)
    if codecs:
        arguments.append(("details", Symbols(codecs)))
    return Call(_METHODS[form], tuple(arguments), exploded=True)
