# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The messages of schemas/proto/one_record_twice.proto, as protoc describes them."""

from .._runtime.protobuf_schema import Schema

SCHEMA = Schema(
    b"\n\x8d\x02\n\x16one_record_twice.proto\x12\x10one_record_twice\x1a\x1fgoogle/prot"
    b"obuf/timestamp.proto\x22t\n\x04Note\x12\x18\n\x07note_id\x18\x01 \x01(\x09R\x07no"
    b"te_id\x12\x12\n\x04text\x18\x02 \x01(\x09R\x04text\x12*\n\x02at\x18\x03 \x01(\x0b"
    b"2\x1a.google.protobuf.TimestampR\x02at\x12\x12\n\x04size\x18\x04 \x01(\x03R\x04si"
    b"ze2B\n\x05Notes\x129\n\x07PutNote\x12\x16.one_record_twice.Note\x1a\x16.one_recor"
    b"d_twice.Noteb\x06proto3"
)
