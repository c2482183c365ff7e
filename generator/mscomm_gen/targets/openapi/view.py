"""A service as an OpenAPI 3.1 document.

Servers are not known when this is made, so the one that is named is the place the document itself
comes from.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...analysis.load import Load
from ...contract.contract import Contract
from ...contract.interactions import OperationEnd
from ...contract.services import Service
from ...emit.json_schema import OPENAPI_3_1, JsonSchemas
from ...emit.yaml_text import Data
from .access import security_requirement, security_schemes
from .operation import OperationWriter
from .places import Paths
from .problems import Problems

VERSION = "3.1.0"

_METHODS = frozenset(
    {"get", "put", "post", "delete", "options", "head", "patch", "trace"}
)


def serves_http(service: Service) -> bool:
    """Whether the service is ours to describe and answers over HTTP."""
    return not service.external and any(op.http for op in service.operations)


def openapi_document(
    contract: Contract, service: Service, loads: Mapping[OperationEnd, Load]
) -> dict[str, Data]:
    """The whole document. `loads` is the answer of `operation_loads` for the contract."""
    schemas = JsonSchemas(contract, OPENAPI_3_1)
    problems = Problems(contract, service)
    writer = OperationWriter(contract, service, schemas, problems, loads)
    paths = _paths(service, writer)
    info: dict[str, Data] = {
        "title": f"{contract.name} {service.name}",
        "version": contract.version,
        "description": _description(service),
    }
    if service.owner:
        info["contact"] = {"name": service.owner}
    data: dict[str, Data] = {"openapi": VERSION, "info": info}
    if service.context:
        data["x-context"] = service.context
    data["servers"] = [
        {"url": "/", "description": "Where this document is served from."}
    ]
    data["security"] = security_requirement(service.security)
    data["tags"] = [{"name": service.name, "description": info["description"]}]
    data["paths"] = paths
    components: dict[str, Data] = {
        "schemas": schemas.components(writer.types_in_use) | problems.schemas(schemas),
        "parameters": writer.parameters_in_use(),
        "responses": problems.responses(),
        "headers": problems.headers(),
        "examples": writer.examples_in_use,
        "securitySchemes": security_schemes(
            [
                service.security,
                *(each.security for each in service.operations if each.http),
            ]
        ),
    }
    data["components"] = {key: value for key, value in components.items() if value}
    return data


def _paths(service: Service, writer: OperationWriter) -> dict[str, dict[str, Data]]:
    """Every route at its path. Further routes to an operation are operations of their own here, with a number."""
    known = Paths()
    taken = {operation.name for operation in service.operations}
    found: dict[str, dict[str, Data]] = {}
    for operation in service.operations:
        for binding in operation.http.routes if operation.http is not None else ():
            name = operation.name
            if binding is not operation.http:
                number = 2
                while f"{name}_{number}" in taken:
                    number += 1
                name = f"{name}_{number}"
                taken.add(name)
            method = binding.sent.lower()
            # A document knows no other methods; what begins with `x-` is a reader's to skip.
            key = method if method in _METHODS else f"x-{method}"
            path = known.of(binding, key)
            item = found.setdefault(path.text, {})
            item[key] = writer.operation(operation, binding, path, name)
    return found


def _description(service: Service) -> str:
    """What the service does, and which of its operations nobody finds here."""
    text = service.description or f"The operations of {service.name}."
    streams = [f"`{each.name}`" for each in service.operations if each.streams]
    if not streams:
        return text
    return (
        f"{text}\n\nOver gRPC alone, because HTTP has no form for their streams: "
        f"{', '.join(streams)}."
    )
