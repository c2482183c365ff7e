# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The messages of schemas/proto/bank.proto, as protoc describes them."""

from .._runtime.protobuf_schema import Schema

SCHEMA = Schema(
    b"\n\x83\x03\n\nbank.proto\x12\x04bank\x22F\n\x06Amount\x12 \n\x0bminor_units\x18"
    b"\x01 \x01(\x03R\x0bminor_units\x12\x1a\n\x08currency\x18\x02 \x01(\x09R\x08curren"
    b"cy\x22\x90\x01\n\x10ScreeningMessage\x12 \n\x0btransfer_id\x18\x01 \x01(\x09R\x0b"
    b"transfer_id\x12\x14\n\x05payee\x18\x02 \x01(\x09R\x05payee\x12\x1e\n\npayee_name"
    b"\x18\x03 \x01(\x09R\npayee_name\x12$\n\x06amount\x18\x04 \x01(\x0b2\x0c.bank.Amou"
    b"ntR\x06amount\x22N\n\x07Verdict\x12\x18\n\x07allowed\x18\x01 \x01(\x08R\x07allowe"
    b"d\x12\x1d\n\x07case_id\x18\x02 \x01(\x09H\x00R\x07case_id\x88\x01\x01B\n\n\x08_ca"
    b"se_id2<\n\x09Screening\x12/\n\x06Screen\x12\x16.bank.ScreeningMessage\x1a\x0d.ban"
    b"k.Verdictb\x06proto3"
)
