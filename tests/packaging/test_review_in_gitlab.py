"""The GitLab template, run in a real repository; what stands for GitLab keeps notes by their ids."""

from __future__ import annotations

import json
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.unit.review.repository import Repository

ROOT = Path(__file__).resolve().parents[2]
GITLAB: dict[str, Any] = yaml.safe_load(
    (ROOT / "ci" / "gitlab-review.yml").read_text("utf-8")
)
JOB = GITLAB["mscomm-gen-review"]


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


def job(
    clone: Repository, path: str, api: str, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Runs the script of the job, as a GitLab runner puts it together."""
    return subprocess.run(
        ["bash", "-eo", "pipefail", "-c", "\n".join(JOB["script"])],
        cwd=clone.folder,
        env={
            "PATH": path,
            "HOME": str(clone.folder.parent),
            **{name: str(value) for name, value in JOB["variables"].items()},
            **variables,
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


def test_the_job_reviews_a_proto_file(
    proto_clone: Repository, path: str, gitlab: tuple[str, list[dict[str, Any]]]
) -> None:
    api, notes = gitlab
    contract = "proto/lab/v1/lab.proto"
    ended = job(proto_clone, path, api, CONTRACTS=contract)
    assert ended.returncode == 1, ended.stderr
    assert f"{contract}:12:" in ended.stdout
    assert notes[1]["body"].startswith("<!-- mscomm-gen review: lab/v1/lab.proto -->")
    proto_clone.edit(contract, "string value", "int64 value")
    ended = job(proto_clone, path, api, CONTRACTS=contract)
    assert ended.returncode == 0, ended.stderr
    assert "no changes" in notes[1]["body"]
