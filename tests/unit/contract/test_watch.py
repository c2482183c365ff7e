"""What is looked at is noted: no more, so that much can be kept, and no less, so that it is right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

import pytest

from mscomm_gen.contract.watch import (
    Answers,
    Looked,
    Questions,
    Watch,
    in_order,
    watched,
)


@dataclass(frozen=True)
class Thing:
    name: str
    size: int = 1
    parts: tuple[str, ...] = ()

    @cached_property
    def by_letter(self) -> dict[str, str]:
        return {part[0]: part for part in self.parts}

    @property
    def title(self) -> str:
        return self.name.title()

    def holds(self, letter: str) -> bool:
        return letter in self.by_letter


THING = Thing("box", 2, ("apple", "bread", "cake"))

# What someone does with a thing, and things that are other, but not to that one.
LOOKS: dict[str, tuple[Callable[[Thing], object], Thing, Thing]] = {
    "attribute": (
        lambda thing: thing.size,
        replace(THING, name="bag"),
        replace(THING, size=3),
    ),
    "default": (lambda thing: thing.parts, replace(THING, size=9), Thing("box", 2)),
    "property": (
        lambda thing: thing.title,
        replace(THING, size=9),
        replace(THING, name="bag"),
    ),
    "entry": (
        lambda thing: thing.by_letter["a"],
        replace(THING, parts=("cup", "apple")),
        replace(THING, parts=("avocado",)),
    ),
    "absence": (
        lambda thing: thing.by_letter.get("z"),
        replace(THING, parts=()),
        replace(THING, parts=("zest",)),
    ),
    "method": (
        lambda thing: thing.holds("z"),
        replace(THING, parts=()),
        replace(THING, parts=("zest",)),
    ),
    "keys": (
        lambda thing: list(thing.by_letter),
        replace(THING, parts=("avocado", "beer", "cup")),
        replace(THING, parts=("bread", "apple", "cake")),
    ),
    "length": (
        lambda thing: len(thing.by_letter),
        replace(THING, parts=("avocado", "beer", "cup")),
        replace(THING, parts=("apple",)),
    ),
    "values": (
        lambda thing: list(thing.by_letter.values()),
        replace(THING, name="bag"),
        replace(THING, parts=("apple", "bread", "cup")),
    ),
    "equality": (
        lambda thing: thing.by_letter == {},
        replace(THING, size=9),
        replace(THING, parts=("apple", "bread", "cup")),
    ),
    "order": (
        lambda thing: in_order(thing.by_letter, ["c", "a", "z"]),
        replace(THING, parts=("avocado", "water", "beer", "cup")),
        replace(THING, parts=("cake", "apple")),
    ),
    "copy": (
        lambda thing: replace(thing, size=0).by_letter,
        replace(THING, size=9),
        replace(THING, parts=()),
    ),
}


def answers(thing: Thing) -> Answers:
    return Answers({"thing": thing}, {})


@pytest.mark.parametrize("name", LOOKS)
def test_who_looks_gets_what_there_is_and_asks_what_decides_it(name: str) -> None:
    look, same, other = LOOKS[name]
    here = answers(THING)
    watch = Watch(here)
    assert look(watched(THING, "thing", watch)) == look(THING)
    assert watch.asked

    assert answers(same).digest(watch.asked) == here.digest(watch.asked)
    assert answers(other).digest(watch.asked) != here.digest(watch.asked)


def test_nothing_is_asked_before_someone_looks() -> None:
    watch = Watch(answers(THING))
    thing = watched(THING, "thing", watch)
    assert isinstance(thing, Thing)
    assert isinstance(thing.by_letter, Looked)
    assert watch.asked == {}


def test_a_mapping_made_on_demand_is_asked_like_an_attribute() -> None:
    made = Answers({}, {"lengths": lambda: {"apple": 5, "cake": 4}})
    watch = Watch(made)
    lengths = watch.look("lengths")
    assert isinstance(lengths, Looked)
    assert lengths["cake"] == 4
    assert watch.asked == {("lengths", "item"): {"=cake": None}}


@pytest.mark.parametrize(
    "question",
    [
        ("thing.colour", "whole", ""),
        ("thing.__class__", "whole", ""),
        ("other.name", "whole", ""),
        ("thing.by_letter", "what", ""),
        ("thing.by_letter", "order", "no JSON"),
        ("thing.name", "item", "=a"),
    ],
)
def test_what_no_one_asks_has_the_answer_of_no_one(
    question: tuple[str, str, str],
) -> None:
    """Questions of another version, or of a damaged file, lead to nothing that was kept."""
    of, kind, key = question
    asked: Questions = {(of, kind): {key: None}}
    assert answers(THING).digest(asked) == answers(Thing("", 0)).digest(asked)
