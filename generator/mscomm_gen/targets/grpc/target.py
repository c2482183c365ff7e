"""One grpc.py and one grpc_threads.py a service that has gRPC operations."""

from __future__ import annotations

from collections.abc import Iterable

from ...contract.options import OptionSpec
from ...emit.annotations import hidden_by
from ...emit.drivers import DRIVERS
from ...emit.environment import render_module
from ...emit.layout import LAZY
from ..base import Build
from .view import client_view


class GrpcTarget:
    """Writes `<service>/grpc.py` and `grpc_threads.py`, the clients."""

    name = "grpc"
    options: tuple[OptionSpec, ...] = ()

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """See `targets.base.Target`."""
        for service in build.services:
            for driver in DRIVERS:
                view = client_view(build.layout, service, driver)
                if view is None:
                    continue
                module = build.layout.grpc_client(service.name, driver).module
                yield (
                    build.layout.path(module),
                    render_module(
                        "grpc/client.py.j2",
                        module=module,
                        doc=f"Calls {service.name} over gRPC, for {driver.name}.",
                        reserved=hidden_by(service) | {view.class_name},
                        through=LAZY,
                        client=view,
                        driver=driver,
                    ),
                )
