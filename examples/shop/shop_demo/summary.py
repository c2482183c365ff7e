"""The summary of a run, for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from .books import Finding, openings
from .evidence import Evidence
from .settings import Settings
from .topics import BOOKS, INVENTORY, NOTIFICATION, ORDER_PLACED, ORDER_REFUSED, VOIDS

_MOST_FAULTS = 8
_SKIPPED = "skipped duplicate"


def print_summary(
    console: Console,
    settings: Settings,
    evidence: Evidence,
    findings: Sequence[Finding],
    seconds: float,
) -> None:
    """Prints what happened, then whether the books balance."""
    hurry = f" · durations ÷ {settings.hurry:g}" if settings.hurry != 1 else ""
    title = f"shop demo · seed {settings.seed}{hurry} · {seconds:.0f} s"
    console.print(Rule(Text(title, "bold")))
    console.print(_facts(evidence))
    console.print(Padding(_consumers(evidence), (1, 0, 1, 0)))
    console.print(_dead_letters(evidence))
    console.print(Padding(_balance(findings), (1, 0, 0, 0)))


def _facts(evidence: Evidence) -> RenderableType:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="cyan", no_wrap=True)
    grid.add_column()
    tries = evidence.of("shoppers", "try")
    grid.add_row(
        "orders",
        f"{len(evidence.accepted)} accepted, {len(evidence.refused)} refused, "
        f"in {len(tries)} tries · {_refusals(evidence)}",
    )
    calls = evidence.of("orders", "call")
    attempts = Counter(line.text("result") for line in evidence.of("orders", "attempt"))
    failed = ", ".join(
        f"{count} {_words(kind)}"
        for kind, count in attempts.most_common()
        if kind != "ok"
    )
    grid.add_row(
        "payments.charge",
        f"{len(calls)} calls, {attempts.total()} attempts: {attempts['ok']} answered, "
        f"{failed or 'none failed'}",
    )
    grid.add_row(
        "breaker",
        f"opened {openings(evidence)} times and kept "
        f"{sum(line.text('result') == 'BreakerOpen' for line in calls)} calls back",
    )
    voided = sum(not charge.standing for charge in evidence.charges)
    grid.add_row(
        "charges",
        f"{len(evidence.charges)} taken, {voided} of them voided; "
        f"{len(evidence.of('payments', 'charge refused'))} came after their void and "
        "were not taken",
    )
    topics = Counter(record.topic for record in evidence.records)
    grid.add_row(
        "events",
        f"{topics[ORDER_PLACED]} records on {ORDER_PLACED}, "
        f"{topics[ORDER_REFUSED]} on {ORDER_REFUSED}; "
        f"{len(evidence.of('mischief', 'echoed'))} sent twice on purpose",
    )
    grid.add_row(
        "kills",
        f"{len(evidence.of('notification', 'killed'))} × SIGKILL between effect and "
        "commit, and started again",
    )
    return grid


def _refusals(evidence: Evidence) -> str:
    reasons = Counter(end.reason for end in evidence.refused.values())
    return ", ".join(
        f"{count} {_words(reason)}" for reason, count in reasons.most_common()
    )


def _words(name: str) -> str:
    """`CardDeclinedError` as words."""
    name = name.removesuffix("Error")
    spaced = "".join(
        f" {letter.lower()}" if letter.isupper() else letter for letter in name
    )
    return spaced.strip()


def _consumers(evidence: Evidence) -> Table:
    table = Table(
        title="consumers, each with its inbox", title_justify="left", box=None
    )
    table.add_column("group", style="cyan", no_wrap=True)
    for heading in ("effects", "duplicates skipped", "tried again", "dead letters"):
        table.add_column(heading, justify="right")
    effects = {
        BOOKS: len(evidence.bookings),
        INVENTORY: len(evidence.picks),
        NOTIFICATION: len(evidence.mails),
        VOIDS: len(evidence.voids),
    }
    fates = Counter(
        (line.text("group"), line.text("fate"))
        for line in evidence.lines
        if line.what == "delivery"
    )
    dead = Counter(letter.group for letter in evidence.dead)
    for group, count in effects.items():
        table.add_row(
            group,
            str(count),
            str(fates[group, _SKIPPED]),
            str(fates[group, "retry later"]),
            str(dead[group]),
        )
    return table


def _dead_letters(evidence: Evidence) -> Table:
    table = Table(title="dead letters", title_justify="left", box=None)
    table.add_column("group", style="cyan", no_wrap=True)
    table.add_column("reason", no_wrap=True)
    table.add_column("detail", overflow="ellipsis", no_wrap=True)
    for letter in sorted(
        evidence.dead, key=lambda letter: (letter.reason, letter.group)
    ):
        table.add_row(letter.group, letter.reason, Text(letter.detail))
    return table


def _balance(findings: Sequence[Finding]) -> RenderableType:
    lines: list[RenderableType] = []
    for finding in findings:
        good = not finding.faults
        mark = Text("✓ " if good else "✗ ", "green" if good else "bold red")
        lines.append(mark.append(finding.check, "default" if good else "bold red"))
        lines += [
            Text(f"    {fault}", "red") for fault in finding.faults[:_MOST_FAULTS]
        ]
        more = len(finding.faults) - _MOST_FAULTS
        if more > 0:
            lines.append(Text(f"    and {more} more", "red"))
    wrong = sum(bool(finding.faults) for finding in findings)
    lines.append(
        Text(f"the books do not balance: {wrong} of {len(findings)} checks", "bold red")
        if wrong
        else Text("the books balance", "bold green")
    )
    return Group(*lines)
