# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The messages of schemas/proto/ledger.proto, as protoc describes them."""

from .._runtime.protobuf_schema import Schema

SCHEMA = Schema(
    b"\n\xd7\x05\n\x0cledger.proto\x12\x06ledger\x1a\x1bgoogle/protobuf/empty.proto\x1a"
    b"\x1fgoogle/protobuf/timestamp.proto\x22!\n\x07Account\x12\x16\n\x06number\x18\x01"
    b" \x01(\x09R\x06number\x22\xc2\x01\n\x08Transfer\x12'\n\x06source\x18\x01 \x01("
    b"\x0b2\x0f.ledger.AccountR\x06source\x12'\n\x06target\x18\x02 \x01(\x0b2\x0f.ledge"
    b"r.AccountR\x06target\x12\x16\n\x06amount\x18\x03 \x01(\x09R\x06amount\x12*\n\x02a"
    b"t\x18\x04 \x01(\x0b2\x1a.google.protobuf.TimestampR\x02at\x12\x17\n\x04note\x18"
    b"\x05 \x01(\x09H\x00R\x04note\x88\x01\x01B\x07\n\x05_note\x22\xbf\x01\n\x07Balance"
    b"\x12\x16\n\x06amount\x18\x01 \x01(\x09R\x06amount\x120\n\x05holds\x18\x02 \x03("
    b"\x0b2\x1a.ledger.Balance.HoldsEntryR\x05holds\x120\n\x05as_of\x18\x03 \x01(\x0b2"
    b"\x1a.google.protobuf.TimestampR\x05as_of\x1a8\n\nHoldsEntry\x12\x10\n\x03key\x18"
    b"\x01 \x01(\x09R\x03key\x12\x14\n\x05value\x18\x02 \x01(\x09R\x05value:\x028\x01"
    b"\x22-\n\x11InsufficientFunds\x12\x18\n\x07missing\x18\x01 \x01(\x09R\x07missing2"
    b"\x9f\x01\n\x08Accounts\x12.\n\x08Transfer\x12\x10.ledger.Transfer\x1a\x10.ledger."
    b"Transfer\x12+\n\x07Balance\x12\x0f.ledger.Account\x1a\x0f.ledger.Balance\x126\n"
    b"\x04Ping\x12\x16.google.protobuf.Empty\x1a\x16.google.protobuf.Emptyb\x06proto3"
)
