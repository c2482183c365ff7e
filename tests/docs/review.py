"""specs/review.md: `python -m tests.docs.review` writes it anew from the registries of the rules."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from mscomm_gen.review.protobuf.registry import RULES as PROTOBUF_RULES
from mscomm_gen.review.registry import IRRELEVANT, RULES
from mscomm_gen.review.rule import Rule

PATH: Final = Path(__file__).resolve().parents[2] / "specs" / "review.md"

_HEAD: Final = """\
# Reviews

`mscomm-gen review --against origin/main contract.yaml` says what changed in a contract since a commit, what that
breaks, for whom, and how to do it safely. Two files work as well (`mscomm-gen review old.yaml new.yaml`), and so do
.proto files.

Made by `python -m tests.docs.review` from the rules in `generator/mscomm_gen/review`.

## Verdicts

| verdict | means |
|---|---|
| breaking | some peer that is deployed and correct fails, misreads, or loses a guarantee |
| warning | safe on the wire, but source, behaviour or capacity may surprise: somebody should look |
| safe | no deployed peer can notice harm |
| unclassified | no rule knows the change; it fails a review until somebody has judged it |

`--fail-on breaking` (the default), `warning` or `never` says from which one on the exit code is 1.

## Who reads what whom wrote

Servers are deployed before their clients. So of a request, the new side must read what the old one writes; of a
response or an error, the old side must read what the new one writes. Of a message its `compatibility` says it, that
of the *old* contract, which consumers were promised: `backward`, the new side reads the old; `forward`, the old
reads the new; `full`, both. A change of a type is judged in every use that both sides have, and the worst verdict
counts. What only one side has, no deployed peer can meet.

Affected are the callers that interactions name, and the services that consume a message; *unknown others* where
nobody is named.

## The base

`--against` takes a file, or what git knows: of a branch it is the commit at which HEAD left it, as a pull request
shows it; a tag or a commit is itself; `commit:path` names a file of it. The files come out of git, with what the
contract includes and uses (submodules too, where they are checked out), into a folder that is gone afterwards. A
contract that git says was renamed is found; one that the base does not have is new, and breaks nothing. CI needs
the history: `fetch-depth: 0`.

## .proto files

A .proto file is compared twice: as protobuf, by the rules for .proto files, and as the contract that it is, by the
rules for contracts. Routes of `google.api.http`, promises of `idempotency_level`, and whatever else a contract can
say are judged by the latter. Where both speak of one thing, the heavier verdict is told, and once. Imports are found
as a build finds them.

A .proto file of the language (`option (mscomm.v1.contract) = {mscomm: 1 …}`) is reviewed like YAML, against either
form: its numbers and what it reserves stand for contract.lock, and a review says the same as if both sides were YAML.

## Across the two forms

A contract in YAML and one in any other .proto file are compared whole: what protobuf carries as the .proto file that
is emitted for the YAML, the rest contract with contract. `--against commit:shop.proto` names the file that a contract
takes the place of. Places are those of the files that people wrote. The same said in both forms is no change; what
only one of them says came, or is gone. In particular:

- Things are matched by the names that a build gives them: the service `orders` is `Orders`, `place_order` is
  `PlaceOrder`, `CARD` of the enum `Way` is `WAY_CARD`. A value 0 whose name ends in UNSPECIFIED is nobody's: every
  .proto file has one.
- Over gRPC, numbers and types count. A field that is required in YAML is one without `optional` there, as zero and
  absent are one.
- Over HTTP, JSON counts. protobuf leaves a field out where it is zero: `int64 total = 1` is `{type: int64, default:
  0}`, `optional string note = 2` is `string?`, 64-bit numbers are text (`wire: {int64: string}`). `order_id` is
  `orderId` in the JSON of a .proto file, which reads both (`json-names`); a variable of a path may be called what it
  likes.
- A `string` is no `uuid`: what may be sent differs.
- The .proto file that a build writes says nothing but the wire, as its first line tells. Of it only what gRPC carries
  is compared.

## Renames

`was:` states a rename, and contract.lock keeps the number. An operation that keeps its route, a message that keeps
its stated topic, a type that takes the place of one that is gone are taken for renames too, and said to be.

## Waivers

`mscomm-gen review --against main contract.yaml --accept FINGERPRINT --reason … --until 2026-12-31` lets one change
pass; it writes `.mscomm/waivers.yaml` beside the contract:

```yaml
review:
  - fingerprint: "0123456789abcdef"
    change: "`Order.total` was int64, is string"
    reason: "the only reader is being switched off"
    who: "ada"
    expires: "2026-12-31"
```

A fingerprint is made of the rule, the place in the contract and what changed there, not of lines or files: it
outlives rebases. Another change of the same thing has another one. A waiver that has expired is an error (MG705).

## Formats

`--format text`, `markdown` (one comment, at most 65,536 characters; its first line is a hidden mark by which the
comment is found and written anew), `json` ([review.schema.json](review.schema.json)), `sarif` (2.1.0), `github`
(annotations). Findings of the checks that the change introduces are part of it, and so is advice that is another than
before (MG709); what was there before is not, even where its numbers moved. Each weighs as a warning, has a fingerprint,
and is waived like a change.
"""

_CONTRACTS: Final = """
## Rules for contracts

One rule a file in `review/changes`; each may look at several attributes. A test walks everything that a contract
can say, and fails for what neither a rule nor the last table names.
"""

_PROTOBUF: Final = """
## Rules for .proto files

Fields and values of enums are matched by number, the rest by name. Features of editions are resolved first, so that
a file which says the same in another syntax has not changed. The verdicts are those of buf (its categories WIRE and
WIRE_JSON are breaking, FILE is a warning) but where `tests/unit/review/protobuf/pairs.yaml` says why not; a test
runs both side by side.
"""

_REST: Final = """
## What may change without a word

| what | because |
|---|---|
"""


def _table(rules: Iterable[Rule[Any]]) -> str:
    lines = [
        "| rule | looks at | breaking | warning | safe |",
        "|---|---|---|---|---|",
    ]
    for rule in rules:
        cells = (rule.looks_at, rule.breaking, rule.warning, rule.safe)
        said = " | ".join(cell.replace("|", "\\|") for cell in cells)
        lines.append(f"| `{rule.id}` | {said} |")
    return "\n".join(lines) + "\n"


def document() -> str:
    """The whole file."""
    rest = "".join(f"| `{name}` | {why} |\n" for name, why in IRRELEVANT.items())
    return f"{_HEAD}{_CONTRACTS}\n{_table(RULES)}{_PROTOBUF}\n{_table(PROTOBUF_RULES)}{_REST}{rest}"


def main() -> None:
    PATH.write_text(document(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
