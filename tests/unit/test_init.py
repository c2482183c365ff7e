"""A first contract: it builds, it is clean, and nothing is overwritten."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from itertools import product
from pathlib import Path

import pytest

from mscomm_gen import cli, first_contract, pipeline
from mscomm_gen.first_contract import Wishes

CHOICES = [
    Wishes("shop", rest, grpc, events)
    for rest, grpc, events in product((True, False), repeat=3)
    if rest or grpc or events
]


@pytest.mark.parametrize("wishes", CHOICES, ids=lambda each: each.extras)
def test_every_first_contract_loads_without_a_finding(
    wishes: Wishes, tmp_path: Path
) -> None:
    file = tmp_path / "contract.yaml"
    first_contract.write(wishes, file)
    assert pipeline.lint(file) == ()
    loaded = pipeline.load(file)
    assert loaded.contract.name == "shop"
    services = loaded.contract.services
    operations = [each for service in services for each in service.operations]
    assert all((each.http is not None) == wishes.rest for each in operations)
    assert all(each.grpc == wishes.grpc for each in operations)
    assert bool(loaded.contract.messages) == wishes.events


def test_a_first_contract_with_everything_builds(tmp_path: Path) -> None:
    file = tmp_path / "contract.yaml"
    first_contract.write(Wishes("my-shop", True, True, True), file)
    pipeline.build(file, tmp_path / "gen")
    assert (tmp_path / "gen" / "my_shop" / "orders" / "server.py").is_file()
    assert (tmp_path / "gen" / "my_shop" / "order_placed" / "kafka.py").is_file()


def test_a_script_gets_what_its_flags_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.run(["init", "deep/down", "--name", "bank", "--grpc", "--events"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("wrote       deep/down/contract.yaml\n")
    assert "mscomm-gen build deep/down/contract.yaml" in said
    assert "pip install 'mscomm-gen[grpc,kafka]'" in said
    written = Path("deep/down/contract.yaml").read_text()
    assert "name: bank\n" in written
    assert "grpc: true" in written
    assert "http:" not in written


def test_without_flags_the_name_is_the_folders_and_rest_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "2 My Shop!"
    folder.mkdir()
    monkeypatch.chdir(folder)
    assert cli.run(["init"]) == 0
    written = Path("contract.yaml").read_text()
    assert "name: my-shop\n" in written
    assert "http: POST /orders" in written


def test_an_existing_file_is_left_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "contract.yaml"
    file.write_text("mine")
    assert cli.run(["init", str(tmp_path)]) == 2
    assert "MG607 already-there" in capsys.readouterr().err
    assert file.read_text() == "mine"


def test_a_link_to_nowhere_is_no_free_place(tmp_path: Path) -> None:
    file = tmp_path / "contract.yaml"
    file.symlink_to(tmp_path / "elsewhere.yaml")
    assert cli.run(["init", str(file)]) == 2
    assert not (tmp_path / "elsewhere.yaml").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--name", "my shop"],
        ["--no-rest"],
        ["contract.json"],
        ["a-file/contract.yaml"],
    ],
    ids=" ".join,
)
def test_bad_wishes_end_with_two_and_write_nothing(
    arguments: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a-file").write_text("")
    assert cli.run(["init", *arguments]) == 2
    assert "Traceback" not in capsys.readouterr().err
    assert [each.name for each in tmp_path.iterdir()] == ["a-file"]


def test_on_a_terminal_it_asks(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "mscomm_gen", "init"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(pipeline.__file__).parent.parent)},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    answers = [b"my shop\n", b"corner-shop\n", b"n\n", b"\n", b"y\n"]
    said = b""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if not select.select([ours], [], [], 0.5)[0]:
            continue
        try:
            part = os.read(ours, 4096)
        except OSError:
            break
        if not part:
            break
        said += part
        if said.endswith(b": ") and answers:
            os.write(ours, answers.pop(0))
    os.close(ours)
    assert process.wait(timeout=10) == 0, said
    assert b"use letters" in said
    written = (tmp_path / "contract.yaml").read_text()
    assert "name: corner-shop\n" in written
    assert "grpc: true" in written
    assert "http:" not in written
    assert "messages:" in written
