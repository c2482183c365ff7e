# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The messages of schemas/proto/renamed.proto, as protoc describes them."""

from .._runtime.protobuf_schema import Schema

SCHEMA = Schema(
    b"\n\xd3\x02\n\x0drenamed.proto\x12\x07renamed\x22s\n\x07Payment\x12\x1a\n\x08order"
    b"_id\x18\x01 \x01(\x09R\x08order_id\x12\x16\n\x06amount\x18\x02 \x01(\x03R\x06amou"
    b"nt\x12\x17\n\x04note\x18\x05 \x01(\x09H\x00R\x04note\x88\x01\x01B\x07\n\x05_noteJ"
    b"\x04\x08\x03\x10\x04J\x04\x08\x04\x10\x05R\x06coupon\x223\n\x0bPayResponse\x12$\n"
    b"\x05state\x18\x01 \x01(\x0e2\x0e.renamed.StateR\x05state*P\n\x05State\x12\x15\n"
    b"\x11STATE_UNSPECIFIED\x10\x00\x12\x0e\n\nSTATE_OPEN\x10\x01\x12\x0e\n\nSTATE_DONE"
    b"\x10\x02\x22\x04\x08\x03\x10\x03*\nSTATE_LOST25\n\x04Bank\x12-\n\x03Pay\x12\x10.r"
    b"enamed.Payment\x1a\x14.renamed.PayResponseb\x06proto3"
)
