# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The messages of schemas/proto/very_long_names.proto, as protoc describes them."""

from .._runtime.protobuf_schema import Schema

SCHEMA = Schema(
    b"\n\xe9\x02\n\x15very_long_names.proto\x12\x0fvery_long_names\x22\x13\n\x03Req\x12"
    b"\x0c\n\x01a\x18\x01 \x01(\x09R\x01a\x22\x13\n\x03Res\x12\x0c\n\x01b\x18\x01 \x01("
    b"\x05R\x01b\x22\x1c\n\x0cShortRequest\x12\x0c\n\x01a\x18\x01 \x01(\x09R\x01a2\xee"
    b"\x01\nAAServiceWhoseNameIsVeryLongBecauseSomebodyWantedItToSayEverything\x12k\n=A"
    b"nOperationWhoseNameIsVeryLongBecauseSomebodyWantedItToSayAll\x12\x14.very_long_na"
    b"mes.Req\x1a\x14.very_long_names.Res\x12<\n\x05Short\x12\x1d.very_long_names.Short"
    b"Request\x1a\x14.very_long_names.Resb\x06proto3"
)
