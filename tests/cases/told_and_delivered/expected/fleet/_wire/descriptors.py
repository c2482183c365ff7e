# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The messages of schemas/proto/fleet.proto, as protoc describes them."""

from .._runtime.protobuf_schema import Schema

SCHEMA = Schema(
    b"\n\xb2\x01\n\x0bfleet.proto\x12\x05fleet\x225\n\x0bRentRequest\x12\x16\n\x06van_i"
    b"d\x18\x01 \x01(\x09R\x06van_id\x12\x0e\n\x02on\x18\x02 \x01(\x09R\x02on\x22$\n"
    b"\x0cRentResponse\x12\x14\n\x05cents\x18\x01 \x01(\x03R\x05cents27\n\x04Vans\x12/"
    b"\n\x04Rent\x12\x12.fleet.RentRequest\x1a\x13.fleet.RentResponseb\x06proto3"
)
