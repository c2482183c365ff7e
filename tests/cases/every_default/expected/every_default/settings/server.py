# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves settings: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.settings import Settings
from .api import PUT_SETTINGS_ERRORS, SettingsService
from .policies import PUT_SETTINGS

# 100: the default, services.settings.put_settings
CONCURRENCY: Final = 100
"""So many requests may be under way at once, unless the options say otherwise."""


def asgi_app(
    service: SettingsService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves settings, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "settings",
        endpoints=(
            rest_endpoint(
                PUT_SETTINGS,
                route=RestRoute(
                    method="PUT",
                    path="/settings",
                    body=True,
                ),
                request=record(Settings),
                response=record(Settings),
                handler=service.put_settings,
                errors=PUT_SETTINGS_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
