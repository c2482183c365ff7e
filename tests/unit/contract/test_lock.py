from __future__ import annotations

import pytest

from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.lock import Lock, assign, parse_lock
from mscomm_gen.contract.types import (
    Enumeration,
    EnumValue,
    Field,
    Record,
    Scalar,
    TypeDefinition,
    Union,
)
from mscomm_gen.diagnostics import ContractFault

TEXT = Scalar("string")


def record(name: str, *fields: str | tuple[str, str], was: str | None = None) -> Record:
    made = [
        (
            Field(field, TEXT)
            if isinstance(field, str)
            else Field(field[0], TEXT, was=field[1])
        )
        for field in fields
    ]
    return Record(name, tuple(made), was=was)


def locked(*types: TypeDefinition, old: Lock | None = None) -> Lock:
    return assign(Contract("shop", "1", types=types), old or Lock())


def test_numbers_are_given_in_the_contracts_order() -> None:
    lock = locked(record("Order", "id", "total"))
    assert (lock.number("Order", "id"), lock.number("Order", "total")) == (1, 2)


def test_a_number_is_kept_when_fields_change_places() -> None:
    old = locked(record("Order", "id", "total"))
    new = locked(record("Order", "note", "total", "id"), old=old)
    assert [new.number("Order", name) for name in ("id", "total", "note")] == [1, 2, 3]


def test_the_number_of_a_removed_field_is_reserved_and_never_given_again() -> None:
    old = locked(record("Order", "id", "total"))
    new = locked(record("Order", "id", "note"), old=old)
    assert new.number("Order", "note") == 3
    assert [(entry.member, entry.number) for entry in new.reserved("Order")] == [
        ("total", 2)
    ]
    later = locked(
        record("Order", "id", "more"), old=locked(record("Order", "id"), old=new)
    )
    assert later.number("Order", "more") == 4


def test_a_field_that_comes_back_gets_a_new_number() -> None:
    old = locked(record("Order", "id"), old=locked(record("Order", "id", "total")))
    new = locked(record("Order", "id", "total"), old=old)
    assert new.number("Order", "total") == 3


def test_was_moves_the_number_of_a_field() -> None:
    old = locked(record("Order", "id", "sum"))
    new = locked(record("Order", "id", ("total", "sum")), old=old)
    assert new.number("Order", "total") == 2
    assert new.reserved("Order") == ()


def test_was_moves_all_numbers_of_a_type() -> None:
    old = locked(record("Order", "id", "total"))
    new = locked(record("Purchase", "total", "id", was="Order"), old=old)
    assert (new.number("Purchase", "id"), new.number("Purchase", "total")) == (1, 2)
    assert new.reserved("Order") == ()


def test_a_removed_type_keeps_its_numbers_reserved() -> None:
    old = locked(record("Order", "id"), record("Note", "text"))
    assert [
        entry.member
        for entry in locked(record("Order", "id"), old=old).reserved("Note")
    ] == ["text"]


def test_enum_values_start_at_one_because_zero_means_unspecified() -> None:
    lock = locked(Enumeration("Status", (EnumValue("NEW"), EnumValue("DONE"))))
    assert [lock.number("Status", name) for name in ("NEW", "DONE")] == [1, 2]


def test_members_of_a_union_have_numbers() -> None:
    lock = locked(
        record("Card", "n"),
        record("Cash", "n"),
        Union("Payment", ("Card", "Cash"), "kind"),
    )
    assert lock.number("Payment", "Cash") == 2


def test_numbers_that_protobuf_keeps_for_itself_are_passed_over() -> None:
    old = parse_lock("field Order.last 18999\n", "contract.lock")
    assert (
        locked(record("Order", "last", "next"), old=old).number("Order", "next")
        == 20000
    )


def test_the_text_reads_back_as_the_same_lock() -> None:
    lock = locked(
        record("B", "x", "y"), record("A", "z"), old=locked(record("B", "gone"))
    )
    assert parse_lock(lock.text(), "contract.lock").text() == lock.text()


def test_two_branches_that_gave_one_number_twice_are_told_what_to_do() -> None:
    with pytest.raises(ContractFault) as caught:
        parse_lock(
            "field Order.id 1\nfield Order.a 2\nfield Order.b 2\n", "contract.lock"
        )
    (found,) = caught.value.diagnostics
    assert str(found.span) == "contract.lock:3:1"
    assert "number 2" in found.message
    assert found.hint is not None
    assert "delete" in found.hint
    assert found.related[0].span.line == 2


@pytest.mark.parametrize(
    "name",
    [
        "full name",
        "100%",
        "%20",
        " x ",
        "a.b",
        "größe",
        "tab\there",
        "a\nb",
        "\u2028",
        "nbsp\xa0",
        "removed",
        "#",
    ],
)
def test_a_name_of_any_characters_reads_back(name: str) -> None:
    lock = locked(record("Order", name, "id"), Enumeration("E", (EnumValue(name),)))
    read = parse_lock(lock.text(), "contract.lock")
    assert (read.number("Order", name), read.number("E", name)) == (1, 1)
    assert read.text() == lock.text()
    gone = locked(record("Order", "id"), old=read)
    again = parse_lock(gone.text(), "contract.lock")
    assert [entry.member for entry in again.reserved("Order")] == [name]


def test_a_conflict_of_a_merge_is_told_once_with_what_to_do() -> None:
    text = (
        "field Order.id 1\n<<<<<<< HEAD\nfield Order.a 2\n=======\nfield Order.b 2\n>>>>>>> topic\n"
        "field Order.id 3\n"
    )
    with pytest.raises(ContractFault) as caught:
        parse_lock(text, "contract.lock")
    assert [(found.code.id, str(found.span)) for found in caught.value.diagnostics] == [
        ("MG605", "contract.lock:2:1"),
        ("MG602", "contract.lock:7:1"),
    ]
    assert "build again" in (caught.value.diagnostics[0].hint or "")


@pytest.mark.parametrize(
    "line",
    [
        ">>>>>>> theirs",
        "field Order.a%ff 1",
        "field Order 1",
        "field Order.id one",
        "field Order.id 0",
        "thing Order.id 1",
        "field Order.id ²",
    ],
)
def test_a_damaged_line_is_a_diagnostic_with_its_position(line: str) -> None:
    with pytest.raises(ContractFault) as caught:
        parse_lock(f"# head\nfield Order.x 7\n{line}\n", "contract.lock")
    (found,) = caught.value.diagnostics
    assert found.code.id == "MG601"
    assert str(found.span) == "contract.lock:3:1"
