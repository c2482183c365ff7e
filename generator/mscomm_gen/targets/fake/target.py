"""Renders fake.py of every service that has operations, and of every message."""

from __future__ import annotations

from collections.abc import Iterable

from ...contract.options import OptionSpec
from ...emit.annotations import hidden_by
from ...emit.environment import render_module
from ...emit.message_view import message_view
from ..base import Build
from .message_view import message_double
from .service_view import service_doubles


class FakeTarget:
    """Doubles that refuse what the real thing refuses."""

    name = "fake"
    options: tuple[OptionSpec, ...] = ()

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """See `targets.base.Target`."""
        for service in build.contract.services:
            doubles = service_doubles(build.layout, service)
            if doubles is None:
                continue
            module = f"{build.layout.service_folder(service.name)}.fake"
            yield (
                build.layout.path(module),
                render_module(
                    "fake/service.py.j2",
                    module=module,
                    doc=f"Doubles of {service.name}, for unit tests. No transport is needed, and none is loaded.",
                    reserved=hidden_by(service).union(
                        each.name for each in doubles.doubles
                    ),
                    service=doubles,
                ),
            )
        for message in build.contract.messages:
            view = message_view(build.contract, build.layout, message)
            if not view.names:
                continue
            double = message_double(build.contract, message, view)
            module = f"{view.folder}.fake"
            yield (
                build.layout.path(module),
                render_module(
                    "fake/message.py.j2",
                    module=module,
                    doc=f"{view.payload.name} on an in-memory broker, for unit tests. No client of a real broker is "
                    "needed, and none is loaded.",
                    reserved=frozenset(double.names),
                    view=view,
                    message=double,
                ),
            )
