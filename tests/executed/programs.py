"""Runs `hosted_process.py` as a process, reads what it says, and asks it for its health."""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import grpc

LIMIT = 30.0


class Program:
    """The process, and what it says."""

    def __init__(
        self, scenario: str, emitted_at: Path, path: Path, bootstrap: str
    ) -> None:
        roots = [str(emitted_at), *sys.path]
        self.process = subprocess.Popen(
            [
                *(sys.executable, str(Path(__file__).with_name("hosted_process.py"))),
                *(scenario, str(path), bootstrap),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(roots)},
        )
        self.lines: list[str] = []
        self._queue: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._queue.put(line.strip())
        self._queue.put("")

    def until(self, start: str) -> list[str]:
        """The words of the next line that starts so, after what was said before."""
        end = time.monotonic() + LIMIT
        while True:
            line = self._queue.get(timeout=max(0.1, end - time.monotonic()))
            assert (
                line
            ), f"it ended before it said {start!r}: {self.lines} {self.errors()}"
            self.lines.append(line)
            if line.startswith(start):
                return line.split()

    def errors(self) -> str:
        assert self.process.stderr is not None
        return self.process.stderr.read()

    def end(self) -> tuple[int, str]:
        """Waits for its end: the exit code, and what it said on standard error."""
        errors = self.errors()
        code = self.process.wait(LIMIT)
        while line := self._queue.get(timeout=LIMIT):
            self.lines.append(line)
        return code, errors

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(LIMIT)
        self._reader.join(LIMIT)
        for pipe in (self.process.stdout, self.process.stderr):
            if pipe is not None:
                pipe.close()


@contextlib.contextmanager
def program(
    scenario: str, emitted_at: Path, path: Path, bootstrap: str = "127.0.0.1:1"
) -> Iterator[Program]:
    made = Program(scenario, emitted_at, path, bootstrap)
    try:
        yield made
    finally:
        made.close()


async def check(port: str, service: str = "") -> str:
    """What the official messages make of the answer to Check."""
    from google.protobuf.descriptor_pb2 import FieldDescriptorProto, FileDescriptorProto
    from google.protobuf.descriptor_pool import DescriptorPool
    from google.protobuf.message_factory import GetMessageClass

    file = FileDescriptorProto(
        name="health.proto", package="grpc.health.v1", syntax="proto3"
    )
    asked = file.message_type.add(name="HealthCheckRequest")
    asked.field.add(
        name="service",
        number=1,
        type=FieldDescriptorProto.TYPE_STRING,
        label=FieldDescriptorProto.LABEL_OPTIONAL,
    )
    answer = file.message_type.add(name="HealthCheckResponse")
    status = answer.enum_type.add(name="ServingStatus")
    words = ("UNKNOWN", "SERVING", "NOT_SERVING", "SERVICE_UNKNOWN")
    for number, word in enumerate(words):
        status.value.add(name=word, number=number)
    answer.field.add(
        name="status",
        number=1,
        type=FieldDescriptorProto.TYPE_ENUM,
        type_name=".grpc.health.v1.HealthCheckResponse.ServingStatus",
        label=FieldDescriptorProto.LABEL_OPTIONAL,
    )
    pool = DescriptorPool()
    pool.AddSerializedFile(file.SerializeToString())
    kinds: list[Any] = [
        GetMessageClass(pool.FindMessageTypeByName(f"grpc.health.v1.{name}"))
        for name in ("HealthCheckRequest", "HealthCheckResponse")
    ]
    async with grpc.aio.insecure_channel(f"127.0.0.1:{port}") as channel:
        send = channel.unary_unary(
            "/grpc.health.v1.Health/Check",
            request_serializer=kinds[0].SerializeToString,
            response_deserializer=kinds[1].FromString,
        )
        found: Any = await send(kinds[0](service=service))
    return words[found.status]
