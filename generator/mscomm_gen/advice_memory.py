"""Verdicts kept by their content: an edit that no verdict depends on needs no simulation."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from enum import Enum
from typing import Final

from .contract.contract import Contract
from .contract.interactions import Interaction
from .contract.recommendation import (
    Flip,
    Reason,
    Recommendation,
    Transport,
    Verdict,
)
from .emit.cache import Cache as Cache

# What no rule of the advice looks at; everything else of a contract makes another entry.
UNREGARDED: Final = frozenset(
    {
        *("because", "database", "deprecated", "description", "errors", "levels"),
        *("owner", "pages", "protobuf", "request", "security", "sources", "span"),
        *("types", "used", "used_numbers", "version", "wire", "wire_names"),
    }
)
_KIND: Final = "verdicts"
_VERDICTS: Final[dict[str, Verdict]] = {
    "sync": "sync",
    "async": "async",
    "hybrid": "hybrid",
}
_TRANSPORTS: Final[dict[str, Transport]] = {
    "gRPC": "gRPC",
    "REST": "REST",
    "Kafka": "Kafka",
    "SQS": "SQS",
}


def verdicts(
    contract: Contract, cache: Cache | None = None
) -> tuple[Recommendation, ...]:
    """The advice without its figures; from `cache` where everything that it looks at is as it was."""
    if not contract.interactions:
        return ()
    key = regarded(contract) if cache is not None else ""
    if cache is not None:
        kept = cache.get(_KIND, key)
        found = None if kept is None else _read(kept, contract)
        if found is not None:
            return found
    # Loaded here: simulating takes modules that no other build needs.
    from .advisor import advise

    made = advise(contract, numbers=False)
    if cache is not None:
        cache.put(_KIND, key, json.dumps([_written(each) for each in made]))
    return made


def regarded(contract: Contract) -> str:
    """All that the advice on a contract follows from."""
    return json.dumps(_plain(contract), ensure_ascii=False, separators=(",", ":"))


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if dataclasses.is_dataclass(value):
        return [
            type(value).__name__,
            *(
                _plain(getattr(value, field.name))
                for field in dataclasses.fields(value)
                if field.name not in UNREGARDED
            ),
        ]
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value


def _written(found: Recommendation) -> dict[str, object]:
    said = {
        field.name: getattr(found, field.name)
        for field in dataclasses.fields(found)
        if field.name not in ("interaction", "reasons", "flip", "figures")
    }
    said["reasons"] = [dataclasses.astuple(each) for each in found.reasons]
    said["flip"] = None if found.flip is None else dataclasses.astuple(found.flip)
    return said


def _read(text: str, contract: Contract) -> tuple[Recommendation, ...] | None:
    try:
        rows = json.loads(text)
        return tuple(
            _recommendation(row, interaction)
            for row, interaction in zip(rows, contract.interactions, strict=True)
        )
    except (ValueError, KeyError, TypeError):
        return None


def _recommendation(
    row: Mapping[str, object], interaction: Interaction
) -> Recommendation:
    declared, completion = row["declared"], row["completion"]
    return Recommendation(
        interaction=interaction,
        declared=None if declared is None else _VERDICTS[str(declared)],
        verdict=_VERDICTS[str(row["verdict"])],
        transport=_TRANSPORTS[str(row["transport"])],
        completion=None if completion is None else _TRANSPORTS[str(completion)],
        why_transport=str(row["why_transport"]),
        reasons=tuple(_reason(each) for each in _items(row["reasons"])),
        confidence=float(str(row["confidence"])),
        flip=None if row["flip"] is None else _flip(row["flip"]),
        figures=None,
        assumptions=tuple(str(each) for each in _items(row["assumptions"])),
    )


def _reason(said: object) -> Reason:
    rule, name, text, weight, inputs, source = _items(said)
    pairs = [_items(each) for each in _items(inputs)]
    return Reason(
        str(rule),
        str(name),
        str(text),
        None if weight is None else float(str(weight)),
        tuple((str(key), str(value)) for key, value in pairs),
        str(source),
    )


def _flip(said: object) -> Flip:
    name, now, then, verdict = _items(said)
    return Flip(str(name), str(now), str(then), _VERDICTS[str(verdict)])


def _items(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError("a list is expected")
    return value
