"""The GitHub action, whose steps run in a real repository; what stands for GitHub keeps comments by their ids."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.unit.review.repository import Repository

ROOT = Path(__file__).resolve().parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        ("vendor.github-actions", "action.yml"),
        ("vendor.gitlab-ci", "ci/gitlab-review.yml"),
    ],
)
def test_the_files_are_valid(schema: str, path: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, path],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout


def test_no_step_mixes_what_others_say_into_its_script() -> None:
    """Titles and branches are in the hands of whoever opens a pull request."""
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step["run"], step["name"]


def test_every_input_is_used_and_described() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")
    for name, said in ACTION["inputs"].items():
        assert said["description"].endswith(".")
        assert f"inputs.{name}" in text


class Runner:
    """Runs the steps of the action as GitHub does."""

    def __init__(self, clone: Repository, path: str, folder: Path) -> None:
        self._clone = clone
        self._folder = folder
        self._path = path
        self.comments = folder / "comments.json"
        self.summary = folder / "summary.md"
        self.said = ""

    def run(self, **inputs: str) -> int:
        """The exit code of the first step that fails, else 0."""
        outputs: dict[str, str] = {}
        given = {
            name: str(said.get("default", ""))
            for name, said in ACTION["inputs"].items()
        }
        given |= {"package": "", "token": "secret"} | inputs
        self.said = ""
        for step in ACTION["runs"]["steps"]:
            if not self._wanted(step.get("if", ""), given):
                continue
            code = self._step(step, given, outputs)
            if code:
                return code
        return 0

    def _wanted(self, condition: str, given: dict[str, str]) -> bool:
        for name, sign, value in re.findall(
            r"inputs\.([\w-]+) (==|!=) '([^']*)'", condition
        ):
            if (given[name] == value) is not (sign == "=="):
                return False
        return True

    def _step(
        self, step: dict[str, Any], given: dict[str, str], outputs: dict[str, str]
    ) -> int:
        context = {
            "github.base_ref": "main",
            "github.repository": "ada/shop",
            "github.event.pull_request.number": "7",
            **{f"inputs.{name}": value for name, value in given.items()},
            **{f"steps.review.outputs.{name}": v for name, v in outputs.items()},
        }
        environment = {
            name: re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda m: context[m[1]], str(value))
            for name, value in step.get("env", {}).items()
        }
        output = self._folder / "output"
        output.write_text("")
        ended = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=self._clone.folder,
            env={
                "PATH": self._path,
                "HOME": str(self._folder),
                "RUNNER_TEMP": str(self._folder / "temp"),
                "GITHUB_OUTPUT": str(output),
                "GITHUB_STEP_SUMMARY": str(self.summary),
                "COMMENTS": str(self.comments),
                **environment,
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=120,
            check=False,
        )
        self.said += ended.stdout
        outputs |= dict(line.split("=", 1) for line in output.read_text().splitlines())
        self.verdict = outputs.get("verdict", "")
        return ended.returncode


def test_the_action_reviews_a_proto_file(
    proto_clone: Repository, path: str, tmp_path: Path
) -> None:
    runner = Runner(proto_clone, path, tmp_path)
    contract = "proto/lab/v1/lab.proto"
    assert runner.run(contracts=contract) == 1
    assert f"::error file={contract},line=12" in runner.said
    assert runner.verdict == "breaking"
    (comment,) = json.loads(runner.comments.read_text())
    assert comment["body"].startswith("<!-- mscomm-gen review: lab/v1/lab.proto -->")
    assert f"--against … {contract} --accept" in comment["body"]
    proto_clone.edit(contract, "string value", "int64 value")
    assert runner.run(contracts=contract) == 0
    (comment,) = json.loads(runner.comments.read_text())
    assert "no changes" in comment["body"]


@pytest.fixture
def runner(clone: Repository, path: str, tmp_path: Path) -> Runner:
    return Runner(clone, path, tmp_path)


def test_the_action_comments_once_and_fails_by_the_verdict(
    runner: Runner, clone: Repository
) -> None:
    assert runner.run(contracts="contract.yaml\nother.yaml\n") == 1
    assert "::error file=contract.yaml,line=15" in runner.said
    assert runner.verdict == "breaking"
    first, second = json.loads(runner.comments.read_text())
    assert first["body"].startswith("<!-- mscomm-gen review: shop -->")
    assert second["body"].startswith("<!-- mscomm-gen review: other -->")
    assert "`Order.total` was int64, is string" in runner.summary.read_text()
    clone.edit("contract.yaml", "total: string", "total: int64")
    assert runner.run(contracts="contract.yaml") == 0
    comments = json.loads(runner.comments.read_text())
    assert len(comments) == 2
    assert "no changes" in comments[0]["body"]
    assert runner.verdict == "safe"


def test_the_action_may_be_told_not_to_fail_and_not_to_comment(runner: Runner) -> None:
    assert runner.run(**{"fail-on": "never", "comment": "false"}) == 0
    assert not runner.comments.exists()
    assert runner.verdict == "breaking"


def test_a_contract_that_does_not_load_fails_the_action(
    runner: Runner, clone: Repository
) -> None:
    clone.edit("contract.yaml", "types:", "typos:")
    assert runner.run() == 2
    assert "MG201" in runner.said
    assert not runner.comments.exists()
