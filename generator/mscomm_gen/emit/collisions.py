"""Names of a contract that would be one name in the emitted package.

Wire names are kept exactly and nothing is numbered or renamed in silence, so two names that meet are a fault.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Final, TypeVar

from ..contract.contract import Contract
from ..contract.messages import Message
from ..contract.services import ErrorCase, Operation, Service
from ..contract.types import Enumeration, EnumValue, Field, Record, TypeDefinition
from ..diagnostics import Diagnostic, Related
from ..diagnostics.codes.names import COLLIDING_NAMES
from . import names
from .drivers import DRIVERS
from .pages import iterators

# Folders and modules of the package that are not named after anything in the contract.
_FOLDERS: Final = {
    "models": "the folder of the models",
    "shared": "the module of models that several use",
    "runtime": "the folder of the public names of the runtime",
    "sql": "the module that makes the tables",
}
# What clients offer besides the operations.
_METHODS: Final = {"close": "what closes a client"}

# What is made of a service's name: Protocols, clients for either driver, what an implementation satisfies. All of
# them are names of the package itself, and of the service's own folder.
_CLASSES: Final = (
    *(f"{driver.prefix}{{}}" for driver in DRIVERS),
    *(f"{driver.prefix}{{}}Client" for driver in DRIVERS),
    "{}Service",
)

Named = Service | Message | Operation | ErrorCase | TypeDefinition | Field | EnumValue
T = TypeVar("T", bound=Named)


def collisions(contract: Contract) -> tuple[Diagnostic, ...]:
    """Everything that the emitted code could not tell apart."""
    return tuple(_collisions(contract))


def _collisions(contract: Contract) -> Iterator[Diagnostic]:
    folders: list[Named] = [*contract.services, *contract.messages]
    yield from _meeting(
        folders, "services and messages", (names.snake, names.pascal), _FOLDERS
    )
    yield from _classes(contract)
    for service in contract.services:
        where = f"operations of `{service.name}`"
        taken = {**_METHODS, **iterators(service)}
        yield from _meeting(
            service.operations, where, (names.snake, names.pascal), taken
        )
        errors = {
            error.name: error for each in service.operations for error in each.errors
        }
        yield from _meeting(errors.values(), f"errors of `{service.name}`", (_error,))
    yield from _meeting(contract.types, "types", (names.pascal, names.constant))
    for definition in contract.types:
        if isinstance(definition, Record):
            fields = definition.fields
            yield from _meeting(
                fields, f"fields of `{definition.name}`", (names.attribute,)
            )
        elif isinstance(definition, Enumeration):
            values = definition.values
            yield from _meeting(
                values, f"values of `{definition.name}`", (names.enum_member,)
            )


def _classes(contract: Contract) -> Iterator[Diagnostic]:
    """Classes of two services that have one name, and errors that are called as a class of their service."""
    made: dict[str, Service] = {}
    for service in contract.services:
        if not service.operations:
            continue
        stem = names.pascal(service.name)
        own = [form.format(stem) for form in _CLASSES]
        for python in own:
            other = made.setdefault(python, service)
            if names.pascal(other.name) != stem:
                yield Diagnostic(
                    COLLIDING_NAMES,
                    f"`{python}` would be made both of the service `{service.name}` and of the service "
                    f"`{other.name}`",
                    service.span,
                    "rename one of the two",
                    related=(
                        (Related(other.span, "the other one"),) if other.span else ()
                    ),
                )
                break
        errors = {
            error.name: error for each in service.operations for error in each.errors
        }
        for error in errors.values():
            python = f"{_error(error.name)}Error"
            if python in own:
                yield Diagnostic(
                    COLLIDING_NAMES,
                    f"the error `{error.name}` would be `{python}` in Python, as a class of its service "
                    f"`{service.name}`",
                    error.span,
                    "rename one of the two",
                )


def _error(name: str) -> str:
    """The stem of an error's class: `OutOfStock` and `OutOfStockError` are both `OutOfStockError`."""
    return names.pascal(name).removesuffix("Error")


def _meeting(
    things: Iterable[T],
    where: str,
    conversions: tuple[Callable[[str], str], ...],
    taken: dict[str, str] | None = None,
) -> Iterator[Diagnostic]:
    things = tuple(things)
    if _all_differ(things, conversions, taken):
        return
    first: list[dict[str, T]] = [{} for _ in conversions]
    for thing in things:
        for convert, seen in zip(conversions, first, strict=True):
            python = convert(_spelled(thing))
            if taken is not None and convert is names.snake and python in taken:
                yield Diagnostic(
                    COLLIDING_NAMES,
                    f"`{thing.name}` would be `{python}` in Python, which is {taken[python]}",
                    thing.span,
                    "give it another name",
                )
                break
            other = seen.setdefault(python, thing)
            if other is not thing:
                yield _fault(thing, where, python, other)
                break


def _all_differ(
    things: Collection[Named],
    conversions: tuple[Callable[[str], str], ...],
    taken: dict[str, str] | None,
) -> bool:
    """Whether nothing can be told, as almost always."""
    spelled = [_spelled(thing) for thing in things]
    for convert in conversions:
        made = {convert(name) for name in spelled}
        if len(made) < len(things):
            return False
        if taken is not None and convert is names.snake and made & taken.keys():
            return False
    return True


def _spelled(thing: Named) -> str:
    """What a thing's name in code is made of."""
    if isinstance(thing, (Field, EnumValue)):
        return thing.attribute or thing.name
    return thing.name


def _fault(thing: Named, where: str, python: str, other: Named) -> Diagnostic:
    return Diagnostic(
        COLLIDING_NAMES,
        f"among the {where}, `{thing.name}` and `{other.name}` would both be `{python}` in Python",
        thing.span,
        "rename one of the two",
        related=(Related(other.span, "the other one"),) if other.span else (),
    )
