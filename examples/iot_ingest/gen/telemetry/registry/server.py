# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves registry: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.registry import ChangeSettingsRequest, Device, GetDeviceRequest
from .api import CHANGE_SETTINGS_ERRORS, GET_DEVICE_ERRORS, RegistryService
from .policies import CHANGE_SETTINGS, GET_DEVICE

if TYPE_CHECKING:
    from grpc.aio import Server

# 60: 2 x 600/s x 0.05 s, services.registry.get_device
# 10: 2 x 5/s x 0.05 s, services.registry.change_settings
CONCURRENCY: Final = 70
"""So many requests may be under way at once, unless the options say otherwise."""


def add_to_grpc_server(
    service: RegistryService,
    server: Server,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> None:
    """Mounts `service` onto a server of grpc.aio, before it starts.

    Calls inherit the deadline of their caller. A safe operation is cancelled with
    its caller, any other that has begun runs to its end.
    """
    from .._runtime.grpc_endpoint import UnaryMethod
    from .._runtime.grpc_server import add_methods
    from .._wire.registry import DEVICE_CODEC, GET_DEVICE_REQUEST_CODEC
    from .api import GET_DEVICE_ERRORS
    from .policies import GET_DEVICE

    add_methods(
        server,
        "telemetry.Registry",
        (
            UnaryMethod(
                GET_DEVICE,
                name="GetDevice",
                request=GET_DEVICE_REQUEST_CODEC,
                response=DEVICE_CODEC,
                answer=service.get_device,
                errors=GET_DEVICE_ERRORS,
            ),
        ),
        domain="registry.telemetry",
        concurrency=CONCURRENCY,
        options=options,
    )


def asgi_app(
    service: RegistryService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves registry, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "registry",
        endpoints=(
            rest_endpoint(
                GET_DEVICE,
                route=RestRoute(
                    method="GET",
                    path="/devices/{device_id}",
                ),
                request=record(GetDeviceRequest),
                response=record(Device),
                handler=service.get_device,
                errors=GET_DEVICE_ERRORS,
            ),
            rest_endpoint(
                CHANGE_SETTINGS,
                route=RestRoute(
                    method="PUT",
                    path="/devices/{device_id}/settings",
                    body=True,
                ),
                request=record(ChangeSettingsRequest),
                response=record(Device),
                handler=service.change_settings,
                errors=CHANGE_SETTINGS_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
