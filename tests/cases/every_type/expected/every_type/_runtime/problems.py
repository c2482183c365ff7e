# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Problem details (RFC 9457): how a REST server says what went wrong, and how a client
reads it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import TYPE_CHECKING, NamedTuple

from pydantic_core import from_json

if TYPE_CHECKING:
    from pydantic import BaseModel, JsonValue

MEDIA_TYPE = "application/problem+json"

# What the server itself has to say; errors of the contract have URNs of their own.
INVALID_REQUEST = "urn:mscomm:problem:invalid-request"
UNAUTHENTICATED = "urn:mscomm:problem:unauthenticated"
PERMISSION_DENIED = "urn:mscomm:problem:permission-denied"
REQUEST_OUTSTANDING = "urn:mscomm:problem:request-outstanding"
KEY_REUSED = "urn:mscomm:problem:key-reused"
TOO_LARGE = "urn:mscomm:problem:payload-too-large"
UNSUPPORTED_MEDIA_TYPE = "urn:mscomm:problem:unsupported-media-type"
INTERNAL_ERROR = "urn:mscomm:problem:internal-error"
UNAVAILABLE = "urn:mscomm:problem:unavailable"
DEADLINE_EXCEEDED = "urn:mscomm:problem:deadline-exceeded"
UNTYPED = "about:blank"


class Fault(NamedTuple):
    """One thing wrong with a request. `field` is its path, such as `lines.0.sku`."""

    field: str
    message: str


def error_type(service: str, name: str) -> str:
    """The problem type of a declared error."""
    return f"urn:mscomm:error:{service}:{name}"


def problem(
    status: int,
    *,
    kind: str = UNTYPED,
    title: str = "",
    detail: str = "",
    faults: Sequence[Fault] = (),
) -> bytes:
    """A problem as JSON; without a title the status speaks for itself."""
    content: dict[str, object] = {
        "type": kind,
        "title": title or HTTPStatus(status).phrase,
        "status": status,
    }
    if detail:
        content["detail"] = detail
    if faults:
        content["errors"] = [
            {"field": fault.field, "message": fault.message} for fault in faults
        ]
    return _json(content)


def declared_problem(
    service: str, name: str, status: int, detail: str, details: BaseModel | None
) -> bytes:
    """A declared error as JSON, its record under `details`."""
    content: dict[str, object] = {
        "type": error_type(service, name),
        "title": name,
        "status": status,
    }
    if detail:
        content["detail"] = detail
    if details is not None:
        content["details"] = details.model_dump(mode="json", by_alias=True)
    return _json(content)


def _json(content: dict[str, object]) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


class ErrorDetails(NamedTuple):
    """A problem as read. What is missing or unknown does no harm."""

    type: str = UNTYPED
    title: str = ""
    detail: str = ""
    details: JsonValue = None
    errors: JsonValue = None

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The fields that a server of ours found wrong; nothing where it is another's."""
        if not isinstance(self.errors, list):
            return ()
        return tuple(
            Fault(str(entry.get("field", "")), str(entry.get("message", "")))
            for entry in self.errors
            if isinstance(entry, dict)
        )


_UNREADABLE = ErrorDetails()


def read_problem(headers: Mapping[str, str], body: bytes) -> ErrorDetails:
    """The problem that a response carries; an empty one where it carries none."""
    media, _, _ = headers.get("Content-Type", "").partition(";")
    if media.strip().lower() != MEDIA_TYPE:
        return _UNREADABLE
    try:
        said: JsonValue = from_json(body)
    except ValueError:
        return _UNREADABLE
    if not isinstance(said, dict):
        return _UNREADABLE
    # RFC 9457, section 3.1: what is not of its type is as if it were not there.
    return ErrorDetails(
        _text(said.get("type")) or UNTYPED,
        _text(said.get("title")),
        _text(said.get("detail")),
        said.get("details"),
        said.get("errors"),
    )


def _text(said: JsonValue) -> str:
    return said if isinstance(said, str) else ""
