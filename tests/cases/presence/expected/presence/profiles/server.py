# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves profiles: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import rest_endpoint
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.profiles import Profile
from .api import PUT_PROFILE_ERRORS, ProfilesService
from .policies import PUT_PROFILE

# 100: the default, services.profiles.put_profile
CONCURRENCY: Final = 100
"""So many requests may be under way at once, unless the options say otherwise."""


def asgi_app(
    service: ProfilesService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves profiles, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "profiles",
        endpoints=(
            rest_endpoint(
                PUT_PROFILE,
                route=RestRoute(
                    method="PUT",
                    path="/profile",
                    body=True,
                ),
                request=record(Profile),
                response=record(Profile),
                handler=service.put_profile,
                errors=PUT_PROFILE_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
