"""Reviews in clones as CI and people make them: merge commits, parts of a history, merges that stopped half-way."""

from __future__ import annotations

from pathlib import Path

import pytest

from .repository import CONTRACT, Repository, review

Capture = pytest.CaptureFixture[str]


def diverged(shop: Repository) -> None:
    """A change on main, and one on the branch; the branch is checked out."""
    shop.git("switch", "-q", "main")
    shop.edit("contract.yaml", "owner: team-crm", "owner: team-mail")
    shop.commit("theirs")
    shop.git("switch", "-q", "topic")
    shop.edit("contract.yaml", "total: int64", "total: string")
    shop.commit("ours")


def test_the_merge_that_a_pull_request_is_tried_as(
    shop: Repository, tmp_path: Path, capsys: Capture
) -> None:
    """GitHub checks out a merge commit that stands on no branch, with its two parents."""
    diverged(shop)
    shop.git("switch", "-q", "--detach", "main")
    shop.git("merge", "-q", "--no-ff", "-m", "try", "topic")
    merged = shop.git("rev-parse", "HEAD")
    shop.git("update-ref", "refs/pull/7/merge", merged)
    clone = Repository.made(tmp_path / "clone")
    clone.git("remote", "add", "origin", f"file://{shop.folder}")
    wanted = ("+refs/pull/7/merge:refs/remotes/pull/7/merge",)
    clone.git("fetch", "-q", "--depth=2", "origin", *wanted)
    clone.git("fetch", "-q", "--depth=1", "origin", "main:refs/remotes/origin/main")
    clone.git("checkout", "-q", "refs/remotes/pull/7/merge")
    assert review(clone, "--against", "origin/main") == 1
    out = capsys.readouterr().out
    assert "`Order.total` was int64, is string" in out
    # What main has already is no change of the pull request.
    assert "team-mail" not in out


def test_a_clone_without_files_fetches_what_it_needs(
    shop: Repository, tmp_path: Path, capsys: Capture
) -> None:
    diverged(shop)
    shop.git("config", "uploadpack.allowFilter", "true")
    place = tmp_path / "partial"
    shop.git(
        *("clone", "-q", "--filter=blob:none", "--branch", "topic"),
        f"file://{shop.folder}",
        str(place),
    )
    assert review(Repository(place), "--against", "origin/main") == 1
    out = capsys.readouterr().out
    assert "was int64, is string" in out
    assert "left at" in out


def test_a_merge_that_stopped_is_told_by_its_marks(
    shop: Repository, capsys: Capture
) -> None:
    shop.git("switch", "-q", "main")
    shop.edit("contract.yaml", "total: int64", "total: double")
    shop.commit("theirs")
    shop.git("switch", "-q", "topic")
    shop.edit("contract.yaml", "total: int64", "total: string")
    shop.commit("ours")
    with pytest.raises(AssertionError):
        shop.git("merge", "-q", "main")
    assert review(shop, "--against", "main") == 2
    said = capsys.readouterr().err
    assert "contract.yaml:15" in said
    assert "take the marks out" in said
    shop.git("checkout", "--theirs", "contract.yaml")
    shop.commit("theirs it is")
    assert review(shop, "--against", "main") == 0
    assert "no changes" in capsys.readouterr().out


def test_a_base_that_was_committed_with_marks_is_told_to_be_the_base(
    shop: Repository, capsys: Capture
) -> None:
    shop.git("switch", "-q", "main")
    shop.write("contract.yaml", f"<<<<<<< HEAD\n{CONTRACT}=======\n>>>>>>> topic\n")
    shop.commit("oh no")
    shop.git("switch", "-q", "-c", "mend")
    shop.write("contract.yaml", CONTRACT)
    assert review(shop, "--against", "main") == 2
    said = capsys.readouterr().err
    assert "MG703" in said
    assert "the contract to compare with has a fault" in said
    assert "compare with a commit at which it loads" in said


def test_a_contract_with_another_name_says_who_is_hit(
    shop: Repository, capsys: Capture
) -> None:
    shop.edit("contract.yaml", "name: shop", "name: store")
    assert review(shop, "--against", "main") == 1
    out = capsys.readouterr().out
    assert "the contract was shop, is store" in out
    # The topic follows the name where it is not said; the route does not.
    assert "the topic of order_placed was shop.order-placed.v1" in out
    assert "the route of" not in out


def test_a_file_that_a_split_contract_lacks_is_named_on_the_side_that_lacks_it(
    shop: Repository, capsys: Capture
) -> None:
    shop.git("switch", "-q", "main")
    head, types = CONTRACT.split("types:")
    shop.write(
        "contract.yaml", head.replace("name: shop", "name: shop\ninclude: [types.yaml]")
    )
    shop.commit("forgotten")
    shop.git("switch", "-q", "-c", "mend")
    shop.write("types.yaml", f"types:{types}")
    shop.commit("found")
    assert review(shop, "--against", "HEAD~1") == 2
    said = capsys.readouterr().err
    assert "MG703" in said
    assert "types.yaml" in said
    assert ":contract.yaml:3:" in said
    assert review(shop, "--against", "HEAD") == 0
