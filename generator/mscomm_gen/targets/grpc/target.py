"""One grpc.py a service that has gRPC operations."""

from __future__ import annotations

from collections.abc import Iterable

from ...contract.options import OptionSpec
from ...emit.environment import render_module
from ..base import Build
from .view import client_view


class GrpcTarget:
    """Writes `<service>/grpc.py`, the client."""

    name = "grpc"
    options: tuple[OptionSpec, ...] = ()

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """See `targets.base.Target`."""
        for service in build.contract.services:
            view = client_view(build.layout, service)
            if view is None:
                continue
            module = f"{build.layout.service_folder(service.name)}.grpc"
            yield (
                build.layout.path(module),
                render_module(
                    "grpc/client.py.j2",
                    module=module,
                    doc=f"Calls {service.name} over gRPC.",
                    reserved=frozenset({view.class_name}),
                    client=view,
                ),
            )
