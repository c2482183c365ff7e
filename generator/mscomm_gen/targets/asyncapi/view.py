"""A whole system as an AsyncAPI 3.0 document.

AsyncAPI sees one application, and `send` and `receive` are what that application does. Here the
document is about all of them: an operation says by its tag and by `x-service` whose it is.
Servers are not known when this is made, so none are named.
"""

from __future__ import annotations

from ...contract.contract import Contract
from ...emit.json_schema import ASYNCAPI_3_0, JsonSchemas, component
from ...emit.layout import Layout
from ...emit.yaml_text import Data
from .channels import Channels, dead_letter_key
from .messages import DEAD_LETTER_HEADERS, HEADERS, MessageWriter
from .operations import operations

VERSION = "3.0.0"


def asyncapi_document(contract: Contract, layout: Layout) -> dict[str, Data]:
    """The whole document."""
    schemas = JsonSchemas(contract, ASYNCAPI_3_0)
    taken = {component(definition.name) for definition in contract.types}
    headers = _free("CloudEventHeaders", taken)
    dead_headers = _free("DeadLetterHeaders", taken)
    writer = MessageWriter(contract, layout, schemas, headers, dead_headers)
    channels = Channels(contract, layout)
    info: dict[str, Data] = {"title": contract.name, "version": contract.version}
    if contract.description:
        info["description"] = contract.description
    tags = _tags(contract)
    if tags:
        info["tags"] = tags
    dead = [
        message for message in contract.messages if channels.consumers(message.name)
    ]
    shared: dict[str, Data] = {headers: HEADERS}
    if dead:
        shared[dead_headers] = DEAD_LETTER_HEADERS
    payloads = [message.payload for message in contract.messages]
    return {
        "asyncapi": VERSION,
        "info": info,
        "defaultContentType": "application/json",
        "channels": channels.all(),
        "operations": operations(contract, layout, channels),
        "components": {
            "messages": {
                **{component(m.name): writer.message(m) for m in contract.messages},
                **{dead_letter_key(m): writer.dead_letter(m) for m in dead},
            },
            "schemas": {**schemas.components(payloads), **shared},
        },
    }


def _tags(contract: Contract) -> list[Data]:
    """The services and their bounded contexts; a name that is both is told once."""
    found: dict[str, Data] = {}
    for service in contract.services:
        if service.context and service.context not in found:
            found[service.context] = {
                "name": service.context,
                "description": f"The bounded context {service.context}.",
            }
    return list(found.values())


def _free(key: str, taken: set[str]) -> str:
    while key in taken:
        key += "_"
    return key
