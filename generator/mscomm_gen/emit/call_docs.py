"""The docstring of a caller's method, the same on the Protocol and on every client."""

from __future__ import annotations

from ..contract.services import Idempotency, Operation
from .layout import Layout

_PROMISE = {
    Idempotency.SAFE: "Safe: it changes nothing, and may be repeated.",
    Idempotency.IDEMPOTENT: "Idempotent: repeating it changes nothing more.",
    Idempotency.KEYED: (
        "Keyed: calls with the same `idempotency_key` take effect once and get the same answer."
    ),
    Idempotency.NONE: "Not idempotent: it is sent again only where the first attempt surely did nothing.",
}


def operation_doc(layout: Layout, operation: Operation) -> str:
    """The docstring of a caller's method: what it does, its promise, units, and what it raises."""
    lines = [operation.description or f"Calls {operation.name}."]
    if operation.deprecated:
        lines.append("Deprecated.")
    lines.append(_PROMISE[operation.idempotency])
    lines.append(
        "`deadline` is in seconds from now, for the whole call; a deadline that is inherited still holds."
    )
    raised = [f" - {layout.error_class(error)}" for error in operation.errors]
    if raised:
        lines.append(
            "\n".join(["Raises:", *raised, " - CallError: every other failure."])
        )
    else:
        lines.append("Raises CallError.")
    return "\n\n".join(lines)
