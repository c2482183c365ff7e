"""Renders __init__.py, and for each service api.py, policies.py and client.py."""

from __future__ import annotations

from collections.abc import Iterable

from ...contract.options import OptionSpec
from ...contract.services import Service
from ...emit import literals
from ...emit.annotations import hidden_by
from ...emit.drivers import DRIVERS
from ...emit.environment import render_module
from ...emit.imports import Symbol
from ...emit.layout import LAZY, Layout
from ...emit.lazy import lazy_package
from ..base import Build, loads_by_operation
from .policy_view import callers, policy_views
from .view import ServiceView, service_view


class PackageTarget:
    """The typed surface that the transports share."""

    name = "package"
    options: tuple[OptionSpec, ...] = ()

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        contract, layout = build.contract, build.layout
        loads = build.table(loads_by_operation)
        for service in build.services:
            view = service_view(layout, service)
            if not view.operations:
                continue
            folder = view.folder
            yield (
                layout.path(f"{folder}.api"),
                render_module(
                    "package/api.py.j2",
                    module=f"{folder}.api",
                    doc=f"The surface of {service.name}: what callers see, what an implementation "
                    "provides, and the errors both know.",
                    service=view,
                    through=LAZY,
                    reserved=frozenset(
                        hidden_by(service)
                        | {f"{view.stem}Service"}
                        | {protocol.name for protocol in view.protocols}
                        | {error.class_name for error in view.errors}
                        | {operation.errors_constant for operation in view.operations}
                    ),
                ),
            )
            yield (
                layout.path(f"{folder}.policies"),
                render_module(
                    "package/policies.py.j2",
                    module=f"{folder}.policies",
                    doc=f"How calls of {service.name} behave: time limits, repeats, breakers. "
                    "Durations are seconds.",
                    callers=_literal_type(callers(contract, service)),
                    operations=policy_views(layout, service, loads),
                    service_name=service.name,
                ),
            )
            yield (
                layout.path(f"{folder}.client"),
                render_module(
                    "package/client.py.j2",
                    module=f"{folder}.client",
                    doc=f"Clients of {service.name}; the transport is the constructor's choice.",
                    service=view,
                    caller=layout.caller_alias(service.name),
                    reserved=frozenset(clients.name for clients in view.clients),
                ),
            )
            yield (
                f"{layout.package}/{folder}/__init__.py",
                lazy_package(folder, view.doc, _service_surface(layout, service, view)),
            )
        if not build.is_about("whole"):
            return
        offered = [
            symbol
            for service in contract.services
            if any(operation.grpc or operation.http for operation in service.operations)
            for symbol in _client_surface(layout, service)
        ]
        yield (
            f"{layout.package}/__init__.py",
            lazy_package(
                "",
                contract.description or f"What the contract {contract.name} describes.",
                offered,
            ),
        )
        yield f"{layout.package}/py.typed", ""


def _client_surface(layout: Layout, service: Service) -> list[Symbol]:
    """What the root offers of a service: names that no other service can have."""
    name = service.name
    return [
        layout.api(name, f"{layout.service_class(name)}Service"),
        *(layout.protocol(name, driver) for driver in DRIVERS),
        *(layout.clients(name, driver) for driver in DRIVERS),
    ]


def _service_surface(
    layout: Layout, service: Service, view: ServiceView
) -> list[Symbol]:
    errors = [
        Symbol(f"{view.folder}.api", error.class_name, inside=True)
        for error in view.errors
    ]
    doubles = [
        Symbol(f"{view.folder}.fake", f"Fake{prefix}{view.stem}", inside=True)
        for prefix in ("Async", "")
    ]
    return _client_surface(layout, service) + doubles + errors


def _literal_type(callers: tuple[str, ...]) -> str | None:
    """The members of the Literal, one a line where they do not fit; None without callers."""
    if not callers:
        return None
    members = [literals.string(caller) for caller in callers]
    line = ", ".join(members)
    if len(f"Caller: TypeAlias = Literal[{line}]") <= literals.LINE:
        return line
    return "\n" + "".join(f"    {member},\n" for member in members)
