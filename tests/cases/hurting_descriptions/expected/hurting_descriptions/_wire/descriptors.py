# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The messages of schemas/proto/hurting_descriptions.proto, as protoc describes
them.
"""

from .._runtime.protobuf_schema import Schema

SCHEMA = Schema(
    b"\n\xca\x02\n\x1ahurting_descriptions.proto\x12\x14hurting_descriptions\x22\xa7"
    b"\x01\n\x04Text\x12\x12\n\x04long\x18\x01 \x01(\x09R\x04long\x12\x12\n\x04tabs\x18"
    b"\x02 \x01(\x09R\x04tabs\x12\x19\n\x05quote\x18\x03 \x01(\x09H\x00R\x05quote\x88"
    b"\x01\x01\x12\x12\n\x04yaml\x18\x04 \x01(\x09R\x04yaml\x12\x16\n\x06hidden\x18\x05"
    b" \x01(\x09R\x06hidden\x12\x1b\n\x06number\x18\x06 \x01(\x09H\x01R\x06number\x88"
    b"\x01\x01B\x08\n\x06_quoteB\x09\n\x07_number\x22\x18\n\x04Torn\x12\x10\n\x03why"
    b"\x18\x01 \x01(\x09R\x03why2J\n\x05Texts\x12A\n\x07PutText\x12\x1a.hurting_descrip"
    b"tions.Text\x1a\x1a.hurting_descriptions.Textb\x06proto3"
)
