"""A contract in .proto files that import mscomm/v1/options.proto: as protobuf with more words, or as the language."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Protocol

from ....contract.contract import Contract
from ....contract.meaning import meaning
from ....contract.options import OptionSpec
from ....contract.wire_names import WireNames
from ....diagnostics import ContractFault, Diagnostic
from ....records import dataclass
from ...base import Keyed, Lowered, Lowers, Open
from ..compiled import Compiled
from ..form import form_of
from ..http import with_limits
from ..index import METHODS, SERVICES, Declared, Source, source_of
from ..ruling import Rulings
from ..services import Services, carried
from ..types import Types
from . import words
from .contract import (
    ContractTree,
    is_of_language,
    without_borrowed,
    without_language,
)
from .field_words import FieldWords, laid_over
from .language_types import LanguageTypes
from .messages import KINDS, carrying
from .said import FileOptions
from .wording import for_proto


class Told(Protocol):
    """Who reads a part of a contract, and what was found on the way."""

    faults: list[Diagnostic]


@dataclass(frozen=True)
class Reading:
    """Reads one contract. `plain` are the keys of its head that hold where no option says them."""

    made: Compiled
    root: Source
    declared: dict[str, Declared]
    plain: Mapping[str, str]
    options: tuple[OptionSpec, ...]
    opens: Open
    lowers: Lowers

    def read(self) -> Contract:
        """Raises ContractFault with all that is wrong."""
        root = self.parts[0]
        return self._language() if is_of_language(root) else self._protobuf()

    @cached_property
    def files(self) -> dict[str, FileOptions]:
        """The options of every file, by its name."""
        known = {each.source.file.name: each.source for each in self.declared.values()}
        made = {
            file.name: known.get(file.name)
            or source_of(file, self.made.shown(file.name))
            for file in self.made.set.file
        }
        return {
            name: FileOptions(self.made, source, self.made.files.data.get(name, b""))
            for name, source in made.items()
        }

    @cached_property
    def parts(self) -> list[FileOptions]:
        """The files that make up the contract: the root, and of what it imports all of the same package."""
        package = self.root.file.package
        names = [self.root.file.name]
        for name in names:
            file = self.files[name].source.file
            names += [
                other
                for other in file.dependency
                if other not in names
                and self.files[other].source.file.package == package
            ]
        return [self.files[name] for name in dict.fromkeys(names)]

    def _language(self) -> Contract:
        roots = [name for part in self.parts for name in carried(part.source)]
        names = [part.source.file.name for part in self.parts]
        types = LanguageTypes(self.declared, names, self.files, roots)
        lowered = [
            (part, services, services.lowered())
            for part in self.parts
            for services in [Services(self.made, part.source, types)]
        ]
        writer = ContractTree(
            self.parts, self.declared, types, lowered, types.fields.carried
        )
        tree = writer.tree(types.tree(), self.plain)
        result = self._lowered(tree, [writer, types, *(each for _, each, _ in lowered)])
        stated = WireNames(
            package=self.root.file.package,
            services=writer.services,
            methods=writer.methods,
            messages=types.messages,
            numbers=tuple(types.numbers),
            reserved=types.reserved,
        )
        return self._sound(
            result,
            lambda made: dataclasses.replace(
                writer.with_methods(made), wire_names=stated
            ),
        )

    def _lowered(self, tree: Keyed, readers: list[Told]) -> Lowered:
        """The contract of a tree, with all that its readers found before."""
        files = [*self.made.files.shown.values()]
        lowered = self.lowers(tree, files, options=self.options, opens=self.opens)
        options = [found for file in self.files.values() for found in file.faults]
        before = [found for each in readers for found in each.faults]
        return dataclasses.replace(lowered, found=(*before, *options, *lowered.found))

    def _sound(
        self, result: Lowered, finished: Callable[[Contract], Contract]
    ) -> Contract:
        """The contract as it is when `finished`, if nothing is wrong with it."""
        found, contract = list(result.found), result.contract
        if contract is not None:
            contract = finished(contract)
        if contract is not None and not found:
            found += meaning(contract, result.source)
        if contract is None or found:
            raise ContractFault(sorted(map(for_proto, found), key=_position))
        return contract

    def _protobuf(self) -> Contract:
        rulings = Rulings(self.made, self.declared)
        types = Types(
            self.declared,
            self.root.file.package,
            [*carried(self.root), *self._named()],
            rulings,
        )
        services = Services(self.made, self.root, types)
        lowered = [(self.parts[0], services, services.lowered())]
        writer = ContractTree(
            self.parts,
            self.declared,
            types,
            lowered,
            lambda full: types.names.get(full),
        )
        said = FieldWords(types, self.declared, self.files)
        tree = writer.tree(list(said.entries()), {**self.plain, "mscomm": "1"})
        writer.faults += without_language(self.parts[0])
        result = self._lowered(tree, [writer, said, services])
        if result.contract is not None:
            borrowed = without_borrowed(self.parts[0], result.contract)
            result = dataclasses.replace(result, found=(*result.found, *borrowed))

        def finished(made: Contract) -> Contract:
            over = laid_over(types.definitions, made.type_by_name)
            wire = dataclasses.replace(made.wire, int64="string")
            form = form_of(
                self.made,
                types,
                writer.services,
                writer.methods,
                rulings,
                options=True,
            )
            # What is text in JSON, and what may be absent, follows from the form.
            made = dataclasses.replace(made, types=over, wire=wire, protobuf=form)
            return with_limits(writer.with_methods(made))

        return self._sound(result, finished)

    def _named(self) -> Iterator[str]:
        """The messages that options name: what brokers carry, and the details of errors."""
        package = self.root.file.package

        def own(name: str) -> Iterator[str]:
            full = f"{package}.{name}" if package else name
            if full in self.declared:
                yield full

        for each in carrying(self.parts, self.declared):
            if each.record:
                yield each.record
            for kind in KINDS:
                stated = each.said.text(kind)
                if stated is not None:
                    yield from own(stated.value)
        part = self.parts[0]
        for position, service in enumerate(part.source.file.service):
            place = part.source.root.at(SERVICES, position)
            for index, method in enumerate(service.method):
                here = place.at(METHODS, index)
                found = part.of(method.options, here, words.METHOD_OPTIONS)
                for said in found.get("operation", ()):
                    for error in getattr(said.message, "errors", ()):
                        yield from own(error.type if error.type else error.name)


def _position(found: Diagnostic) -> tuple[str, int, int, str]:
    span = found.span
    if span is None:
        return ("", 0, 0, found.code.id)
    return (span.path, span.line, span.column, found.code.id)
