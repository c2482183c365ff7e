"""A contract, or one service of it, as an AsyncAPI 3.0 document.

AsyncAPI sees one application, and `send` and `receive` are what that application does. A service's
document says what that service does. The system's is about all of them: an operation says by its tag
and by `x-service` whose it is.
"""

from __future__ import annotations

from collections.abc import Container

from ...contract.contract import Contract
from ...contract.services import Service
from ...emit.json_schema import ASYNCAPI_3_0, JsonSchemas, component
from ...emit.layout import Layout
from ...emit.yaml_text import Data
from .carriers import carriers
from .channels import Channels, dead_letter_key
from .headers import DEAD_LETTER, cloud_event_headers
from .messages import MessageWriter
from .operations import OperationWriter
from .servers import security_schemes, servers

VERSION = "3.0.0"


def exchanges_messages(contract: Contract, service: Service) -> bool:
    """Whether a service is ours to describe and publishes or consumes anything."""
    return not service.external and service.name in contract.messages_of


def asyncapi_document(
    contract: Contract, layout: Layout, service: Service | None = None
) -> dict[str, Data]:
    """The document of the whole system, or of what one service sends and receives."""
    schemas = JsonSchemas(contract, ASYNCAPI_3_0)
    exchanged = (
        contract.messages
        if service is None
        else contract.messages_of.get(service.name, ())
    )
    carried = carriers(layout, exchanged)
    taken = layout.components
    headers = _free("CloudEventHeaders", taken)
    dead_headers = _free("DeadLetterHeaders", taken)
    writer = MessageWriter(contract, layout, schemas, carried, headers, dead_headers)
    channels = Channels(contract, exchanged, carried, service)
    messages = [
        message
        for message in exchanged
        if service is None
        or message.publisher == service.name
        or channels.consumers(message)
    ]
    dead = {
        dead_letter_key(message): writer.dead_letter(message, consumers[0][1])
        for message in messages
        if (consumers := channels.consumers(message))
    }
    shared: dict[str, Data] = {headers: cloud_event_headers(messages)}
    if dead:
        shared[dead_headers] = DEAD_LETTER
    components: dict[str, Data] = {
        "messages": {component(m.name): writer.message(m) for m in messages} | dead,
        "schemas": schemas.components([m.payload for m in messages]) | shared,
        "securitySchemes": security_schemes(channels.servers),
    }
    data: dict[str, Data] = {
        "asyncapi": VERSION,
        "info": (
            _info(contract) if service is None else _service_info(contract, service)
        ),
        "defaultContentType": "application/json",
        "servers": servers(channels.servers),
        "channels": channels.all(),
        "operations": OperationWriter(contract, carried, channels, service).all(),
        "components": {key: value for key, value in components.items() if value},
    }
    return {key: value for key, value in data.items() if value}


def _info(contract: Contract) -> Data:
    info: dict[str, Data] = {"title": contract.name, "version": contract.version}
    if contract.description:
        info["description"] = contract.description
    tags = _tags(contract)
    if tags:
        info["tags"] = tags
    return info


def _service_info(contract: Contract, service: Service) -> Data:
    info: dict[str, Data] = {
        "title": f"{contract.name} {service.name}",
        "version": contract.version,
        "description": service.description
        or f"What {service.name} sends and receives.",
    }
    if service.owner:
        info["contact"] = {"name": service.owner}
    tags = _tags(contract, service)
    if tags:
        info["tags"] = tags
    return info


def _tags(contract: Contract, only: Service | None = None) -> list[Data]:
    """The bounded contexts of the services; one that several share is told once."""
    found: dict[str, Data] = {}
    for service in contract.parties.values() if only is None else (only,):
        if service.context:
            found[service.context] = {
                "name": service.context,
                "description": f"The bounded context {service.context}.",
            }
    return list(found.values())


def _free(key: str, taken: Container[str]) -> str:
    while key in taken:
        key += "_"
    return key
