# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Which operation of which service, and whether asking it twice does harm."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple, TypeAlias


class Idempotency(Enum):
    """What the contract says of a second, equal request."""

    SAFE = "safe"
    """It only reads."""
    IDEMPOTENT = "idempotent"
    """A second one leaves things as the first left them."""
    KEYED = "keyed"
    """The server knows it by its idempotency key, and answers as before."""
    NONE = "none"
    """It may take effect again."""


class Bearer(NamedTuple):
    """The caller shows a token, in the header `Authorization`."""

    header: str = "Authorization"
    """The header that holds it."""


class ApiKey(NamedTuple):
    """The caller shows a key, in a header of the contract's own."""

    header: str


Security: TypeAlias = Bearer | ApiKey


class Operation(NamedTuple):
    """One operation of the contract. `security`: what callers must show, None for
    nothing.
    """

    service: str
    name: str
    idempotency: Idempotency
    security: Security | None = None

    @property
    def repeatable(self) -> bool:
        """Whether a request whose fate is unknown may be sent again."""
        return self.idempotency is not Idempotency.NONE

    @property
    def id(self) -> str:
        """The name that messages, traces and metrics use: `payments.charge`."""
        return f"{self.service}.{self.name}"
