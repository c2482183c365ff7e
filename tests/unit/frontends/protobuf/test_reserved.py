"""What a .proto file of the language sets apart stands in the .proto file that peers get."""

from __future__ import annotations

from pathlib import Path

from google.protobuf.descriptor_pb2 import FileDescriptorProto

from mscomm_gen import pipeline
from mscomm_gen.contract.reads import UNWATCHED
from mscomm_gen.emit.layout import Layout
from mscomm_gen.frontends.protobuf.compiled import compiled
from mscomm_gen.frontends.protobuf.files import read_files
from mscomm_gen.targets.base import Build
from mscomm_gen.targets.wire.target import proto_text

TEXT = """\
syntax = "proto3";
package till;
import "mscomm/v1/options.proto";
option (mscomm.v1.contract) = {mscomm: 1};
service Tills {
  rpc Sell(Sale) returns (Pay);
}
message Sale {
  reserved 2, 5 to 7, 1000 to max;
  reserved "old", "older", "colour";
  string sale_id = 1;
  Colour shade = 3 [json_name = "colour"];
  Plain plain = 4;
}
message Plain { string text = 1; }
message Pay {
  option (mscomm.v1.type).tag = "kind";
  reserved 9;
  reserved "cheque";
  oneof case { Plain plain = 1; }
}
enum Colour {
  reserved 3, 7 to max, -5 to -2;
  reserved "COLOUR_RED";
  COLOUR_UNSPECIFIED = 0;
  COLOUR_BLUE = 1;
}
"""


def _compiled(path: Path) -> FileDescriptorProto:
    return compiled(read_files(path, UNWATCHED)).root


def test_reserved_numbers_and_names_reach_the_emitted_file(tmp_path: Path) -> None:
    place = tmp_path / "till.proto"
    place.write_text(TEXT)
    loaded = pipeline.load(place)
    emitted = proto_text(Build(loaded.contract, loaded.lock, Layout(loaded.contract)))
    assert emitted is not None
    (tmp_path / "emitted.proto").write_text(emitted)
    own, made = _compiled(place), _compiled(tmp_path / "emitted.proto")
    messages = {each.name: each for each in made.message_type}
    for message in own.message_type:
        other = messages[message.name]
        assert sorted((r.start, r.end) for r in message.reserved_range) == [
            (r.start, r.end) for r in other.reserved_range
        ]
        # `colour` is what the field is called there that has this JSON name.
        assert set(message.reserved_name) - {"colour"} == set(other.reserved_name)
    [enum], [other_enum] = own.enum_type, made.enum_type
    assert sorted((r.start, r.end) for r in enum.reserved_range) == [
        (r.start, r.end) for r in other_enum.reserved_range
    ]
    assert list(other_enum.reserved_name) == ["COLOUR_RED"]
