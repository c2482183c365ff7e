"""What the README shows works as it stands there."""

from __future__ import annotations

import asyncio
import importlib
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme

from mscomm_gen import pipeline
from mscomm_gen.brokers.embedded_kafka import CONSUMER_SETTINGS, EmbeddedKafka

from .serving import serving

README = Path(__file__).resolve().parents[2] / "README.md"
EVENTS = "messages: {greeted: {event: Greeting, from: greeter}}"
DIARY = "  diary: {consumes: {greeted: {}}}\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The files of the README, with what it says about events, and the output beside them."""
    text = README.read_text(encoding="utf-8")
    blocks = re.findall(r"```(?:yaml|python)\n# (\S+)\n(.*?)```", text, re.DOTALL)
    for name, content in blocks:
        (tmp_path / name).write_text(content, encoding="utf-8")
    assert f"`{EVENTS}`" in text
    contract = tmp_path / "contract.yaml"
    written = contract.read_text(encoding="utf-8")
    written = written.replace("types:\n", f"{DIARY}{EVENTS}\ntypes:\n")
    contract.write_text(written, encoding="utf-8")
    pipeline.build(contract, tmp_path / "gen")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.syspath_prepend(str(tmp_path / "gen"))
    before = set(sys.modules)
    yield tmp_path
    for name in set(sys.modules) - before:
        if name.partition(".")[0] in (
            "hello",
            "serve",
            "diary",
            "test_diary",
            "test_welcome",
        ):
            del sys.modules[name]


@pytest.mark.parametrize(
    ("program", "printed"),
    [
        ("call.py", "text='Hello, Ada!'\n"),
        ("call_from_threads.py", "text='Hello, Ada!'\ntext='Hello, Bob!'\n"),
    ],
)
async def test_the_first_contract_is_served_and_called(
    folder: Path, program: str, printed: str
) -> None:
    async with serving(importlib.import_module("serve").app) as url:
        assert await ran(folder / program, {"http://127.0.0.1:8000": url}) == printed


async def test_a_service_of_several_servers_is_called_with_files_of_certificates(
    folder: Path,
) -> None:
    authority = trustme.CA()
    issued = authority.issue_cert("localhost")
    authority.cert_pem.write_to_path(folder / "ca.crt")
    issued.private_key_pem.write_to_path(folder / "tls.key")
    issued.cert_chain_pems[0].write_to_path(folder / "tls.crt")
    files = importlib.import_module("hello.runtime").TlsFiles(
        trust=folder / "ca.crt",
        certificate=folder / "tls.crt",
        key=folder / "tls.key",
    )
    app = importlib.import_module("serve").app
    async with serving(app, ssl_context=files.server_context()) as url:
        port = url.rpartition(":")[2]
        printed = await ran(
            folder / "call_from_kubernetes.py",
            {
                "greeter.default.svc:8443": f"localhost:{port}",
                '"/tls/': f'"{folder}/',
            },
        )
    assert printed == "text='Hello, Ada!'\n"


def change(program: Path, changes: dict[str, str]) -> None:
    text = program.read_text(encoding="utf-8")
    for before, after in changes.items():
        assert before in text
        text = text.replace(before, after)
    program.write_text(text, encoding="utf-8")


async def ran(program: Path, changes: dict[str, str]) -> str:
    """What a program prints whose places are those of the test."""
    change(program, changes)
    ended = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, program.name],
        cwd=program.parent,
        env={**os.environ, "PYTHONPATH": "gen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


async def test_the_diary_writes_an_event_down_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    diary = importlib.import_module("diary")
    greeted = importlib.import_module("hello.greeted")
    runtime = importlib.import_module("hello.runtime")
    made = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-m", "hello.sql", "apply", "diary.db", "--service", "diary"],
        env={**os.environ, "PYTHONPATH": "gen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert made.stdout == "inbox: version 1 made in diary.db\n", made.stderr
    database = sqlite3.connect("diary.db")
    settings: list[Any] = []
    monkeypatch.setattr(sys, "argv", ["diary.py", "the address"])
    monkeypatch.setattr(
        diary,
        "KafkaSettings",
        lambda _: settings[0],
    )
    with EmbeddedKafka() as broker:
        settings.append(
            runtime.KafkaSettings(broker.bootstrap, for_consumers=CONSUMER_SETTINGS)
        )
        async with runtime.KafkaProducer(
            runtime.KafkaSettings(broker.bootstrap)
        ) as kafka:
            producer = greeted.AsyncGreetedProducer(kafka)
            await producer.send(diary.Greeting(text="Hello, Ada!"))
        host = runtime.Host()
        reading = asyncio.create_task(diary.serve(host))
        lines: list[tuple[str]] = []
        async with asyncio.timeout(30):
            while not lines:
                await asyncio.sleep(0.1)
                if database.execute(
                    "SELECT 1 FROM sqlite_master WHERE name = 'diary'"
                ).fetchall():
                    lines = database.execute("SELECT line FROM diary").fetchall()
        host.stop()
        await reading
    database.close()
    assert lines == [("Hello, Ada!",)]


def test_from_installing_to_a_handled_event_are_six_commands(folder: Path) -> None:
    text = README.read_text(encoding="utf-8")
    commands = re.findall(
        r"^\$ (.*(?:mscomm|hello\.sql|diary\.py|say\.py).*)$", text, re.MULTILINE
    )
    build, kafka, tables, diary, say = [
        line
        for line in commands
        if " explain" not in line and "advise" not in line and " review" not in line
    ]
    assert "`pip install '.[demo]'`" in text
    assert build == "mscomm-gen build contract.yaml"
    environment = {**os.environ, "PYTHONPATH": "gen:" + os.pathsep.join(sys.path)}

    def started(line: str, address: str) -> subprocess.Popen[str]:
        words = line.replace("PYTHONPATH=gen ", "").replace("127.0.0.1:43379", address)
        return subprocess.Popen(
            [sys.executable, *words.split()[1:]],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    with started(kafka, "") as broker:
        assert broker.stdout is not None
        address = broker.stdout.readline().strip()
        with started(tables, address) as made:
            assert made.wait(30) == 0
        with started(diary, address) as reading:
            with started(say, address) as saying:
                assert saying.wait(30) == 0
            assert reading.stdout is not None
            assert reading.stdout.readline() == "written down: Hello, Ada!\n"
            reading.terminate()
            assert reading.wait(60) == 0
        broker.terminate()


async def test_the_tests_that_it_shows_pass(folder: Path, tmp_path: Path) -> None:
    await importlib.import_module("test_welcome").test_everybody_is_welcome()
    tests = importlib.import_module("test_diary")
    await tests.test_a_greeting_that_comes_twice_is_written_down_once(tmp_path)
