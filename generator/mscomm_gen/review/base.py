"""The contract as it was: taken out of git into a temporary folder, with all that it may include or use."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from ..diagnostics import Code, ContractFault, Diagnostic, Span
from ..records import dataclass
from .codes import NO_REPOSITORY, NO_SUCH_BASE
from .git import Git, GitMissing

# What contracts are made of.
_SUFFIXES: Final = (".yaml", ".yml", ".lock", ".proto")


@dataclass(frozen=True, slots=True)
class Base:
    """`path` is the old contract, None where the base has none: it is new then. `said` names the base for people.

    `root` stands for the top of the repository.
    """

    path: Path | None
    said: str
    root: Path | None = None
    absent: tuple[str, ...] = ()

    def shown(self, path: str) -> str:
        """A path of the old side as people know it: from the top of the repository."""
        if self.root is not None:
            with contextlib.suppress(ValueError):
                return PurePosixPath(Path(path).relative_to(self.root)).as_posix()
        return path


@contextlib.contextmanager
def open_base(against: str, contract: Path) -> Iterator[Base]:
    """The base that `against` names: a file, or a commit of the contract's repository, or `commit:path` in it.

    Of a branch it is the commit at which HEAD left it, as a pull request shows it; a tag or a commit is itself.
    Raises ContractFault.
    """
    file = Path(against)
    if file.is_file():
        yield Base(file, against)
        return
    try:
        with _from_git(against, contract) as base:
            yield base
    except GitMissing as missing:
        raise _fault(
            NO_REPOSITORY,
            f"git cannot be asked: {missing}",
            contract,
            "install git, or give the old contract as a file",
        ) from None


@contextlib.contextmanager
def _from_git(against: str, contract: Path) -> Iterator[Base]:
    place = Path(os.path.realpath(contract))
    git = Git(place.parent)
    top = git.ask("rev-parse", "--show-toplevel")
    if top is None:
        raise _fault(
            NO_REPOSITORY,
            f"{against} is no file, and {contract} lies in no git repository",
            contract,
            "give the old contract as a file, or run this in a clone",
        )
    inside = PurePosixPath(place.relative_to(Path(top).resolve())).as_posix()
    ref, _, stated = against.partition(":")
    commit = git.ask(
        "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}"
    )
    if commit is None:
        raise _no_such_base(git, ref, contract)
    commit, how = _left_at(git, ref, commit)
    said = f"{ref} ({how}{commit[:10]})"
    old = stated or _old_place(git, commit, inside)
    if old is None or git.ask("cat-file", "-e", f"{commit}:{old}") is None:
        if stated:
            raise _fault(
                NO_SUCH_BASE,
                f"there is no {stated} in {said}",
                contract,
                f"`git ls-tree -r --name-only {ref}` lists what there is",
            )
        yield Base(None, said)
        return
    with tempfile.TemporaryDirectory(prefix="mscomm-base-") as folder:
        root = Path(folder).resolve()
        # So that whoever looks for imports finds the top of the repository here, and does not look above it.
        (root / ".git").mkdir()
        absent = _take_out(git, commit, root, Path(top))
        if old != inside:
            said = f"{said}, where it was {old}"
        yield Base(root / old, said, root, absent)


def _left_at(git: Git, ref: str, commit: str) -> tuple[str, str]:
    """The commit to compare with, and how it was found."""
    name = git.ask("rev-parse", "--symbolic-full-name", "--end-of-options", ref) or ""
    names = [line for line in name.splitlines() if line.startswith("refs/")]
    if not names or names[-1].startswith("refs/tags/"):
        return commit, ""
    common = git.ask("merge-base", commit, "HEAD")
    if common is None:
        return commit, "no common commit is known here, so its tip, "
    return common, "" if common == commit else "left at "


def _no_such_base(git: Git, ref: str, contract: Path) -> ContractFault:
    hint = f"`git fetch origin {ref.removeprefix('origin/')}`, or name another commit"
    what = f"{ref} is neither a file nor a commit that is known here"
    if git.ask("rev-parse", "--is-shallow-repository") == "true":
        what += "; the clone is shallow"
        hint = "fetch the history: `git fetch --unshallow`, or `fetch-depth: 0` for actions/checkout"
    elif git.ask("rev-parse", "--show-superproject-working-tree"):
        what += "; the contract lies in a submodule, whose own commits are meant"
        hint = "name a commit of the submodule"
    return _fault(NO_SUCH_BASE, what, contract, hint)


def _old_place(git: Git, commit: str, inside: str) -> str | None:
    """Where the contract was: in the same place, or where git says that it was renamed from."""
    if git.ask("cat-file", "-e", f"{commit}:{inside}") is not None:
        return inside
    said = git.ask(
        "diff", "-z", "--find-renames=40%", "--diff-filter=R", "--name-status", commit
    )
    words = (said or "").split("\0")
    for index in range(0, len(words) - 2, 3):
        if words[index + 2] == inside:
            return words[index + 1]
    return None


def _take_out(git: Git, commit: str, root: Path, top: Path) -> tuple[str, ...]:
    """Writes the files of a commit that contracts may be made of. Says which submodules are not there."""
    entries = git.files(commit)
    wanted = [
        entry
        for entry in entries
        if not entry.is_submodule and entry.path.endswith(_SUFFIXES)
    ]
    contents = git.contents([entry.name for entry in wanted])
    for entry, data in zip(wanted, contents, strict=True):
        place = root / entry.path
        if data is None or not place.resolve().is_relative_to(root):
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        if entry.is_link:
            with contextlib.suppress(OSError):
                os.symlink(data.decode(), place)
        else:
            place.write_bytes(data)
    absent: list[str] = []
    for entry in entries:
        if entry.is_submodule:
            inner = Git(top / entry.path)
            known = (top / entry.path / ".git").exists()
            if (
                known
                and inner.ask("cat-file", "-e", f"{entry.name}^{{commit}}") is not None
            ):
                below = root / entry.path
                deeper = _take_out(inner, entry.name, below, top / entry.path)
                absent += [f"{entry.path}/{each}" for each in deeper]
            else:
                absent.append(entry.path)
    return tuple(absent)


def _fault(code: Code, message: str, contract: Path, hint: str) -> ContractFault:
    return ContractFault([Diagnostic(code, message, Span.whole(contract), hint)])
