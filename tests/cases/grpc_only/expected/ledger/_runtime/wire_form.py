# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What turns requests and responses into the bytes of gRPC, as seen by calls: nothing of
protobuf itself, which is loaded with the codecs when a client is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from pydantic import BaseModel

M = TypeVar("M")


class WireError(ValueError):
    """A value has no form on the wire, or what came from the wire is not valid.

    The text names fields, never what they hold.
    """


class WireForm(Protocol[M]):
    """What turns a request or a response into bytes and back."""

    def encode(self, value: M) -> bytes:
        """Raises WireError where the value has no form on the wire."""
        ...

    def decode(self, data: bytes) -> M:
        """Raises WireError where the bytes are not valid."""
        ...

    def from_json(self, data: bytes) -> M:
        """The value out of its JSON. Raises pydantic's ValidationError."""
        ...

    def checked(self, value: object) -> M:
        """The value itself, which is looked over. Raises pydantic's ValidationError."""
        ...


class Details(Protocol):
    """What turns the details of errors into bytes and back: a codec of any record."""

    name: str
    models: tuple[type[BaseModel], ...]

    def encode_model(self, value: object) -> bytes:
        """See `Codec`."""
        ...

    def decode(self, data: bytes) -> object:
        """See `Codec`."""
        ...


class _Empty:
    """Where nothing is carried: google.protobuf.Empty, of which every byte is unknown."""

    def encode(self, value: None) -> bytes:
        """No bytes."""
        return b""

    def decode(self, data: bytes) -> None:
        """None, whatever came."""

    def from_json(self, data: bytes) -> None:
        """None, whatever came."""

    def checked(self, value: object) -> None:
        """None, whatever came."""


EMPTY: WireForm[None] = _Empty()
