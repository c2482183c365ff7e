"""The GitHub action and the GitLab template: valid, and their steps run in a real repository.

What stands for GitHub and GitLab answers as their APIs do: comments have ids, and are written anew by them.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.unit.review.repository import CONTRACT, Repository

ROOT = Path(__file__).resolve().parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
GITLAB: dict[str, Any] = yaml.safe_load(
    (ROOT / "ci" / "gitlab-review.yml").read_text("utf-8")
)
JOB = GITLAB["mscomm-gen-review"]

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
    place = tmp_path / "clone"
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


class _Notes(BaseHTTPRequestHandler):
    """GitLab's notes of one merge request."""

    notes: list[dict[str, Any]]

    def do_GET(self) -> None:
        page = int(self.path.rsplit("=", 1)[1])
        self._answer(self.notes if page == 1 else [])

    def do_POST(self) -> None:
        self.notes.append({"id": len(self.notes) + 1, "body": self._body()})
        self._answer({})

    def do_PUT(self) -> None:
        self.notes[int(self.path.rsplit("/", 1)[1]) - 1]["body"] = self._body()
        self._answer({})

    def _body(self) -> str:
        assert self.headers["PRIVATE-TOKEN"] == "secret"
        size = int(self.headers["Content-Length"])
        text: str = json.loads(self.rfile.read(size))["body"]
        return text

    def _answer(self, value: object) -> None:
        data = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_request(self, code: object = "-", size: object = "-") -> None:
        pass


@pytest.fixture
def gitlab() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The address of a GitLab, and the notes that it holds."""
    notes: list[dict[str, Any]] = [{"id": 1, "body": "hello"}]
    handler = type("Handler", (_Notes,), {"notes": notes})
    server = HTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/api/v4", notes
    server.shutdown()
    thread.join()
    server.server_close()


def job(clone: Repository, path: str, api: str) -> subprocess.CompletedProcess[str]:
    """Runs the script of the job, as a GitLab runner puts it together."""
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", "\n".join(JOB["script"])],
        cwd=clone.folder,
        env={
            "PATH": path,
            "HOME": str(clone.folder.parent),
            **{name: str(value) for name, value in JOB["variables"].items()},
            "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
            "CI_API_V4_URL": api,
            "CI_PROJECT_ID": "3",
            "CI_MERGE_REQUEST_IID": "7",
            "MSCOMM_GEN_TOKEN": "secret",
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_job_writes_one_note_and_writes_it_anew(
    clone: Repository, path: str, gitlab: tuple[str, list[dict[str, Any]]]
) -> None:
    api, notes = gitlab
    ended = job(clone, path, api)
    assert ended.returncode == 1, ended.stderr
    assert "1 breaking" in ended.stdout
    assert [note["id"] for note in notes] == [1, 2]
    assert "1 breaking" in notes[1]["body"]
    clone.edit("contract.yaml", "total: string", "total: int64")
    ended = job(clone, path, api)
    assert ended.returncode == 0, ended.stderr
    assert [note["id"] for note in notes] == [1, 2]
    assert "no changes" in notes[1]["body"]
    assert (clone.folder / "review.md").read_text().strip() == notes[1]["body"].strip()
