"""CloudEvents in structured mode: the document around a payload, as a schema and as an example."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ...emit.yaml_text import Data

STRUCTURED: Final = "application/cloudevents+json"


def document(event_type: str, payload: Data) -> Data:
    """The schema of the document (CloudEvents, JSON Event Format 1.0)."""
    return {
        "type": "object",
        "properties": {
            "specversion": {"type": "string", "const": "1.0"},
            "id": {"type": "string", "minLength": 1},
            "source": {"type": "string", "format": "uri-reference", "minLength": 1},
            "type": {"type": "string", "const": event_type},
            "time": {"type": "string", "format": "date-time"},
            "datacontenttype": {"type": "string", "const": "application/json"},
            "data": payload,
        },
        "required": ["specversion", "id", "source", "type", "data"],
    }


def document_example(headers: Mapping[str, Data], payload: Data) -> Data:
    """The document of an example whose headers in binary mode are given."""
    attributes = {
        name.removeprefix("ce_"): value
        for name, value in headers.items()
        if name.startswith("ce_")
    }
    return {**attributes, "datacontenttype": "application/json", "data": payload}
