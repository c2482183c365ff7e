"""One server.py a service; each transport fills its own half."""

from __future__ import annotations

from collections.abc import Iterable

from ...analysis.concurrency import server_places
from ...contract.options import OptionSpec
from ...emit.environment import render_module
from ..base import Build, loads_by_operation
from .grpc_view import grpc_half
from .rest_view import rest_half


class ServerTarget:
    """Writes `<service>/server.py` for every service that is not external and that a transport reaches."""

    name = "server"
    options: tuple[OptionSpec, ...] = ()

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """See `targets.base.Target`."""
        loads = build.table(loads_by_operation)
        for service in build.services:
            if service.external:
                continue
            grpc = grpc_half(build, service)
            rest = rest_half(build, service)
            if grpc is None and rest is None:
                continue
            module = f"{build.layout.service_folder(service.name)}.server"
            # Names that the bodies define themselves, so that no import takes them.
            reserved = frozenset(half.function for half in (grpc, rest) if half)
            places = server_places(build.contract, service, loads)
            yield build.layout.path(module), render_module(
                "server/server.py.j2",
                module=module,
                doc=f"Serves {service.name}: mounts an implementation of its Protocol onto a server.",
                reserved=reserved | {"CONCURRENCY"},
                places=[f"{place.count}: {place.text}" for place in places],
                concurrency=sum(place.count for place in places),
                grpc=grpc,
                rest=rest,
            )
