# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Pydantic models to protobuf bytes and back.

Message classes are made at run time out of the contract's own descriptors, in a pool of
their own, so two packages never clash and no release of protobuf refuses what another
one's compiler wrote. What a type needs is worked out at its first use, once: a list of
(name, attribute, function), and nothing is looked up by reflection after that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Generic, TypeVar

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import DecodeError, EncodeError, Message
from google.protobuf.message_factory import GetMessageClass
from pydantic import BaseModel, TypeAdapter, ValidationError

from .protobuf_messages import Field, Member, MessageKind, RecordKind, UnionKind
from .protobuf_schema import Schema
from .protobuf_values import Convert
from .wire_form import WireError

M = TypeVar("M")
R = TypeVar("R", bound=BaseModel)

# What conversions and protobuf raise for a value that does not fit.
_UNFIT = (ValueError, TypeError, OverflowError, RecursionError, EncodeError, KeyError)


class Codec(Generic[M]):
    """Turns values of one type into protobuf bytes and back.

    `name` is the message's full name, `models` the classes that are carried: one for a
    record, the members for a union. Also a `Kind`, for fields that hold such a value.
    """

    def __init__(
        self,
        schema: Schema,
        name: str,
        models: tuple[type[BaseModel], ...],
        kind: MessageKind,
        validate: Callable[[object], M],
        validate_json: Callable[[bytes], M],
    ) -> None:
        self.name = name
        self.models = models
        self._schema = schema
        self._kind = kind
        self._validate = validate
        self._validate_json = validate_json
        self._compiling = False
        schema.register(name, self)

    def encode(self, value: M) -> bytes:
        """The bytes of a value. Raises WireError where it has no form on the wire."""
        return self.encode_model(value)

    def encode_model(self, value: object) -> bytes:
        """The same for a value whose type is only known to be one of `models`."""
        convert, message = self._encoding
        try:
            return message(**convert(value)).SerializeToString()
        except WireError as error:
            raise WireError(f"{self.name}: {error}") from None
        except _UNFIT as error:
            # protobuf's own texts quote values at times: they stay in the cause.
            raise WireError(f"{self.name}: a value does not fit its field") from error

    def decode(self, data: bytes) -> M:
        """The validated value. Raises WireError where the bytes are damaged, or say
        what the contract does not allow.
        """
        convert, message = self._decoding
        try:
            return self._validate(convert(message.FromString(data)))
        except ValidationError as error:
            raise WireError(f"{self.name}: {_faults(error)}") from error
        except WireError as error:
            raise WireError(f"{self.name}: {error}") from None
        except DecodeError as error:
            raise WireError(f"{self.name}: the bytes are not this message") from error
        except _UNFIT as error:
            raise WireError(f"{self.name}: a field holds no valid value") from error

    def from_json(self, data: bytes) -> M:
        """The value out of its JSON. Raises pydantic's ValidationError."""
        return self._validate_json(data)

    def checked(self, value: object) -> M:
        """The value itself, which is looked over. Raises pydantic's ValidationError."""
        return self._validate(value)

    @property
    def message_type(self) -> type[Message]:
        """The class of the message."""
        return self._decoding[1]

    def read_message(self, message: Message) -> object:
        """What the model validates, out of a message."""
        return self._decoding[0](message)

    def encoder(self, field: FieldDescriptor) -> Convert:
        """See `Kind`."""
        # A type that holds itself is not compiled yet where it is asked for.
        if self._compiling:
            return lambda value: self._encoding[0](value)
        return self._encoding[0]

    def decoder(self, field: FieldDescriptor) -> Convert:
        """See `Kind`."""
        if self._compiling:
            return lambda message: self._decoding[0](message)
        return self._decoding[0]

    @cached_property
    def _encoding(self) -> tuple[Callable[[object], dict[str, object]], type[Message]]:
        descriptor = self._schema.descriptor(self.name)
        with self._guard():
            convert = self._kind.message_encoder(descriptor)
        return convert, GetMessageClass(descriptor)

    @cached_property
    def _decoding(self) -> tuple[Convert, type[Message]]:
        descriptor = self._schema.descriptor(self.name)
        with self._guard():
            convert = self._kind.message_decoder(descriptor)
        return convert, GetMessageClass(descriptor)

    @contextmanager
    def _guard(self) -> Iterator[None]:
        self._compiling = True
        try:
            yield
        finally:
            self._compiling = False


def record_codec(schema: Schema, name: str, model: type[R], *fields: Field) -> Codec[R]:
    """The codec of a record: its message's full name, its model, its fields."""
    return Codec(
        schema,
        name,
        (model,),
        RecordKind(fields),
        model.model_validate,
        model.model_validate_json,
    )


def union_codec(
    schema: Schema,
    name: str,
    adapter: TypeAdapter[M],
    tag: str,
    *members: Member,
) -> Codec[M]:
    """The codec of a union: its message's full name, what validates it, and the JSON
    key that tells the members apart.
    """
    models = tuple(member.model for member in members)
    return Codec(
        schema,
        name,
        models,
        UnionKind(tag, members),
        adapter.validate_python,
        adapter.validate_json,
    )


def _faults(error: ValidationError) -> str:
    found = error.errors(include_url=False, include_context=False, include_input=False)
    return "; ".join(
        f"{'.'.join(str(step) for step in fault['loc'])}: {fault['msg']}"
        for fault in found
    )
