# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The messages of schemas/proto/recursive_types.proto, as protoc describes them."""

from .._runtime.protobuf_schema import Schema

SCHEMA = Schema(
    b"\n\xab\x07\n\x15recursive_types.proto\x12\x0frecursive_types\x22t\n\x04Tree\x12"
    b"\x14\n\x05value\x18\x01 \x01(\x05R\x05value\x12)\n\x04left\x18\x02 \x01(\x0b2\x15"
    b".recursive_types.TreeR\x04left\x12+\n\x05right\x18\x03 \x01(\x0b2\x15.recursive_t"
    b"ypes.TreeR\x05right\x22\xa7\x02\n\x06Forest\x12 \n\x01a\x18\x01 \x01(\x0b2\x12.re"
    b"cursive_types.AR\x01a\x12+\n\x05trees\x18\x02 \x03(\x0b2\x15.recursive_types.Tree"
    b"R\x05trees\x12=\n\x07by_name\x18\x03 \x03(\x0b2#.recursive_types.Forest.ByNameEnt"
    b"ryR\x07by_name\x12;\n\nexpression\x18\x04 \x01(\x0b2\x1b.recursive_types.Expressi"
    b"onR\nexpression\x1aR\n\x0bByNameEntry\x12\x10\n\x03key\x18\x01 \x01(\x09R\x03key"
    b"\x12-\n\x05value\x18\x02 \x01(\x0b2\x17.recursive_types.ForestR\x05value:\x028"
    b"\x01\x22q\n\nExpression\x121\n\x06number\x18\x01 \x01(\x0b2\x17.recursive_types.N"
    b"umberH\x00R\x06number\x12(\n\x03sum\x18\x02 \x01(\x0b2\x14.recursive_types.SumH"
    b"\x00R\x03sumB\x06\n\x04case\x22\x1e\n\x06Number\x12\x14\n\x05value\x18\x01 \x01("
    b"\x01R\x05value\x22e\n\x03Sum\x121\n\x05terms\x18\x01 \x03(\x0b2\x1b.recursive_typ"
    b"es.ExpressionR\x05terms\x12+\n\x02of\x18\x02 \x01(\x0b2\x1b.recursive_types.Expre"
    b"ssionR\x02of\x22%\n\x01A\x12 \n\x01b\x18\x01 \x01(\x0b2\x12.recursive_types.BR"
    b"\x01b\x22%\n\x01B\x12 \n\x01c\x18\x01 \x03(\x0b2\x12.recursive_types.CR\x01c\x22P"
    b"\n\x01C\x12 \n\x01a\x18\x01 \x01(\x0b2\x12.recursive_types.AR\x01a\x12)\n\x04tree"
    b"\x18\x02 \x01(\x0b2\x15.recursive_types.TreeR\x04tree2?\n\x05Trees\x126\n\x04Grow"
    b"\x12\x15.recursive_types.Tree\x1a\x17.recursive_types.Forestb\x06proto3"
)
