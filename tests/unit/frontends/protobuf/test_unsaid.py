"""What lint says of .proto files that say little, and where it says nothing."""

from __future__ import annotations

from pathlib import Path

from mscomm_gen import pipeline
from mscomm_gen.checks.rules.unsaid_in_proto import UnsaidInProto
from mscomm_gen.diagnostics import Severity
from tests.cases.outputs import ROOT

BARE = """\
syntax = "proto3";
package desk;
{imports}
message Ask {{ string text = 1; }}

service Desk {{
  {service}
  rpc Tell(Ask) returns (Ask);
  rpc Show(Ask) returns (Ask);
  rpc Hold(Ask) returns (Ask);
  rpc Drop(Ask) returns (Ask);
  rpc Follow(Ask) returns (stream Ask);
}}
"""
IMPORT = 'import "mscomm/v1/options.proto";'


def _desk(folder: Path, imports: str = "", service: str = "") -> Path:
    place = folder / "desk.proto"
    text = BARE.format(imports=imports, service=service)
    place.write_text(text, encoding="utf-8")
    return place


def test_a_service_is_told_once_whatever_it_lacks(tmp_path: Path) -> None:
    found = [
        each
        for each in pipeline.lint(_desk(tmp_path))
        if each.code == UnsaidInProto.code
    ]
    (one,) = found
    assert one.severity is Severity.NOTE
    assert one.message == (
        "service desk does not say who answers for it, nor how long its calls may last, nor what a second call of "
        "4 of its methods does"
    )
    assert one.hint == (
        'write `option (mscomm.v1.service) = {owner: "team-…", slo: {p99: "…"}};`; in tell, show, hold and 1 more '
        "`option idempotency_level = NO_SIDE_EFFECTS;` or `IDEMPOTENT`, where that is true"
    )
    assert one.span is not None
    assert (one.span.line, one.span.column) == (6, 9)
    assert [related.span.line for related in one.related] == [8, 9, 10]


def test_a_build_does_not_repeat_it(tmp_path: Path) -> None:
    built = pipeline.build(_desk(tmp_path), tmp_path / "gen")
    assert UnsaidInProto.code not in [each.code for each in built.warnings]


def test_what_is_said_is_not_asked_for(tmp_path: Path) -> None:
    said = 'option (mscomm.v1.service) = {owner: "team-desk", slo: {p99: "1s"}};'
    (one,) = [
        each
        for each in pipeline.lint(_desk(tmp_path, IMPORT, said))
        if each.code == UnsaidInProto.code
    ]
    assert "owner" not in one.message + (one.hint or "")
    assert "last" not in one.message


def test_standards_turn_it_off(tmp_path: Path) -> None:
    level = (
        f"{IMPORT}\noption (mscomm.v1.contract) = {{name: 'desk', standards: "
        "{levels: {rule: 'unsaid-in-proto', level: 'off'}}};"
    )
    found = pipeline.lint(_desk(tmp_path, level))
    assert UnsaidInProto.code not in [each.code for each in found]


def test_services_of_others_and_contracts_of_the_language_are_not_told(
    tmp_path: Path,
) -> None:
    theirs = _desk(tmp_path, IMPORT, "option (mscomm.v1.service).external = true;")
    assert UnsaidInProto.code not in [each.code for each in pipeline.lint(theirs)]
    shop = ROOT / "examples" / "shop_proto" / "shop.proto"
    assert pipeline.lint(shop) == ()
