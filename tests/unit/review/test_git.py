"""Reviews against commits of real repositories: what a pull request goes through, and what may be in the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .repository import CONTRACT, Repository, review

Capture = pytest.CaptureFixture[str]


def told(capsys: Capture) -> list[dict[str, str]]:
    changes: list[dict[str, str]] = json.loads(capsys.readouterr().out)["changes"]
    return changes


def test_a_pull_request_from_edit_to_merge(shop: Repository, capsys: Capture) -> None:
    assert review(shop, "--against", "main") == 0
    assert "no changes" in capsys.readouterr().out
    shop.edit("contract.yaml", "total: int64", "total: string")
    shop.commit()
    assert review(shop, "--against", "main", "--format", "json") == 1
    (change,) = told(capsys)
    assert change["verdict"] == "breaking"
    accept = ("--accept", change["fingerprint"], "--reason", "nobody reads it yet")
    assert (
        review(
            shop, "--against", "main", *accept, "--until", "2999-01-31", "--who", "ada"
        )
        == 0
    )
    assert (shop.folder / ".mscomm" / "waivers.yaml").exists()
    shop.commit("waive")
    assert review(shop, "--against", "main") == 0
    assert "waived until 2999-01-31 by ada" in capsys.readouterr().out
    shop.git("switch", "-q", "main")
    shop.git("merge", "-q", "--no-ff", "-m", "merge", "topic")
    assert review(shop, "--against", "HEAD~1") == 0
    assert review(shop, "--against", "main") == 0


def test_a_fingerprint_outlives_a_rebase(shop: Repository, capsys: Capture) -> None:
    shop.edit("contract.yaml", "total: int64", "total: string")
    shop.commit()
    review(shop, "--against", "main", "--format", "json")
    (before,) = told(capsys)
    shop.git("switch", "-q", "main")
    shop.edit("contract.yaml", "name: shop", "name: shop\ndescription: A shop.\n")
    shop.commit("lines move")
    shop.git("switch", "-q", "topic")
    shop.git("rebase", "-q", "main")
    review(shop, "--against", "main", "--format", "json")
    (after,) = told(capsys)
    assert before["fingerprint"] == after["fingerprint"]
    assert before["after"] != after["after"]


def test_what_others_did_on_main_meanwhile_is_not_told(
    shop: Repository, capsys: Capture
) -> None:
    shop.git("switch", "-q", "main")
    shop.edit("contract.yaml", "total: int64", "total: int64, note: string?")
    shop.commit("theirs")
    shop.git("switch", "-q", "topic")
    shop.edit("contract.yaml", "owner: team-crm", "owner: team-mail")
    assert review(shop, "--against", "main") == 0
    out = capsys.readouterr().out
    assert "note" not in out
    assert "left at" in out


def test_a_tag_is_compared_with_itself(shop: Repository, capsys: Capture) -> None:
    shop.git("switch", "-q", "main")
    shop.edit("contract.yaml", "total: int64", "total: int64, note: string?")
    shop.commit("theirs")
    shop.git("tag", "v1")
    shop.git("switch", "-q", "topic")
    assert review(shop, "--against", "v1") == 0
    assert "`note` is gone" in capsys.readouterr().out


def test_both_places_are_told_from_the_top_of_the_repository(
    shop: Repository, capsys: Capture
) -> None:
    shop.edit("contract.yaml", "version: 1.0.0", "version: 1.0.0\n\n")
    shop.edit("contract.yaml", "total: int64", "total: string")
    review(shop, "--against", "main", "--format", "json")
    (change,) = json.loads(capsys.readouterr().out)["changes"]
    assert (change["before"]["path"], change["before"]["line"]) == ("contract.yaml", 15)
    assert change["after"]["line"] == 17


def test_a_base_that_is_not_there(shop: Repository, capsys: Capture) -> None:
    assert review(shop, "--against", "origin/main") == 2
    said = capsys.readouterr().err
    assert "MG702" in said
    assert "git fetch origin main" in said


def test_a_ref_that_looks_like_an_option_is_none(
    shop: Repository, capsys: Capture
) -> None:
    assert review(shop, "--against=--output=x") == 2
    assert "MG702" in capsys.readouterr().err
    assert not (shop.folder / "x").exists()


def test_a_shallow_clone_is_told_to_fetch(
    shop: Repository, tmp_path: Path, capsys: Capture
) -> None:
    shop.edit("contract.yaml", "total: int64", "total: string")
    shop.commit()
    place = tmp_path / "shallow"
    shop.git(
        "clone",
        "-q",
        "--depth",
        "1",
        "--branch",
        "topic",
        f"file://{shop.folder}",
        str(place),
    )
    clone = Repository(place)
    assert review(clone, "--against", "origin/main") == 2
    said = capsys.readouterr().err
    assert "the clone is shallow" in said
    assert "--unshallow" in said
    clone.git("fetch", "-q", "origin", "main:refs/remotes/origin/main")
    assert review(clone, "--against", "origin/main") == 1
    assert "no common commit is known here" in capsys.readouterr().out


def test_a_renamed_contract_is_found(shop: Repository, capsys: Capture) -> None:
    shop.git("switch", "-q", "main")
    shop.git("mv", "contract.yaml", "shop.yaml")
    shop.commit("elsewhere")
    shop.git("switch", "-q", "topic")
    shop.git("rebase", "-q", "main")
    shop.git("mv", "shop.yaml", "contract.yaml")
    shop.edit("contract.yaml", "total: int64", "total: string")
    assert review(shop, "--against", "main") == 1
    out = capsys.readouterr().out
    assert "where it was shop.yaml" in out
    assert "`Order.total` was int64, is string" in out


def test_a_contract_that_is_new_has_nothing_to_break(
    shop: Repository, capsys: Capture
) -> None:
    empty = shop.git("commit-tree", "-m", "empty", shop.git("mktree", "--missing"))
    assert review(shop, "--against", empty) == 0
    assert "no changes" in capsys.readouterr().out


def test_a_path_in_the_commit_can_be_named(shop: Repository, capsys: Capture) -> None:
    shop.git("switch", "-q", "main")
    shop.write("old/place.yaml", CONTRACT.replace("total: int64", "total: double"))
    shop.commit()
    assert review(shop, "--against", "main:old/place.yaml") == 1
    assert "was double, is int64" in capsys.readouterr().out
    assert review(shop, "--against", "main:nowhere.yaml") == 2
    assert "there is no nowhere.yaml" in capsys.readouterr().err


def test_a_base_that_does_not_load(shop: Repository, capsys: Capture) -> None:
    shop.git("switch", "-q", "main")
    shop.edit("contract.yaml", "response: Order,", "response: Ordr,")
    shop.commit("broken")
    shop.git("switch", "-q", "-c", "mend")
    shop.edit("contract.yaml", "response: Ordr,", "response: Order,")
    assert review(shop, "--against", "main") == 2
    said = capsys.readouterr().err
    assert "MG703" in said
    assert "MG301" in said
    assert ":contract.yaml:8:" in said


def test_a_contract_that_is_split_over_files(shop: Repository, capsys: Capture) -> None:
    types = "types:\n  Order: {order_id: uuid, total: int64}\n  OrderPlaced: {event_id: uuid, order_id: uuid}\n"
    shop.git("switch", "-q", "main")
    shop.write("types/all.yaml", types)
    head = CONTRACT.split("types:")[0].replace(
        "name: shop", "name: shop\ninclude: [types/all.yaml]"
    )
    shop.write("contract.yaml", head)
    shop.commit("split")
    assert review(shop, "--against", "HEAD~1") == 0
    assert "no changes" in capsys.readouterr().out
    shop.git("switch", "-q", "-c", "next")
    shop.edit("types/all.yaml", "total: int64", "total: string")
    assert review(shop, "--against", "main", "--format", "json") == 1
    (change,) = json.loads(capsys.readouterr().out)["changes"]
    assert change["before"]["path"] == "types/all.yaml"
    assert change["before"]["line"] == 2
