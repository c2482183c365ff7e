"""Which runtime modules an output gets."""

from __future__ import annotations

from mscomm_gen.emit.runtime_files import imported_runtime, runtime_files


def test_modules_are_taken_with_all_that_they_import() -> None:
    text = "from .._runtime.operation import Operation\n"
    alone = runtime_files(imported_runtime({"shop/orders/policies.py": text}), "shop")
    assert sorted(alone) == [
        "shop/_runtime/VERSION",
        "shop/_runtime/__init__.py",
        "shop/_runtime/operation.py",
    ]
    text = "from .._runtime.idempotency_sqlite import SqliteIdempotencyStore\n"
    taken = runtime_files(imported_runtime({"shop/orders/server.py": text}), "shop")
    assert {
        "shop/_runtime/idempotency.py",
        "shop/_runtime/idempotency_sqlite.py",
        "shop/_runtime/sqlite_database.py",
    } <= set(taken)


def test_a_module_that_is_imported_whole_is_taken_too() -> None:
    text = "from .._runtime.rest_faults import failed\n"
    taken = runtime_files(imported_runtime({"shop/orders/server.py": text}), "shop")
    assert {"shop/_runtime/asgi.py", "shop/_runtime/problems.py"} <= set(taken)


def test_an_output_without_runtime_gets_none() -> None:
    assert (
        runtime_files(imported_runtime({"shop/__init__.py": "import os\n"}), "shop")
        == {}
    )
