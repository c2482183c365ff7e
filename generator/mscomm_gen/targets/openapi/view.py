"""A service as an OpenAPI 3.1 document.

Servers are not known when this is made, so the one that is named is the place the document itself
comes from.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...analysis.load import Load
from ...contract.interactions import OperationEnd
from ...contract.services import Service
from ...emit.json_schema import OPENAPI_3_1, JsonSchemas
from ...emit.layout import Layout
from ...emit.yaml_text import Data
from .access import security_requirement, security_schemes
from .operation import OperationWriter
from .places import path_template
from .problems import Problems

VERSION = "3.1.0"


def serves_http(service: Service) -> bool:
    """Whether the service is ours to describe and answers over HTTP."""
    return not service.external and any(op.http for op in service.operations)


def openapi_document(
    layout: Layout, service: Service, loads: Mapping[OperationEnd, Load]
) -> dict[str, Data]:
    """The whole document. `loads` is the answer of `operation_loads` for the contract."""
    contract = layout.contract
    schemas = JsonSchemas(contract, OPENAPI_3_1)
    problems = Problems(layout, service)
    writer = OperationWriter(contract, service, schemas, problems, loads)
    paths: dict[str, dict[str, Data]] = {}
    for operation in service.operations:
        if operation.http is not None:
            item = paths.setdefault(path_template(operation.http), {})
            item[operation.http.method.lower()] = writer.operation(
                operation, operation.http
            )
    info: dict[str, Data] = {
        "title": f"{contract.name} {service.name}",
        "version": contract.version,
        "description": service.description or f"The operations of {service.name}.",
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
