"""Reviews of contracts that are spread over submodules, imports, a lock; and machines that lack something."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from mscomm_gen import cli

from .repository import CONTRACT, Repository, review

Capture = pytest.CaptureFixture[str]


def test_a_contract_that_uses_one_in_a_submodule(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    theirs = Repository.made(tmp_path / "theirs")
    theirs.write(
        "contract.yaml",
        "mscomm: 1\nname: money\nservices: {ledger: {}}\nmessages: {booked: {event: Booked, from: ledger}}\n"
        "types: {Booked: {id: uuid, cents: int64}}\n",
    )
    theirs.write(
        "contract.lock",
        "# mscomm-gen lock, format 1. Commit this file; numbers in it are never changed or used again.\n"
        "field Booked.id 1\nfield Booked.cents 2\n",
    )
    theirs.commit()
    shop = Repository.made(tmp_path / "shop")
    shop.git(
        *("-c", "protocol.file.allow=always", "submodule", "--quiet", "add"),
        f"file://{theirs.folder}",
        "vendor/money",
    )
    lock = subprocess.run(
        "sha256sum contract.lock contract.yaml | sha256sum",
        shell=True,
        cwd=theirs.folder,
        capture_output=True,
        text=True,
        check=True,
        timeout=20,
    ).stdout.split()[0]
    shop.write(
        "contract.yaml",
        f"mscomm: 1\nname: shop\nuses: {{money: {{contract: vendor/money/contract.yaml, lock: {lock}}}}}\n"
        "services: {books: {owner: a, consumes: {booked: {dedupe: {by: id}, max_deliveries: 5}}}}\n",
    )
    shop.commit()
    shop.edit("contract.yaml", "max_deliveries: 5", "max_deliveries: 3")
    assert review(shop, "--against", "HEAD") == 0
    assert "gives up after 3 deliveries" in capsys.readouterr().out
    shop.git("submodule", "--quiet", "deinit", "--force", "vendor/money")
    (shop.folder / "vendor" / "money").rmdir()
    (shop.folder / "vendor").rmdir()
    shop.write("contract.yaml", CONTRACT)
    assert review(shop, "--against", "HEAD") == 2
    said = capsys.readouterr().err
    assert "MG703" in said
    assert "vendor/money (`git submodule update --init`)" in said


def test_a_contract_inside_a_submodule_is_compared_in_its_own_repository(
    shop: Repository, tmp_path: Path, capsys: Capture
) -> None:
    outer = Repository.made(tmp_path / "outer")
    outer.git(
        *("-c", "protocol.file.allow=always", "submodule", "--quiet", "add"),
        *("-b", "main", f"file://{shop.folder}", "shop"),
    )
    outer.commit()
    inner = Repository(outer.folder / "shop")
    inner.edit("contract.yaml", "total: int64", "total: string")
    assert review(inner, "--against", "origin/main") == 1
    capsys.readouterr()
    assert review(inner, "--against", "v9") == 2
    assert "the contract lies in a submodule" in capsys.readouterr().err


def test_a_folder_that_is_no_repository(tmp_path: Path, capsys: Capture) -> None:
    plain = Repository(tmp_path / "plain")
    plain.folder.mkdir()
    plain.write("contract.yaml", CONTRACT)
    assert review(plain, "--against", "main") == 2
    assert "MG701" in capsys.readouterr().err


def test_a_machine_without_git(
    shop: Repository, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setenv("PATH", str(shop.folder))
    assert review(shop, "--against", "main") == 2
    said = capsys.readouterr().err
    assert "MG701" in said
    assert "install git" in said


def test_what_is_missing_at_the_base_is_told_by_the_places_of_the_repository(
    shop: Repository, capsys: Capture
) -> None:
    text = 'syntax = "proto3";\npackage shop;\nimport "money.proto";\n'
    path = shop.write("proto/shop.proto", text)
    shop.commit("broken")
    shop.write("proto/money.proto", 'syntax = "proto3";\npackage shop;\n')
    assert cli.run(["review", "--against", "HEAD", str(path)]) == 2
    said = capsys.readouterr().err
    assert "MG703" in said
    assert "MG126" in said
    assert "looked in proto, the top of the repository" in said


def test_a_proto_file_and_what_it_imports(shop: Repository, capsys: Capture) -> None:
    shop.write(
        "proto/common/money.proto",
        'syntax = "proto3"; package common; message Money { int64 units = 1; }\n',
    )
    text = (
        'syntax = "proto3";\npackage shop.v1;\nimport "common/money.proto";\n'
        "message Order { common.Money total = 1; }\n"
    )
    path = shop.write("proto/shop.proto", text)
    shop.commit()
    shop.edit("proto/common/money.proto", "int64 units", "string units")
    assert cli.run(["review", str(path), "--against", "HEAD", "--format", "json"]) == 1
    (change,) = json.loads(capsys.readouterr().out)["changes"]
    assert change["what"] == "`Money.units` was int64, is string"
    assert change["before"]["path"] == "proto/common/money.proto"


def test_the_lock_of_the_base_counts(shop: Repository, capsys: Capture) -> None:
    shop.git("switch", "-q", "main")
    shop.edit("contract.yaml", 'http: "GET /orders/{order_id}"', "grpc: true")
    head = "# mscomm-gen lock, format 1. Commit this file; numbers in it are never changed or used again.\n"
    shop.write("contract.lock", f"{head}field Order.order_id 1\nfield Order.total 2\n")
    shop.commit()
    shop.git("switch", "-q", "-c", "numbers")
    shop.write("contract.lock", f"{head}field Order.order_id 1\nfield Order.total 7\n")
    assert review(shop, "--against", "main") == 1
    assert "the protobuf number of Order.total was 2, is 7" in capsys.readouterr().out
