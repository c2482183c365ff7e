"""A clone as CI checks it out, and the programs that its steps call."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.unit.review.repository import CONTRACT, Repository

# GitHub's own program, as far as the action uses it.
GH = """\
#!{python}
import json, os, pathlib, sys
store = pathlib.Path(os.environ["COMMENTS"])
comments = json.loads(store.read_text()) if store.exists() else []
words = sys.argv[1:]
url = next(word for word in words if word.startswith("repos/"))
if "--jq" in words:
    assert url == "repos/ada/shop/issues/7/comments", url
    for comment in comments:
        if comment["body"].startswith(os.environ["MARK"]):
            print(comment["id"])
else:
    field = next(word for word in words if word.startswith("body=@"))
    body = pathlib.Path(field.removeprefix("body=@")).read_text()
    if "PATCH" in words:
        known = int(url.rsplit("/", 1)[1])
        next(c for c in comments if c["id"] == known)["body"] = body
    else:
        comments.append({{"id": len(comments) + 1, "body": body}})
    store.write_text(json.dumps(comments))
"""


@pytest.fixture
def clone(tmp_path: Path) -> Repository:
    """A clone with a branch that is one commit ahead of main, as CI checks it out."""
    origin = Repository.made(tmp_path / "origin")
    origin.write("contract.yaml", CONTRACT)
    origin.write("other.yaml", CONTRACT.replace("name: shop", "name: other"))
    origin.commit("begin")
    origin.git("switch", "-q", "-c", "topic")
    origin.edit("contract.yaml", "total: int64", "total: string")
    origin.commit("change")
    return _cloned(origin, tmp_path / "clone")


PROTO = """\
syntax = "proto3";
package lab.v1;
import "mscomm/v1/options.proto";
service Results {
  option (mscomm.v1.service) = {owner: "team-lab"};
  rpc GetResult(Wanted) returns (Result) {
    option idempotency_level = NO_SIDE_EFFECTS;
    option (mscomm.v1.operation) = {slo: {p99: "300ms"}};
  }
}
message Wanted { string result_id = 1; }
message Result { string result_id = 1; int64 value = 2; }
"""


@pytest.fixture
def proto_clone(tmp_path: Path) -> Repository:
    """The same of a contract that is a .proto file."""
    origin = Repository.made(tmp_path / "origin")
    origin.write("proto/lab/v1/lab.proto", PROTO)
    origin.commit("begin")
    origin.git("switch", "-q", "-c", "topic")
    origin.edit("proto/lab/v1/lab.proto", "int64 value", "string value")
    origin.commit("change")
    return _cloned(origin, tmp_path / "clone")


def _cloned(origin: Repository, place: Path) -> Repository:
    origin.git(
        *("clone", "-q", "--depth", "1", "--branch", "topic"),
        f"file://{origin.folder}",
        str(place),
    )
    return Repository(place)


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A search path with the command of this checkout, and what stands for GitHub's."""
    folder = tmp_path / "bin"
    folder.mkdir()
    search = os.pathsep.join(each for each in sys.path if each)
    for name, text in (
        ("gh", GH.format(python=sys.executable)),
        (
            "mscomm-gen",
            f'#!/bin/sh\nPYTHONPATH="{search}" exec {sys.executable} -m mscomm_gen "$@"\n',
        ),
        ("python", f'#!/bin/sh\nexec {sys.executable} "$@"\n'),
    ):
        (folder / name).write_text(text)
        (folder / name).chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"
