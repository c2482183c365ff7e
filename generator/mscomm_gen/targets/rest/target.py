"""Renders `<service>/rest.py` for every service with an HTTP operation."""

from __future__ import annotations

from collections.abc import Iterable

from ...contract.options import OptionSpec
from ...emit.environment import render_module
from ..base import Build
from .view import client_view


class RestTarget:
    """The asyncio client, on aiohttp."""

    name = "rest"
    options: tuple[OptionSpec, ...] = ()

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """See `targets.base.Target`."""
        for service in build.contract.services:
            client = client_view(build, service)
            if client is None:
                continue
            module = f"{build.layout.service_folder(service.name)}.rest"
            yield (
                build.layout.path(module),
                render_module(
                    "rest/rest.py.j2",
                    module=module,
                    doc=f"The REST client of {service.name}.",
                    reserved=frozenset({client.name}),
                    client=client,
                ),
            )
