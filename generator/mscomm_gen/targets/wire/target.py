"""The .proto file of a contract, the descriptors that protoc makes of it, and the codecs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from ...contract.options import OptionSpec
from ...contract.protobuf import ProtobufForm
from ...contract.types import Named, carried_type
from ...emit.cache import Cache
from ...emit.environment import render, render_module
from ...emit.imports import Symbol
from ...emit.lazy import lazy_package
from ...emit.literals import LINE
from ..base import FRAGMENT, Build
from .codec_view import CodecModule, carried_of, codec_module
from .proto_view import proto_view, type_text
from .protoc import descriptor_set, literal_lines
from .shapes import Shapes


class WireTarget:
    """Writes nothing for a contract without a gRPC operation."""

    name = "wire"
    options: tuple[OptionSpec, ...] = ()

    def render(self, build: Build) -> Iterable[tuple[str, str]]:
        """See `targets.base.Target`. protoc runs in a temporary folder."""
        form = build.contract.protobuf
        if form is not None:
            yield from _of_messages(build, form)
            return
        shapes = Shapes(build)
        if build.is_about("whole") and shapes.services:
            yield from _whole(build, shapes)
        for owner in build.owners:
            module = codec_module(build, shapes, owner)
            if module is not None:
                yield build.layout.path(module.module), _codecs(module)
            if build.part is not None:
                for definition in carried_of(build, shapes, owner):
                    yield (
                        _fragment(definition.name),
                        type_text(build, shapes, definition),
                    )


def _of_messages(build: Build, form: ProtobufForm) -> Iterator[tuple[str, str]]:
    """For a contract of .proto files: their own messages."""
    # Loaded here: it comes with protobuf's own modules.
    from .message_view import Messages

    messages = Messages(build, form)
    if build.is_about("whole"):
        lines = literal_lines(messages.descriptors(), LINE - 4)
        yield from _package(build, form.file, lines)
    for owner in build.owners:
        yield build.layout.path(f"_wire.{owner}"), _codecs(messages.module(owner))


def _fragment(type_name: str) -> str:
    return f"{FRAGMENT}proto/{type_name}"


def _whole(build: Build, shapes: Shapes) -> Iterator[tuple[str, str]]:
    file = f"{build.layout.proto_package}.proto"
    text = _proto(build, shapes)
    path = f"schemas/proto/{file}"
    yield path, text
    yield from _package(build, path, _descriptors(file, text, build.cache))


def _package(build: Build, file: str, lines: list[str]) -> Iterator[tuple[str, str]]:
    """The descriptors of a .proto file, and the package that they stand in."""
    layout = build.layout
    yield (
        layout.path("_wire.descriptors"),
        render_module(
            "wire/descriptors.py.j2",
            module="_wire.descriptors",
            doc=f"The messages of {file}, as protoc describes them.",
            reserved=frozenset({"SCHEMA"}),
            lines=lines,
        ),
    )
    yield (
        f"{layout.package}/_wire/__init__.py",
        lazy_package(
            "_wire",
            "How the models travel as protobuf. Each codec is loaded when it is first asked for.",
            _carried(build),
        ),
    )


def _carried(build: Build) -> Iterator[Symbol]:
    """The codecs that clients name: those of what operations carry, and of the records of their errors."""
    layout = build.layout
    for service in build.contract.services:
        for operation in service.operations:
            if operation.grpc:
                for reference in (operation.request, operation.response):
                    if isinstance(carried_type(reference), Named):
                        yield layout.carried_codec(reference)
                yield from layout.error_codecs(operation)


def _codecs(module: CodecModule) -> str:
    return render_module(
        "wire/codecs.py.j2",
        module=module.module,
        doc=f"How the models of {module.owner} travel as protobuf: a field of the message, and "
        "what it holds, a line.",
        reserved=frozenset({constant.name for constant in module.constants}),
        constants=module.constants,
    )


def proto_text(build: Build) -> str | None:
    """The .proto file of a contract; None for one without a gRPC operation."""
    shapes = Shapes(build)
    return _proto(build, shapes) if shapes.services else None


def _proto(build: Build, shapes: Shapes) -> str:
    def text_of(name: str) -> str:
        return type_text(build, shapes, build.contract.type_by_name[name])

    types = [
        build.fragment(_fragment(name), partial(text_of, name)) for name in shapes.types
    ]
    return render("wire/contract.proto.j2", file=proto_view(build, shapes, types))


def _descriptors(file: str, text: str, cache: Cache | None) -> list[str]:
    """The descriptors of a .proto file as lines of a literal, from the cache if it has them."""
    content = f"{file}\0{_without_comments(text)}"
    kept = cache.get("descriptors", content) if cache is not None else None
    if kept is not None:
        return kept.split("\n")
    lines = literal_lines(descriptor_set(file, text), LINE - 4)
    if cache is not None:
        cache.put("descriptors", content, "\n".join(lines))
    return lines


def _without_comments(text: str) -> str:
    """What of a .proto file the descriptors follow from."""
    if "/*" in text:
        # Written by a user's template: what looks like a comment may end another one.
        return text
    return "\n".join(
        line for line in text.split("\n") if not line.lstrip(" ").startswith("//")
    )
