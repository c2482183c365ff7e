"""The summary of a run, for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich.columns import Columns
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from .books import Finding, events_on, openings
from .evidence import Evidence
from .settings import Settings
from .shopper import TRIES
from .topics import (
    BOOKS,
    INVENTORY,
    MAIL_QUEUE,
    MAILS,
    NOTIFICATION,
    ORDER_PLACED,
    ORDER_REFUSED,
    VOIDS,
)

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
    hurry = f" · every duration ÷ {settings.hurry:g}" if settings.hurry != 1 else ""
    title = f"shop demo · seed {settings.seed}{hurry} · took {seconds:.0f} s"
    console.print(Rule(Text(title, "bold"), style="dim"))
    parts = (
        _facts(evidence),
        _consumers(evidence),
        _dead_letters(evidence),
        _balance(findings),
    )
    for part in parts:
        console.print(Padding(part, (1, 0, 0, 1)))


def _facts(evidence: Evidence) -> RenderableType:
    grid = Table.grid(padding=(0, 3, 0, 0))
    grid.add_column(style="cyan", no_wrap=True)
    grid.add_column()
    reasons = Counter(_words(end.reason) for end in evidence.refused.values())
    grid.add_row(
        "orders",
        f"{len(evidence.accepted)} accepted · {len(evidence.refused)} refused: "
        f"{_listed(reasons)}",
    )
    grid.add_row(
        "tries",
        f"{len(evidence.of('shoppers', 'try'))}, at most {TRIES} an order, "
        "each with the order's own key",
    )
    calls = evidence.of("orders", "call")
    attempts = Counter(
        _attempt(line.text("result")) for line in evidence.of("orders", "attempt")
    )
    grid.add_row(
        "payments.charge",
        f"{len(calls)} calls · {attempts.total()} attempts: {_listed(attempts)}",
    )
    kept_back = sum(line.text("result") == "BreakerOpen" for line in calls)
    grid.add_row(
        "circuit breaker",
        f"opened {_times(openings(evidence))} · kept {kept_back} calls back",
    )
    voided = sum(not charge.standing for charge in evidence.charges)
    late = len(evidence.of("payments", "charge refused"))
    grid.add_row(
        "charges",
        f"{len(evidence.charges)} taken · {voided} voided · {late} came after their void, "
        "not taken",
    )
    grid.add_row(
        "events",
        f"{len(events_on(evidence, ORDER_PLACED))} order_placed · "
        f"{len(events_on(evidence, ORDER_REFUSED))} order_refused over Kafka · "
        f"{_trouble(evidence, ORDER_PLACED, ORDER_REFUSED)}",
    )
    grid.add_row(
        "commands",
        f"{len(events_on(evidence, MAIL_QUEUE))} send_mail over SQS · "
        f"{_trouble(evidence, MAIL_QUEUE)}",
    )
    grid.add_row(
        "processes",
        f"{len(evidence.of('notification', 'killed'))} killed by SIGKILL between effect "
        f"and commit · {len(evidence.of('demo', 'restarted'))} started again",
    )
    return grid


def _trouble(evidence: Evidence, *topics: str) -> str:
    """What mischief made on some topics or queues."""
    echoed, rubbish = (
        sum(line.text("topic") in topics for line in evidence.of("mischief", what))
        for what in ("echoed", "undecodable")
    )
    return f"{echoed} sent twice · {rubbish} undecodable"


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{count} {what}" for what, count in counts.most_common())


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _attempt(result: str) -> str:
    """What an attempt's span says, as one of three words."""
    if result == "ok":
        return "answered"
    return "timed out" if "Timed" in result else "failed"


def _words(name: str) -> str:
    """`CardDeclinedError` as words."""
    name = name.removesuffix("Error")
    spaced = (f" {letter.lower()}" if letter.isupper() else letter for letter in name)
    return "".join(spaced).strip()


def _table(*headings: str) -> Table:
    table = Table(box=None, padding=(0, 3, 0, 0), pad_edge=False, header_style="bold")
    for heading in headings:
        table.add_column(heading, no_wrap=True)
    table.columns[0].style = "cyan"
    return table


def _consumers(evidence: Evidence) -> Table:
    table = _table(
        "consumer group", "effects", "duplicates skipped", "tried again", "dead letters"
    )
    for column in table.columns[1:]:
        column.justify = "right"
    effects = {
        BOOKS: len(evidence.bookings),
        INVENTORY: len(evidence.picks),
        NOTIFICATION: len(events_on(evidence, MAIL_QUEUE)),
        MAILS: len(evidence.mails),
        VOIDS: len(evidence.voids),
    }
    fates = Counter(
        (line.text("group"), line.text("fate"))
        for line in evidence.lines
        if line.what == "delivery"
    )
    dead = Counter(letter.group for letter in evidence.dead)
    for group, count in effects.items():
        again = fates[group, "retry later"]
        numbers = (count, fates[group, _SKIPPED], again, dead[group])
        table.add_row(group, *map(str, numbers))
    return table


def _dead_letters(evidence: Evidence) -> Table:
    table = _table("dead letter of", "reason", "detail")
    table.columns[2].overflow = "ellipsis"
    by_reason = sorted(evidence.dead, key=lambda dead: (dead.reason, dead.group))
    for letter in by_reason:
        table.add_row(letter.group, letter.reason, Text(letter.detail))
    return table


def _balance(findings: Sequence[Finding]) -> RenderableType:
    """What balances, in columns; below it whatever does not, with its faults."""
    good = [finding for finding in findings if not finding.faults]
    wrong = [finding for finding in findings if finding.faults]
    lines: list[RenderableType] = [
        Columns(
            [Text.assemble(("✓ ", "green"), finding.check) for finding in good],
            padding=(0, 3),
            column_first=True,
        )
    ]
    for finding in wrong:
        lines.append(Text(f"✗ {finding.check}", "bold red"))
        lines += [Text(f"    {fault}", "red") for fault in _shortened(finding.faults)]
    verdict = f"the books do not balance: {len(wrong)} of {len(findings)} checks fail"
    lines.append(
        Padding(
            (
                Text(verdict, "bold red")
                if wrong
                else Text("the books balance", "bold green")
            ),
            (1, 0, 0, 0),
        )
    )
    return Group(*lines)


def _shortened(faults: Sequence[str]) -> list[str]:
    more = len(faults) - _MOST_FAULTS
    return [*faults[:_MOST_FAULTS], *([f"and {more} more"] if more > 0 else [])]
