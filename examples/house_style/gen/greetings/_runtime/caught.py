# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Keeps an error instead of raising it, for callers that have to go on."""

from __future__ import annotations

from types import TracebackType
from typing import Self


class Caught:
    """`with Caught() as caught:` then `caught.error`: what was raised inside, or None.

    What is no Exception (cancellation, the end of the process) passes through.
    """

    __slots__ = ("error",)

    def __init__(self) -> None:
        self.error: Exception | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if isinstance(error, Exception):
            self.error = error
        return self.error is not None
