"""CloudEvents 1.0, structured mode: attributes and payload in one JSON document.

The attributes stand in headers too, as the Kafka binding allows ("Metadata Headers"):
whoever routes, filters or traces need not open the document.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from typing import Final

from pydantic_core import from_json, to_json

from .decoding import Undecodable
from .incoming import Incoming

MEDIA_TYPE: Final = "application/cloudevents+json"

_PREFIX: Final = "ce_"
_CONTENT_TYPE: Final = "content-type"
# Members of the document that are no attributes ("JSON Event Format", 2.4 and 3.1).
_CONTENT: Final = frozenset(("data", "data_base64", "datacontenttype"))


def structured(
    value: bytes, headers: Mapping[str, str]
) -> tuple[bytes, dict[str, str]]:
    """The document for a JSON payload with the headers of binary mode, and its headers."""
    attributes = {
        name.removeprefix(_PREFIX): text
        for name, text in headers.items()
        if name.startswith(_PREFIX)
    }
    attributes["datacontenttype"] = headers.get(_CONTENT_TYPE, "application/json")
    head = json.dumps(attributes)[:-1].encode()
    document = b"".join((head, b', "data": ', value, b"}"))
    return document, {**headers, _CONTENT_TYPE: MEDIA_TYPE}


def unwrapped(incoming: Incoming) -> Incoming:
    """What a document holds, as if it had come in binary mode; that mode as it stands.
    Raises Undecodable.
    """
    kind = incoming.header(_CONTENT_TYPE) or ""
    if not kind.lower().startswith(MEDIA_TYPE) or incoming.value is None:
        return incoming
    try:
        found: object = from_json(incoming.value)
    except ValueError:
        raise Undecodable("the CloudEvents document is no JSON") from None
    if not isinstance(found, dict) or "data" not in found:
        raise Undecodable("the CloudEvents document has no data")
    opened = copy.copy(incoming)
    opened.original = incoming
    opened.value = to_json(found["data"])
    attributes = {
        f"{_PREFIX}{name}": text.encode()
        for name, text in found.items()
        if isinstance(text, str) and name not in _CONTENT
    }
    kept = [
        (name, text)
        for name, text in incoming.headers
        if name not in attributes and name != _CONTENT_TYPE
    ]
    media = str(found.get("datacontenttype", "application/json")).encode()
    opened.headers = [*kept, *attributes.items(), (_CONTENT_TYPE, media)]
    return opened
