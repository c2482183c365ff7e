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


def _streams(operation: Operation) -> list[str]:
    """What to know of a stream."""
    said = []
    if operation.streams_responses:
        said.append(
            "The call begins with the first response that is asked for, is not repeated after it, and lasts until the "
            "last one is read or the stream is closed; leave it early by a `with` block or a break."
        )
    if operation.streams_requests:
        said.append(
            "`requests` is read once, no faster than the server reads. What it raises ends the call, and is raised "
            "here."
        )
    return said


def operation_doc(layout: Layout, operation: Operation) -> str:
    """The docstring of a caller's method: what it does, its promise, units, and what it raises."""
    lines = [operation.description or f"Calls {operation.name}."]
    if operation.deprecated:
        lines.append("Deprecated.")
    lines.append(_PROMISE[operation.idempotency])
    if operation.completes_by:
        lines.append(outcome(operation))
    lines += _streams(operation)
    begins = (
        "when the first response is asked for" if operation.streams_responses else "now"
    )
    lines.append(
        f"`deadline` is in seconds from {begins}, for the whole call; a deadline that is inherited still holds."
    )
    raised = [f" - {layout.error_class(error)}" for error in operation.errors]
    if raised:
        lines.append(
            "\n".join(["Raises:", *raised, " - CallError: every other failure."])
        )
    else:
        lines.append("Raises CallError.")
    return "\n\n".join(lines)
