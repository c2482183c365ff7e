# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The decision that a message becomes a dead letter, and why."""

from __future__ import annotations

from .dead_letters import Reason
from .handling import Expired


class Burial:
    """A message's way to the dead-letter queue; `published` once that is safe. Then, with
    `free_record`, the store forgets its record, so that it can be sent again.
    """

    __slots__ = ("detail", "free_record", "published", "reason")

    def __init__(self, reason: Reason, detail: str, *, free_record: bool) -> None:
        self.reason = reason
        self.detail = detail
        self.free_record = free_record
        self.published = False


def undecodable(fault: Exception) -> Burial:
    """It cannot be read, now or later; the store never heard of it."""
    return Burial(Reason.UNDECODABLE, str(fault), free_record=False)


def handler_failed(error: Exception, *, last: bool) -> Burial | None:
    """The handler failed; None where the message may come again, which it may not if
    this was its last delivery, or if it has expired.
    """
    if isinstance(error, Expired):
        detail = "its time was over before its handler began"
        return Burial(Reason.EXPIRED, detail, free_record=True)
    if not last:
        return None
    detail = f"{type(error).__name__}: {error}"
    return Burial(Reason.HANDLER_FAILED, detail, free_record=True)


def other_payload(message_id: str) -> Burial:
    """The record is that of the message which came first, and stays."""
    detail = f"id {message_id} was seen with another payload"
    return Burial(Reason.OTHER_PAYLOAD, detail, free_record=False)


def exhausted(deliveries: int) -> Burial:
    """So many deliveries ended without a word, perhaps with their process."""
    detail = f"{deliveries} deliveries ended without a word of the handler"
    return Burial(Reason.DELIVERIES_EXHAUSTED, detail, free_record=True)
