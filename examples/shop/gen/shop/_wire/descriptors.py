# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The messages of schemas/proto/shop.proto, as protoc describes them."""

from .._runtime.protobuf_schema import Schema

SCHEMA = Schema(
    b"\n\xbd\x03\n\nshop.proto\x12\x04shop\x1a\x1fgoogle/protobuf/timestamp.proto\x22E"
    b"\n\x05Money\x12 \n\x0bminor_units\x18\x01 \x01(\x03R\x0bminor_units\x12\x1a\n\x08"
    b"currency\x18\x02 \x01(\x09R\x08currency\x22]\n\x06Charge\x12\x1a\n\x08order_id"
    b"\x18\x01 \x01(\x09R\x08order_id\x12#\n\x06amount\x18\x02 \x01(\x0b2\x0b.shop.Mone"
    b"yR\x06amount\x12\x12\n\x04card\x18\x03 \x01(\x09R\x04card\x22\xa6\x01\n\x07Receip"
    b"t\x12\x1e\n\nreceipt_id\x18\x01 \x01(\x09R\nreceipt_id\x12\x1a\n\x08order_id\x18"
    b"\x02 \x01(\x09R\x08order_id\x12#\n\x06amount\x18\x03 \x01(\x0b2\x0b.shop.MoneyR"
    b"\x06amount\x12:\n\ncharged_at\x18\x04 \x01(\x0b2\x1a.google.protobuf.TimestampR\n"
    b"charged_at21\n\x08Payments\x12%\n\x06Charge\x12\x0c.shop.Charge\x1a\x0d.shop.Rece"
    b"iptb\x06proto3"
)
