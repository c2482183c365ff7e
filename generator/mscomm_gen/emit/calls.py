"""Calls in emitted code, laid out as black lays them out: on one line where they fit, else an argument a line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from ..records import dataclass
from .imports import Symbol
from .literals import LINE, width

Use = Callable[[Symbol | str], str]


class Written(Protocol):
    """What is written on one line with the names that `use` gives: an annotation."""

    def text(self, use: Use) -> str:
        """The expression."""
        ...


@dataclass(frozen=True, slots=True)
class Symbols:
    """A tuple of symbols, one a line; a single one on one line where it fits, as black has it."""

    items: tuple[Symbol, ...]

    def text(self, use: Use, indent: int = 0, before: int = 0, after: int = 1) -> str:
        """The tuple; the numbers are those of `Call.text`."""
        written = [use(item) for item in self.items]
        if len(written) < 2:
            line = f"({written[0]},)" if written else "()"
            if indent + before + width(line) + after <= LINE:
                return line
        pad = " " * (indent + 4)
        lines = "".join(f"{pad}{item},\n" for item in written)
        return f"(\n{lines}{' ' * indent})"


@dataclass(frozen=True, slots=True)
class Calls:
    """A tuple of calls, none of which fits on a line."""

    items: tuple[Call, ...]

    def text(self, use: Use, indent: int = 0) -> str:
        """The tuple; `indent` is the column of the line that it begins in."""
        pad = " " * (indent + 4)
        lines = "".join(f"{pad}{item.text(use, indent + 4)},\n" for item in self.items)
        return f"(\n{lines}{' ' * indent})"


@dataclass(frozen=True, slots=True)
class Call:
    """`head(arguments)`. `subscript` is written as `head[subscript](…)`.

    An argument is text that is written as it is, a symbol that is imported, or another call; a pair gives
    it a name. `exploded` keeps one argument a line even where all would fit.
    """

    head: Symbol
    arguments: tuple[Value | tuple[str, Value], ...] = ()
    subscript: Symbol | Written | None = None
    exploded: bool = False

    def text(self, use: Use, indent: int = 0, before: int = 0, after: int = 1) -> str:
        """The call; `use` names symbols. Its first line begins at column `indent + before`, and what
        follows it takes `after` columns (the comma of an argument)."""
        head = use(self.head)
        if self.subscript is not None:
            inner = self.subscript
            written = use(inner) if isinstance(inner, Symbol) else inner.text(use)
            head = f"{head}[{written}]"
        inline = ", ".join(
            self._argument(argument, use, None) for argument in self.arguments
        )
        line = f"{head}({inline})"
        fits = indent + before + width(line) + after <= LINE
        if not self.arguments or (fits and "\n" not in line and not self.exploded):
            return line
        pad = " " * (indent + 4)
        lines = [
            f"{pad}{self._argument(argument, use, indent + 4)},\n"
            for argument in self.arguments
        ]
        return f"{head}(\n{''.join(lines)}{' ' * indent})"

    @staticmethod
    def _argument(
        argument: Value | tuple[str, Value], use: Use, indent: int | None
    ) -> str:
        label = ""
        if isinstance(argument, tuple):
            label, argument = f"{argument[0]}=", argument[1]
        match argument:
            case Symbol():
                return label + use(argument)
            case Symbols():
                return label + argument.text(use, indent or 0, len(label))
            case Calls():
                return label + argument.text(use, indent or 0)
            case Call():
                if indent is None:
                    # Wide enough for anything: whether it fits is asked for the whole line.
                    return label + argument.text(use, -1_000_000)
                return label + argument.text(use, indent, len(label))
            case str():
                return label + argument
            case _:
                return label + argument.text(use)


Value = str | Symbol | Symbols | Call | Calls | Written
