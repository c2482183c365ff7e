# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The messages of schemas/proto/unions_everywhere.proto, as protoc describes them."""

from .._runtime.protobuf_schema import Schema

SCHEMA = Schema(
    b"\n\xe1\x08\n\x17unions_everywhere.proto\x12\x11unions_everywhere\x22\xab\x01\n"
    b"\x05Shape\x123\n\x06circle\x18\x01 \x01(\x0b2\x19.unions_everywhere.CircleH\x00R"
    b"\x06circle\x123\n\x06square\x18\x02 \x01(\x0b2\x19.unions_everywhere.SquareH\x00R"
    b"\x06square\x120\n\x05group\x18\x03 \x01(\x0b2\x18.unions_everywhere.GroupH\x00R"
    b"\x05groupB\x06\n\x04case\x22|\n\x05Round\x123\n\x06circle\x18\x01 \x01(\x0b2\x19."
    b"unions_everywhere.CircleH\x00R\x06circle\x126\n\x07ellipse\x18\x02 \x01(\x0b2\x1a"
    b".unions_everywhere.EllipseH\x00R\x07ellipseB\x06\n\x04case\x22 \n\x06Circle\x12"
    b"\x16\n\x06radius\x18\x01 \x01(\x01R\x06radius\x22\x1c\n\x06Square\x12\x12\n\x04si"
    b"de\x18\x01 \x01(\x01R\x04side\x22%\n\x07Ellipse\x12\x0c\n\x01a\x18\x01 \x01(\x01R"
    b"\x01a\x12\x0c\n\x01b\x18\x02 \x01(\x01R\x01b\x22i\n\x05Group\x120\n\x06shapes\x18"
    b"\x01 \x03(\x0b2\x18.unions_everywhere.ShapeR\x06shapes\x12.\n\x05frame\x18\x02 "
    b"\x01(\x0b2\x18.unions_everywhere.ShapeR\x05frame\x22\xb6\x02\n\x07Picture\x120\n"
    b"\x06shapes\x18\x01 \x03(\x0b2\x18.unions_everywhere.ShapeR\x06shapes\x12@\n\x07by"
    b"_name\x18\x02 \x03(\x0b2&.unions_everywhere.Picture.ByNameEntryR\x07by_name\x12."
    b"\n\x05round\x18\x03 \x01(\x0b2\x18.unions_everywhere.RoundR\x05round\x122\n\x07or"
    b"_null\x18\x04 \x01(\x0b2\x18.unions_everywhere.RoundR\x07or_null\x1aS\n\x0bByName"
    b"Entry\x12\x10\n\x03key\x18\x01 \x01(\x09R\x03key\x12.\n\x05value\x18\x02 \x01("
    b"\x0b2\x18.unions_everywhere.ShapeR\x05value:\x028\x01\x22k\n\x05Drawn\x124\n\x07p"
    b"icture\x18\x01 \x01(\x0b2\x1a.unions_everywhere.PictureR\x07picture\x12,\n\x04las"
    b"t\x18\x02 \x01(\x0b2\x18.unions_everywhere.ShapeR\x04last2\x86\x01\n\x07Drawing"
    b"\x12:\n\x04Draw\x12\x18.unions_everywhere.Shape\x1a\x18.unions_everywhere.Drawn"
    b"\x12?\n\x07Measure\x12\x1a.unions_everywhere.Picture\x1a\x18.unions_everywhere.Sh"
    b"apeb\x06proto3"
)
