"""The values that messages are made of."""

from __future__ import annotations

from typing import Final

from google.protobuf.descriptor_pb2 import FieldDescriptorProto

from ...contract.types import ListOf, MapOf, Scalar, TypeRef

_F: Final = FieldDescriptorProto
_SCALARS: Final = {
    _F.TYPE_DOUBLE: "double",
    _F.TYPE_FLOAT: "float",
    _F.TYPE_INT64: "int64",
    _F.TYPE_UINT64: "uint64",
    _F.TYPE_INT32: "int32",
    _F.TYPE_FIXED64: "uint64",
    _F.TYPE_FIXED32: "uint32",
    _F.TYPE_BOOL: "bool",
    _F.TYPE_STRING: "string",
    _F.TYPE_BYTES: "bytes",
    _F.TYPE_UINT32: "uint32",
    _F.TYPE_SFIXED32: "int32",
    _F.TYPE_SFIXED64: "int64",
    _F.TYPE_SINT32: "int32",
    _F.TYPE_SINT64: "int64",
}
_JSON: Final = Scalar("json")
WELL_KNOWN: Final[dict[str, TypeRef]] = {
    "google.protobuf.Timestamp": Scalar("timestamp"),
    "google.protobuf.Duration": Scalar("duration"),
    "google.protobuf.Value": _JSON,
    "google.protobuf.Struct": MapOf(_JSON),
    "google.protobuf.ListValue": ListOf(_JSON),
    "google.protobuf.DoubleValue": Scalar("double"),
    "google.protobuf.FloatValue": Scalar("float"),
    "google.protobuf.Int64Value": Scalar("int64"),
    "google.protobuf.UInt64Value": Scalar("uint64"),
    "google.protobuf.Int32Value": Scalar("int32"),
    "google.protobuf.UInt32Value": Scalar("uint32"),
    "google.protobuf.BoolValue": Scalar("bool"),
    "google.protobuf.StringValue": Scalar("string"),
    "google.protobuf.BytesValue": Scalar("bytes"),
}
"""protobuf's own messages that a field holds as a plain value."""


def scalar(proto: FieldDescriptorProto) -> Scalar:
    """The type of a field that is neither a message nor an enum."""
    return Scalar(_SCALARS[proto.type])
