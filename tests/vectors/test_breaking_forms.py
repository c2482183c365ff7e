"""Pairs of .proto texts of other people's making: whatever they state themselves, and however it is laid out."""

from __future__ import annotations

import pytest

from .cases import Case, drive

HTTP = (
    'import "google/api/annotations.proto"; message Q { string id = 1; } '
    "service S { rpc G(Q) returns (Q) { option (google.api.http) = {%s}; } }"
)
GET = 'get: "/v1/q/{id}"'
RULED = (
    'import "buf/validate/validate.proto"; message Q { string s = 1 [(buf.validate.field).string = {%s}]; } '
    "message R {} service S { rpc G(Q) returns (R); }"
)
PAIRS = {
    "nothing": ("", "", "safe"),
    "a message out of nothing": ("", "message A {}", "safe"),
    "blanks and comments": (
        "message A { int32 a = 1; }",
        '\ufeff\r\n// syntax = "proto2";\r\n/* package x; */\tmessage\r\nA{int32/**/a\r\n=\r\n1;}',
        "safe",
    ),
    "a comment before the syntax": (
        '/* old */ syntax = "proto2"; package a; message A { optional int32 a = 1; }',
        "// new\n  syntax='proto2';package a;message A{optional int32 a=1 [default=7];}",
        "breaking",
    ),
    "an edition behind a comment": (
        '/* x */edition="2023";package a;message A{int32 a=1;}',
        'edition = "2023"; package a; message A { int32 a = 1 [features.field_presence = IMPLICIT]; }',
        "warning",
    ),
    "values called as statements are": (
        "enum E {\n  edition = 0;\n  syntax = 1;\n}",
        "enum E {\n  edition = 0;\n}",
        "breaking",
    ),
    "syntax in quotes": (
        'option java_package = "a"; message A {}',
        'option java_package = "\\"\\nsyntax = x; package y;"; message A {}',
        "warning",
    ),
    "a package of its own": (
        "/* here */ package a.v1; message A {}",
        "package a . v1 ;message A {}",
        "safe",
    ),
    "files of protobuf itself": (
        'import "google/protobuf/timestamp.proto"; message A { google.protobuf.Timestamp t = 1; }',
        'import "google/protobuf/duration.proto"; message A { google.protobuf.Duration t = 1; }',
        "breaking",
    ),
    "one more route": (
        HTTP % GET,
        HTTP % f'{GET} additional_bindings {{ get: "/v2/q/{{id}}" }}',
        "safe",
    ),
    "another route": (HTTP % GET, HTTP % 'get: "/v2/q/{id}"', "breaking"),
    "a rule for values that lets more pass": (
        RULED % 'in: ["a"]',
        RULED % 'in: ["a", "b"]',
        "safe",
    ),
    "a rule for values that lets less pass": (
        RULED % 'in: ["a", "b"]',
        RULED % 'in: ["a"]',
        "breaking",
    ),
    "what no contract can be": (
        'message A { string a = 1 [json_name = "b"]; string b = 2 [json_name = "a"]; }',
        'message A { string a = 1 [json_name = "b"]; string b = 2 [json_name = "a"]; int32 c = 3; }',
        "safe",
    ),
    "several files": (
        {
            "a.proto": 'package v; import "b/c.proto"; message A { B b = 1; }',
            "b/c.proto": "package v; message B { int32 x = 1; }",
        },
        {
            "a.proto": 'package v; import "b/c.proto"; message A { B b = 1; }',
            "b/c.proto": "package v; message B { int64 x = 1; }",
        },
        "breaking",
    ),
    "a message in another file": (
        {"a.proto": "message A {} message B {}", "b.proto": "message C {}"},
        {"a.proto": "message A {}", "b.proto": "message C {} message B {}"},
        "warning",
    ),
}


@pytest.fixture(scope="module")
def told() -> dict[str, Case]:
    return drive(
        "breaking_changes",
        [
            {"id": name, "before": before, "after": after}
            for name, (before, after, _) in PAIRS.items()
        ],
    )


@pytest.mark.parametrize("name", PAIRS)
def test_a_pair_is_judged_however_it_is_laid_out(
    name: str, told: dict[str, Case]
) -> None:
    assert told[name]["verdict"] == PAIRS[name][2]
