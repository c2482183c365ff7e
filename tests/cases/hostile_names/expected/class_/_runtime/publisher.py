# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What publishes, whatever the broker, and how it fails."""

from __future__ import annotations

from typing import Protocol

from .incoming import RawHeaders


class PublishError(Exception):
    """The broker did not confirm. The message may still have arrived, if the failure
    was a time limit. `topic` is where it was to go, `code` the broker's own word for
    the fault, if it said one.
    """

    def __init__(self, topic: str, text: str, *, code: str = "") -> None:
        self.topic = topic
        self.code = code
        super().__init__(f"{topic}: {text}")


class Publisher(Protocol):
    """Sends one message; returns once the broker has confirmed it."""

    async def send(
        self,
        topic: str,
        value: bytes | None,
        *,
        key: bytes | None = None,
        headers: RawHeaders = (),
    ) -> None: ...
