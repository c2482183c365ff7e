# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The messages of schemas/proto/shop.proto, as protoc describes them."""

from .._runtime.protobuf_schema import Schema

SCHEMA = Schema(
    b"\n\xfa\x03\n\nshop.proto\x12\x04shop\x22U\n\x07Payment\x12 \n\x04card\x18\x01 "
    b"\x01(\x0b2\n.shop.CardH\x00R\x04card\x12 \n\x04cash\x18\x02 \x01(\x0b2\n.shop.Cas"
    b"hH\x00R\x04cashB\x06\n\x04case\x22\x1e\n\x04Card\x12\x16\n\x06number\x18\x01 \x01"
    b"(\x09R\x06number\x22)\n\x04Cash\x12!\n\x05given\x18\x01 \x01(\x0b2\x0b.shop.Money"
    b"R\x05given\x22r\n\x06Charge\x12\x1a\n\x08order_id\x18\x01 \x01(\x09R\x08order_id"
    b"\x12#\n\x06amount\x18\x02 \x01(\x0b2\x0b.shop.MoneyR\x06amount\x12'\n\x07payment"
    b"\x18\x03 \x01(\x0b2\x0d.shop.PaymentR\x07payment\x22E\n\x05Money\x12 \n\x0bminor_"
    b"units\x18\x01 \x01(\x03R\x0bminor_units\x12\x1a\n\x08currency\x18\x02 \x01(\x09R"
    b"\x08currency\x22N\n\x07Receipt\x12\x1e\n\nreceipt_id\x18\x01 \x01(\x09R\nreceipt_"
    b"id\x12#\n\x06amount\x18\x02 \x01(\x0b2\x0b.shop.MoneyR\x06amount21\n\x08Payments"
    b"\x12%\n\x06Charge\x12\x0c.shop.Charge\x1a\x0d.shop.Receiptb\x06proto3"
)
