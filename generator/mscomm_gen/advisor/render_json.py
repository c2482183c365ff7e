"""Recommendations for machines. Durations are seconds, shares 0 to 1; what is infinite or unknown is null."""

from __future__ import annotations

import dataclasses
import json
import math
from collections.abc import Mapping, Sequence

from ..contract.contract import Contract
from ..contract.recommendation import Recommendation
from .explain import NOTHING_WAIVED


def render_json(
    contract: Contract,
    found: Sequence[Recommendation],
    waived: Mapping[str, str] = NOTHING_WAIVED,
) -> str:
    """One object; no line break at the end."""
    whole = {
        "contract": contract.name,
        "version": contract.version,
        "recommendations": [_one(each, waived) for each in found],
    }
    return json.dumps(whole, indent=2, ensure_ascii=False, allow_nan=False)


def _one(found: Recommendation, waived: Mapping[str, str]) -> dict[str, object]:
    figures: dict[str, object] | None = None
    if found.figures is not None:
        fit = found.figures.deadline
        figures = dataclasses.asdict(found.figures)
        figures["deadline"] = fit and {**dataclasses.asdict(fit), "fits": fit.fits}
    return {
        "interaction": found.interaction.key,
        "caller": str(found.interaction.source),
        "target": str(found.interaction.target),
        "declared": found.declared,
        "verdict": found.verdict,
        "differs": found.differs,
        "waived_until": waived.get(found.interaction.key) if found.differs else None,
        "transport": found.transport,
        "completion": found.completion,
        "why_transport": found.why_transport,
        "confidence": found.confidence,
        "reasons": [
            {**dataclasses.asdict(each), "inputs": dict(each.inputs)}
            for each in found.reasons
        ],
        "flip": dataclasses.asdict(found.flip) if found.flip else None,
        "figures": _plain(figures),
        "assumptions": list(found.assumptions),
    }


def _plain(value: object) -> object:
    """Rounded to what means something, and null for what JSON has no word for."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, float):
        return None if math.isinf(value) else round(value, 6)
    return value
