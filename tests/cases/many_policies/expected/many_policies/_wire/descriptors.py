# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The messages of schemas/proto/many_policies.proto, as protoc describes them."""

from .._runtime.protobuf_schema import Schema

SCHEMA = Schema(
    b"\n\xf9\x01\n\x13many_policies.proto\x12\x0dmany_policies\x1a\x1bgoogle/protobuf/e"
    b"mpty.proto2\xad\x01\n\x04Core\x125\n\x03Ask\x12\x16.google.protobuf.Empty\x1a\x16"
    b".google.protobuf.Empty\x126\n\x04Tell\x12\x16.google.protobuf.Empty\x1a\x16.googl"
    b"e.protobuf.Empty\x126\n\x04Slow\x12\x16.google.protobuf.Empty\x1a\x16.google.prot"
    b"obuf.Emptyb\x06proto3"
)
