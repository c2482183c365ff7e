"""The advice on labelled interactions: their attributes become a contract by rule, and the contract is advised.

The rule, which is the same for every case and never sees what the interaction is about or who takes part:

| attribute | contract |
|---|---|
| needs_immediate_answer | `answer: required` |
| else, user_waiting | `answer: accepted`: somebody waits, but not for this to be done |
| else | `answer: none` |
| user_waiting | `person_waiting` |
| expected_duration_ms | `work` of the callee's operation |
| callee_availability | `slo: {availability}` of that operation |
| rate_per_s | `rate` of the caller's operation |
| fan_out | so many callees, asked side by side (`together_with`) |
| consistency, ordering, payload_bytes | the same words of the interaction |
| idempotent | `idempotency: idempotent` or none |
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from mscomm_gen.advisor import advise
from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.interactions import Interaction, OperationEnd
from mscomm_gen.contract.services import Idempotency, Operation, Service, Slo


class Attributes(BaseModel):
    """What is known of an interaction. `caller` and `callee` are left unread."""

    needs_immediate_answer: bool
    user_waiting: bool
    expected_duration_ms: float
    rate_per_s: float
    fan_out: int = 1
    consistency: Literal["eventual", "strong"] = "eventual"
    payload_bytes: int = 0
    idempotent: bool = True
    ordering: Literal["none", "per_key", "global"] = "none"
    callee_availability: float


class Case(BaseModel):
    """A case as the driver gets it."""

    id: str
    attributes: Attributes


def contract_of(attributes: Attributes) -> Contract:
    """The contract that attributes become."""
    source = OperationEnd("caller", "act")
    answer: Literal["required", "accepted", "none"] = "none"
    if attributes.needs_immediate_answer:
        answer = "required"
    elif attributes.user_waiting:
        answer = "accepted"
    callees = [f"callee_{number}" for number in range(max(1, attributes.fan_out))]
    operation = Operation(
        "serve",
        grpc=True,
        idempotency=(
            Idempotency.IDEMPOTENT if attributes.idempotent else Idempotency.NONE
        ),
        work=max(attributes.expected_duration_ms, 0.001) / 1000,
        slo=Slo(availability=attributes.callee_availability),
    )
    return Contract(
        "case",
        "1.0.0",
        services=(
            Service("caller", (Operation("act", rate=attributes.rate_per_s or None),)),
            *(Service(name, (operation,)) for name in callees),
        ),
        interactions=tuple(
            Interaction(
                source,
                OperationEnd(name, "serve"),
                answer=answer,
                person_waiting=attributes.user_waiting,
                together_with="side_by_side",
                consistency=attributes.consistency,
                ordering=attributes.ordering,
                payload=attributes.payload_bytes or None,
            )
            for name in callees
        ),
    )


def run(case: str) -> dict[str, object]:
    """Advises one case: the verdict on its interactions, which are all alike."""
    given = Case.model_validate_json(case)
    first, *others = advise(contract_of(given.attributes), numbers=False)
    if any(other.verdict != first.verdict for other in others):
        raise AssertionError("interactions that are alike are advised alike")
    return {"id": given.id, "verdict": first.verdict, "confidence": first.confidence}
