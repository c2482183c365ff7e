"""The .proto file of a contract, the descriptors that protoc makes of it, and the codecs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...contract.options import OptionSpec
from ...emit.cache import Cache
from ...emit.environment import render, render_module
from ...emit.literals import LINE
from ..base import Build
from .codec_view import CodecModule, codec_modules
from .message_view import Messages
from .proto_view import proto_view
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
            messages = Messages(build, form)
            lines = literal_lines(messages.descriptors(), LINE - 4)
            yield from _written(build, form.file, lines, messages.modules())
            return
        shapes = Shapes(build)
        if not shapes.services:
            return
        file = f"{build.layout.proto_package}.proto"
        text = render("wire/contract.proto.j2", file=proto_view(build, shapes))
        path = f"schemas/proto/{file}"
        yield path, text
        lines = _descriptors(file, text, build.cache)
        yield from _written(build, path, lines, codec_modules(build, shapes))


def _written(
    build: Build, file: str, lines: list[str], modules: Iterable[CodecModule]
) -> Iterator[tuple[str, str]]:
    """The descriptors of a .proto file, and the codecs."""
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
        render_module(
            "wire/empty.py.j2",
            module="_wire",
            package=True,
            doc="How the models travel as protobuf.",
        ),
    )
    for module in modules:
        yield (
            layout.path(module.module),
            render_module(
                "wire/codecs.py.j2",
                module=module.module,
                doc=f"How the models of {module.owner} travel as protobuf: a field of the message, and "
                "what it holds, a line.",
                reserved=frozenset({constant.name for constant in module.constants}),
                constants=module.constants,
            ),
        )


def _descriptors(file: str, text: str, cache: Cache | None) -> list[str]:
    """The descriptors of a .proto file as lines of a literal, from the cache if it has them."""
    content = f"{file}\0{text}"
    kept = cache.get("descriptors", content) if cache is not None else None
    if kept is not None:
        return kept.split("\n")
    lines = literal_lines(descriptor_set(file, text), LINE - 4)
    if cache is not None:
        cache.put("descriptors", content, "\n".join(lines))
    return lines
