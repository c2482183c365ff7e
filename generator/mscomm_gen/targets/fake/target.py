"""Renders `<service>/fake.py` for every service that has operations."""

from __future__ import annotations

from collections.abc import Iterable

from ...contract.options import OptionSpec
from ...emit.environment import render_module
from ..base import Build
from .service_view import service_double


class FakeTarget:
    """Doubles that refuse what the real thing refuses."""

    name = "fake"
    options: tuple[OptionSpec, ...] = ()

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """See `targets.base.Target`."""
        for service in build.contract.services:
            double = service_double(build.layout, service)
            if double is None:
                continue
            module = f"{build.layout.service_folder(service.name)}.fake"
            yield (
                build.layout.path(module),
                render_module(
                    "fake/service.py.j2",
                    module=module,
                    doc=f"Doubles of {service.name}, for unit tests. No transport is needed, and none is loaded.",
                    reserved=frozenset(each.name for each in double.drivers),
                    service=double,
                ),
            )
