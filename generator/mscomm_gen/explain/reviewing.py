"""Explanations of what keeps a review from being made (MG7xx)."""

from __future__ import annotations

from typing import Final

from ..contract import waivers
from ..review import codes
from .model import Explanation, shell

_REVIEW: Final = "mscomm-gen review --against"
_COMMIT: Final = (
    "git -c user.name=ada -c user.email=ada@example.org commit -q -a -m change"
)
_REPOSITORY: Final = ("git init -q .", "git add contract.yaml", _COMMIT)

EXPLANATIONS: Final[tuple[Explanation, ...]] = (
    shell(
        codes.NO_REPOSITORY,
        "`--against` names no file, so it should be a commit, and the contract lies in no git repository, or there "
        "is no git on this machine.",
        "Give the old contract as a file, or run the command in a clone.",
        f"{_REVIEW} main contract.yaml",
    ),
    shell(
        codes.NO_SUCH_BASE,
        "`--against` is neither a file nor a commit that this clone knows, or that commit has no such file. A "
        "shallow clone, which CI makes by default, knows one commit alone.",
        "Fetch it (`git fetch origin main`, `git fetch --unshallow`, or `fetch-depth: 0` for actions/checkout), or "
        "name another commit. `commit:path` names a file of it.",
        *_REPOSITORY,
        f"{_REVIEW} origin/main contract.yaml",
    ),
    shell(
        codes.BROKEN_BASE,
        "The contract as it was has a fault itself, or a file that it includes or uses is not in the commit (a "
        "submodule that is not checked out, perhaps). What cannot be read cannot be compared.",
        "Compare with a commit at which it loads. If main itself is broken, mend it there first: whatever comes next"
        " is reviewed against the mended one.",
        "cp contract.yaml good",
        "echo 'servces: {}' >> contract.yaml",
        *_REPOSITORY,
        "cp good contract.yaml",
        f"{_REVIEW} HEAD contract.yaml",
    ),
    shell(
        waivers.BAD_WAIVERS,
        ".mscomm/waivers.yaml cannot be read, or an entry of it lacks something: what is let pass, by whom, why, or "
        "until when. A waiver without these is a rule switched off.",
        "Give each entry under `review:` its `fingerprint`, `reason`, `who` and `expires`; `review --accept` writes "
        "one. Each entry under `findings:` has `code` and `at` instead of the fingerprint.",
        "mkdir .mscomm",
        "echo 'review: [{fingerprint: 0123456789abcdef}]' > .mscomm/waivers.yaml",
        "mscomm-gen review contract.yaml contract.yaml",
    ),
    shell(
        waivers.EXPIRED_WAIVER,
        "A waiver let a change or a finding pass until a day, and the day is past. What was to happen by then has "
        "happened, or has not.",
        "Remove the waiver if its change is in, or the fault mended. If not, decide anew, and give it another day.",
        "mkdir .mscomm",
        "echo 'review: [{fingerprint: 0123456789abcdef, reason: soon, who: ada, expires: 2020-01-31}]' > "
        ".mscomm/waivers.yaml",
        "mscomm-gen review contract.yaml contract.yaml",
    ),
    shell(
        waivers.UNUSED_WAIVER,
        "An entry under `findings:` in .mscomm/waivers.yaml lets a finding pass that is not there: the fault is "
        "mended, or the entry names the wrong thing and never did anything.",
        "Remove the entry, or take the name that the hint suggests: `at` is a service, `service.operation`, a message, "
        "`service on message`, or the whole sentence of an interaction.",
        "mkdir .mscomm",
        "echo 'findings: [{code: MG506, at: greeter, reason: soon, who: ada, expires: 2999-12-31}]' > "
        ".mscomm/waivers.yaml",
        "mscomm-gen lint contract.yaml",
    ),
    shell(
        codes.NO_SUCH_CHANGE,
        "`review --accept` names a change by its fingerprint, and this review has none that is called so. A change "
        "that became another one has another fingerprint.",
        "Take the fingerprint from the review: `mscomm-gen review` tells that of each change.",
        "mscomm-gen review contract.yaml contract.yaml --accept 0123456789abcdef --reason soon --until 2999-12-31 "
        "--who ada",
    ),
    shell(
        codes.ADVICE_CHANGED,
        "A change of the contract (who waits for an answer, how long it takes, how available the callee is) tipped "
        "the advice on an interaction, or brought one that is not decided yet.",
        "Look at it with `mscomm-gen advise --only SERVICE`, and change the pattern, or let it stand: it is waived "
        "like a change, by its fingerprint.",
        "cp contract.yaml old.yaml",
        "sed -i 's/^services:/services:\\n  mail: {}/' contract.yaml",
        "printf 'interactions: {greeter.greet -> mail: {because: a letter follows}}\\n' >> contract.yaml",
        "mscomm-gen review old.yaml contract.yaml",
    ),
)
