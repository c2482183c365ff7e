"""Other people's targets and rules, so wrapped that whatever they do ends in a diagnostic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Final, NoReturn

from ..checks.rule import Rule, Subject
from ..contract.options import OptionSpec
from ..diagnostics import Code, ContractFault, Diagnostic
from ..emit.manifest import NAME as MANIFEST
from ..targets.base import Build, Target
from .origin import Origin

_OURS: Final = (MANIFEST, ".gitattributes")


class GuardedTarget:
    """A target of others. Raises nothing but ContractFault, and gives nothing but files below the output."""

    def __init__(self, target: Target, origin: Origin) -> None:
        self._target = target
        self.origin = origin

    @property
    def name(self) -> str:
        return self.origin.name

    @property
    def options(self) -> tuple[OptionSpec, ...]:
        return self._target.options

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """What the target gives. Raises ContractFault for what it must not give, and for what it raises."""
        found: dict[str, str] = {}
        try:
            for item in self._target.render(build):
                path, text = self._file(item)
                if path in found:
                    self._refuse(f"it gives {path} twice")
                found[path] = text
        except ContractFault:
            raise
        except (Exception, SystemExit) as error:
            raise ContractFault([self.origin.failed(error)]) from error
        return found.items()

    def _file(self, item: object) -> tuple[str, str]:
        match item:
            case (str() as path, str() as text):
                pass
            case _:
                self._refuse(f"it gives {_short(item)} and not a path with a text")
        parts = PurePosixPath(path).parts
        plain = path == "/".join(parts) and not {"..", ".", "/"} & set(parts)
        if not parts or not plain or "\\" in path or ":" in path or "\0" in path:
            self._refuse(f"{path!r} is no path below the output folder, with `/`")
        if path in _OURS:
            self._refuse(f"{path} is not for targets to write")
        try:
            text.encode()
        except UnicodeEncodeError as error:
            self._refuse(f"the text of {path} cannot be written: {error}")
        return path, text

    def _refuse(self, what: str) -> NoReturn:
        raise ContractFault([self.origin.misbehaved(what)])


class GuardedRule:
    """A rule of others. Raises nothing but ContractFault, and finds nothing but its own code."""

    def __init__(self, rule: Rule, origin: Origin) -> None:
        self._rule = rule
        self.origin = origin

    @property
    def code(self) -> Code:
        return self._rule.code

    @property
    def why(self) -> str:
        return self._rule.why

    @property
    def fix(self) -> str:
        return self._rule.fix

    @property
    def example(self) -> str:
        return self._rule.example

    @property
    def repaired(self) -> str:
        return self._rule.repaired

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """What the rule finds. Raises ContractFault for what it raises, and for what is no finding of its own."""
        try:
            return list(map(self._finding, self._found(subject)))
        except ContractFault:
            raise
        except (Exception, SystemExit) as error:
            raise ContractFault([self.origin.failed(error)]) from error

    def _found(self, subject: Subject) -> Iterator[object]:
        yield from self._rule.check(subject)

    def _finding(self, found: object) -> Diagnostic:
        if not isinstance(found, Diagnostic) or found.code != self.code:
            what = f"it finds {_short(found)} and not a diagnostic of {self.code}"
            raise ContractFault([self.origin.misbehaved(what)])
        return found


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:59]}…"
