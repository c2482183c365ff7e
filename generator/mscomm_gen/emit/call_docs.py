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


def outcome(operation: Operation) -> str:
    """Where the outcome of a hybrid operation is told; empty for one whose answer is the outcome."""
    if not operation.completes_by:
        return ""
    told = " or ".join(f"`{name}`" for name in operation.completes_by)
    return (
        f"The answer says that it was accepted. The outcome follows as {told}, with the same "
        f"`{operation.correlate}`."
    )


def operation_doc(layout: Layout, operation: Operation) -> str:
    """The docstring of a caller's method: what it does, its promise, units, and what it raises."""
    lines = [operation.description or f"Calls {operation.name}."]
    if operation.deprecated:
        lines.append("Deprecated.")
    lines.append(_PROMISE[operation.idempotency])
    if operation.completes_by:
        lines.append(outcome(operation))
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
