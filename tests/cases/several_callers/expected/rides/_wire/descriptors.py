# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The messages of schemas/proto/rides.proto, as protoc describes them."""

from .._runtime.protobuf_schema import Schema

SCHEMA = Schema(
    b"\n\xbc\x01\n\x0brides.proto\x12\x05rides\x22G\n\x0bTripRequest\x12\x14\n\x05rider"
    b"\x18\x01 \x01(\x09R\x05rider\x12\x12\n\x04from\x18\x02 \x01(\x09R\x04from\x12\x0e"
    b"\n\x02to\x18\x03 \x01(\x09R\x02to\x22\x1f\n\x05Quote\x12\x16\n\x06amount\x18\x01 "
    b"\x01(\x09R\x06amount24\n\x07Pricing\x12)\n\x05Price\x12\x12.rides.TripRequest\x1a"
    b"\x0c.rides.Quoteb\x06proto3"
)
