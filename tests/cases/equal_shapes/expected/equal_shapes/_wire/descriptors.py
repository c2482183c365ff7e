# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The messages of schemas/proto/equal_shapes.proto, as protoc describes them."""

from .._runtime.protobuf_schema import Schema

SCHEMA = Schema(
    b"\n\xbb\x03\n\x12equal_shapes.proto\x12\x0cequal_shapes\x22\x1d\n\x0bSendRequest"
    b"\x12\x0e\n\x02id\x18\x01 \x01(\x09R\x02id\x22\x1e\n\x0cSendResponse\x12\x0e\n\x02"
    b"ok\x18\x01 \x01(\x08R\x02ok\x22\x1d\n\x0bBurnRequest\x12\x0e\n\x02id\x18\x01 \x01"
    b"(\x09R\x02id\x22\x1e\n\x0cBurnResponse\x12\x0e\n\x02ok\x18\x01 \x01(\x08R\x02ok"
    b"\x22\x1d\n\x0bShipRequest\x12\x0e\n\x02id\x18\x01 \x01(\x09R\x02id\x22\x1e\n\x0cS"
    b"hipResponse\x12\x0e\n\x02ok\x18\x01 \x01(\x08R\x02ok2\x87\x01\n\x07Letters\x12=\n"
    b"\x04Send\x12\x19.equal_shapes.SendRequest\x1a\x1a.equal_shapes.SendResponse\x12="
    b"\n\x04Burn\x12\x19.equal_shapes.BurnRequest\x1a\x1a.equal_shapes.BurnResponse2H\n"
    b"\x07Parcels\x12=\n\x04Ship\x12\x19.equal_shapes.ShipRequest\x1a\x1a.equal_shapes."
    b"ShipResponseb\x06proto3"
)
