"""Renders `<service>/rest.py` and `rest_threads.py` for every service with an HTTP operation."""

from __future__ import annotations

from collections.abc import Iterable

from ...contract.options import OptionSpec
from ...emit.annotations import hidden_by
from ...emit.drivers import DRIVERS
from ...emit.environment import render_module
from ...emit.layout import LAZY
from ..base import Build
from .view import client_view


class RestTarget:
    """The asyncio client, on aiohttp, and the one for threads, on urllib3."""

    name = "rest"
    options: tuple[OptionSpec, ...] = ()

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """See `targets.base.Target`."""
        for service in build.services:
            for driver in DRIVERS:
                client = client_view(build, service, driver)
                if client is None:
                    continue
                module = build.layout.rest_client(service.name, driver).module
                yield (
                    build.layout.path(module),
                    render_module(
                        "rest/rest.py.j2",
                        module=module,
                        doc=f"The REST client of {service.name}, for {driver.name}.",
                        reserved=hidden_by(service) | {client.name},
                        through=LAZY,
                        client=client,
                        driver=driver,
                    ),
                )
