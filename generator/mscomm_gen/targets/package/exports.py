"""What the emitted `__init__` modules offer: name -> module, loaded when first asked for."""

from __future__ import annotations

from dataclasses import dataclass

from ...contract.contract import Contract
from ...emit.imports import Symbol, isort_key
from ...emit.layout import Layout
from .view import ServiceView, service_view


@dataclass(frozen=True, slots=True, order=True)
class Export:
    """`name` out of `module`, which is relative to the package that exports it (`.api`)."""

    name: str
    module: str
    symbol: Symbol


def service_exports(
    view: ServiceView, *, from_root: bool = False
) -> tuple[Export, ...]:
    """The names of one service, sorted; module paths from its own folder, or from the package's root."""
    wanted = [
        (f"Async{view.stem}", "api"),
        (f"{view.stem}Service", "api"),
        (f"Async{view.stem}Client", "client"),
    ]
    wanted += [(error.class_name, "api") for error in view.errors]
    prefix = f".{view.folder}." if from_root else "."
    found = [
        Export(
            name, prefix + module, Symbol(f"{view.folder}.{module}", name, inside=True)
        )
        for name, module in wanted
    ]
    return tuple(sorted(found, key=lambda export: isort_key(export.name)))


def package_exports(contract: Contract, layout: Layout) -> tuple[Export, ...]:
    """The names of the whole package. A name that two services declare stays in its service's folder."""
    found: list[Export] = []
    for service in contract.services:
        view = service_view(layout, service)
        if view.operations:
            found += service_exports(view, from_root=True)
    count: dict[str, int] = {}
    for export in found:
        count[export.name] = count.get(export.name, 0) + 1
    unique = [export for export in found if count[export.name] == 1]
    return tuple(sorted(unique, key=lambda export: isort_key(export.name)))
