"""Our `dataclass` makes what the standard library's makes."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from functools import cached_property
from typing import ClassVar, Generic, TypeVar

import pytest

from mscomm_gen.records import dataclass

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is."""

    kind: ClassVar[str] = "place"
    line: int
    names: tuple[str, ...] = ()
    known: list[str] = dataclasses.field(default_factory=list)
    span: str | None = dataclasses.field(default=None, compare=False)
    secret: str = dataclasses.field(default="hidden", repr=False)


@dataclass(frozen=True)
class Total:
    parts: tuple[int, ...]

    @cached_property
    def sum(self) -> int:
        return sum(self.parts)


@dataclass
class Counter:
    count: int = 0


@dataclass(frozen=True, slots=True)
class Box(Generic[T]):
    item: T


@dataclass(frozen=True, slots=True, order=True)
class Version:
    major: int
    minor: int


@dataclass(frozen=True, eq=False)
class Handle:
    name: str


@dataclass(frozen=True)
class Named:
    name: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Named)

    def __hash__(self) -> int:
        return 7

    def __repr__(self) -> str:
        return "somebody"


@dataclass(frozen=True)
class Checked:
    share: float

    def __post_init__(self) -> None:
        if self.share > 1:
            raise ValueError("more than all")


class Watched(Total):
    """A plain class over one of ours, with more to it."""

    def __init__(self, parts: tuple[int, ...]) -> None:
        super().__init__(parts)
        self.looks = 0


@dataclass(frozen=True, slots=True)
class Empty:
    pass


def test_instances_are_made_by_place_by_name_and_with_defaults() -> None:
    made = Place(3, span="here")
    assert (made.line, made.names, made.known, made.span) == (3, (), [], "here")
    assert Place(line=3, names=("a",)) == Place(3, ("a",))
    assert Place(1).known is not Place(1).known
    assert Place.kind == "place"


@pytest.mark.parametrize(
    "values", [(), (1, (), [], None, "", 6)], ids=["too few", "too many"]
)
def test_a_wrong_number_of_values_is_refused(values: tuple[object, ...]) -> None:
    made: dict[str, Callable[..., object]] = {"place": Place}
    # The first time and from then on.
    for _ in range(2):
        with pytest.raises(TypeError, match=r"__init__\(\)"):
            made["place"](*values)


def test_equality_and_hash_go_by_class_and_by_the_fields_that_count() -> None:
    one, same = Total((1, 2)), Total((1, 2))
    assert one == same
    assert hash(one) == hash(same)
    assert one != Total((2, 1))
    others: list[object] = [(1,), Total((1,)), Counter(1)]
    assert Box(1) not in others
    assert Place(1, span="here") == Place(1, span="there")
    assert Empty() == Empty()
    assert hash(Empty()) == hash(Empty())


def test_what_can_change_has_no_hash() -> None:
    counter = Counter()
    counter.count += 1
    assert counter == Counter(1)
    with pytest.raises(TypeError, match="unhashable"):
        hash(counter)


def test_identity_counts_where_equality_is_not_asked_for() -> None:
    handle = Handle("a")
    assert handle == handle
    assert handle != Handle("a")
    assert len({handle, Handle("a")}) == 2


def test_what_a_class_defines_itself_is_left_alone() -> None:
    assert Named("a") == Named("b")
    assert hash(Named("a")) == 7
    assert repr(Named("a")) == "somebody"


def test_text_names_the_fields_that_may_be_shown() -> None:
    assert repr(Place(1, ("a",))) == (
        "Place(line=1, names=('a',), known=[], span=None)"
    )
    assert repr(Empty()) == "Empty()"


@pytest.mark.parametrize(
    ("made", "name"),
    [
        (Place(1), "line"),
        (Total(()), "parts"),
        (Box(1), "item"),
        (Watched(()), "parts"),
        (Total(()), "other"),
    ],
)
def test_frozen_instances_cannot_be_changed(made: object, name: str) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError, match=name):
        setattr(made, name, 0)
    with pytest.raises(dataclasses.FrozenInstanceError, match=name):
        delattr(made, name)


def test_a_plain_subclass_has_attributes_of_its_own_to_change() -> None:
    watched = Watched((1, 2))
    watched.looks += 1
    assert (watched.looks, watched.sum) == (1, 3)
    del watched.looks
    assert not hasattr(watched, "looks")


def test_slots_leave_no_room_and_other_classes_keep_what_is_computed() -> None:
    assert not hasattr(Place(1), "__dict__")
    total = Total((1, 2))
    assert total.sum == 3
    assert vars(total)["sum"] == 3


@pytest.mark.parametrize(
    "made",
    [Place(1, ("a",), ["b"], "here"), Total((1,)), Counter(2), Box("x"), Empty()],
)
def test_pickles_and_copies_are_equal(made: object) -> None:
    for again in (
        pickle.loads(pickle.dumps(made)),
        copy.copy(made),
        copy.deepcopy(made),
    ):
        assert again == made
        assert repr(again) == repr(made)


def test_the_standard_library_knows_them() -> None:
    place = Place(1)
    assert dataclasses.is_dataclass(place)
    assert [field.name for field in dataclasses.fields(place)] == [
        *("line", "names", "known", "span", "secret"),
    ]
    assert dataclasses.replace(place, line=2) == Place(2)
    assert dataclasses.asdict(Box([Box(1)])) == {"item": [{"item": 1}]}


def test_patterns_take_fields_by_place_and_by_name() -> None:
    match Place(4, ("a",)):
        case Place(line, names=names):
            assert (line, names) == (4, ("a",))


def test_order_goes_by_the_fields_in_turn() -> None:
    assert sorted([Version(2, 0), Version(1, 9)]) == [Version(1, 9), Version(2, 0)]


def test_what_is_to_be_done_after_making_is_done() -> None:
    assert Checked(0.5).share == 0.5
    with pytest.raises(ValueError, match="more than all"):
        Checked(2.0)


def test_what_is_not_taken_is_refused() -> None:
    @dataclass(frozen=True)
    class Odd:
        later: int = dataclasses.field(default=1, init=False)

    with pytest.raises(TypeError, match=r"Odd\.later: only plain fields here"):
        Odd()
