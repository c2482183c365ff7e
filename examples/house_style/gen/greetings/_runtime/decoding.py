# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""From bytes to a model and the id that tells a duplicate."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias, TypeVar

from pydantic import BaseModel, ValidationError

from .incoming import Incoming

M = TypeVar("M")
B = TypeVar("B", bound=BaseModel)

Decoder: TypeAlias = Callable[[Incoming], tuple[M, str]]
"""The message and its id. Raises Undecodable."""


class Undecodable(Exception):
    """The message cannot be read, now or later; its text says why, without content."""


def json_decoder(
    model: type[B],
    identify: Callable[[B], str] | None = None,
    *,
    needs_id: bool = True,
) -> Decoder[B]:
    """Reads JSON as `model`. The id is what `identify` takes out of the payload, else
    the CloudEvents id, else, unless `needs_id`, the place it came from.
    """
    validate = model.model_validate_json

    def decode(incoming: Incoming) -> tuple[B, str]:
        value = incoming.value
        if value is None:
            raise Undecodable("no payload (a tombstone), and the contract allows none")
        try:
            message = validate(value)
        except ValidationError as fault:
            raise Undecodable(describe(fault)) from None
        if identify is not None:
            return message, identify(message)
        event_id = incoming.header("ce_id")
        if not event_id and not needs_id:
            event_id = incoming.origin
        if not event_id:
            raise Undecodable("no message id: the header ce_id is missing")
        return message, event_id

    return decode


def describe(fault: ValidationError) -> str:
    """Where and why, but never the values: they may be sensitive."""
    found = fault.errors(include_url=False, include_context=False, include_input=False)
    lines = [
        f"{'.'.join(str(part) for part in entry['loc']) or 'payload'}: {entry['msg']}"
        for entry in found[:5]
    ]
    more = len(found) - len(lines)
    if more:
        lines.append(f"and {more} more")
    return "; ".join(lines)
