"""Descriptors into a schema."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from google.protobuf.descriptor_pb2 import (
    DescriptorProto,
    EnumDescriptorProto,
    FieldDescriptorProto,
    FileDescriptorProto,
    FileDescriptorSet,
    MethodDescriptorProto,
    MethodOptions,
    ServiceDescriptorProto,
)

from ...diagnostics import Span
from ...protobuf.features import features_of, syntax_of
from ...protobuf.walking import Place
from .fields import Entry, Names, field
from .options import CustomNames, settings
from .schema import (
    Enum,
    EnumValue,
    Extension,
    File,
    Message,
    Method,
    Ranges,
    Schema,
    Service,
    Settings,
)
from .visibility import Seen

# Files that come with protobuf itself.
_WELL_KNOWN: Final = "google/protobuf/"


def read(
    compiled: FileDescriptorSet, shown: Callable[[str], str] = lambda name: name
) -> Schema:
    """The schema of everything that was compiled; `shown` says what spans call a file."""
    reading = _Reading(CustomNames(compiled), shown)
    for file in compiled.file:
        if not file.name.startswith(_WELL_KNOWN):
            reading.file(file)
    return Schema(
        tuple(reading.files),
        tuple(reading.messages),
        tuple(reading.enums),
        tuple(reading.services),
        tuple(reading.extensions),
    )


class _Reading:
    def __init__(self, names: CustomNames, shown: Callable[[str], str]) -> None:
        self._names = names
        self._shown = shown
        self._file = self._package = ""
        self._seen = Seen.EXPORTED
        self.files: list[File] = []
        self.messages: list[Message] = []
        self.enums: list[Enum] = []
        self.services: list[Service] = []
        self.extensions: list[Extension] = []

    def file(self, file: FileDescriptorProto) -> None:
        self._file = file.name
        self._seen = Seen.by_default(file)
        place = Place.of(file, self._shown(file.name), features_of(file))
        said = settings(file.options, self._names)
        self.files.append(
            File(
                name=file.name,
                package=file.package,
                syntax=syntax_of(file),
                public=tuple(
                    sorted(file.dependency[i] for i in file.public_dependency)
                ),
                deprecated=file.options.deprecated,
                options=said.options,
                custom=said.custom,
                span=Span.whole(self._shown(file.name)),
            )
        )
        scope = self._package = file.package
        for index, message in enumerate(file.message_type):
            self._message(message, scope, place.at(4, index))
        for index, enum in enumerate(file.enum_type):
            self._enum(enum, scope, place.at(5, index))
        for index, service in enumerate(file.service):
            self._service(service, scope, place.at(6, index))
        for index, extension in enumerate(file.extension):
            self._extension(extension, scope, place.at(7, index))

    def _message(self, message: DescriptorProto, scope: str, outer: Place) -> None:
        name = _full(scope, message.name)
        place = outer.under(message.options.features)
        entries: dict[str, Entry] = {
            _full(name, each.name): (each.field[0], each.field[1])
            for each in message.nested_type
            if each.options.map_entry
        }
        real = _real_oneofs(message)
        said = settings(message.options, self._names)
        self.messages.append(
            Message(
                name=name,
                file=self._file,
                fields=tuple(
                    field(
                        each,
                        each.name,
                        place.at(2, index),
                        self._names,
                        Names(
                            entries,
                            (
                                real.get(each.oneof_index)
                                if each.HasField("oneof_index")
                                else None
                            ),
                        ),
                    )
                    for index, each in enumerate(message.field)
                ),
                oneofs=tuple(real.values()),
                reserved=_merged((r.start, r.end - 1) for r in message.reserved_range),
                reserved_names=tuple(sorted(message.reserved_name)),
                extendable=_merged(
                    (r.start, r.end - 1) for r in message.extension_range
                ),
                json_format=place.json_format,
                visibility=self._seen.of(message, nested=scope != self._package),
                deprecated=message.options.deprecated,
                options=said.options,
                custom=(*said.custom, *_of_oneofs(message, self._names)),
                span=place.span,
            )
        )
        for index, nested in enumerate(message.nested_type):
            if not nested.options.map_entry:
                self._message(nested, name, place.at(3, index))
        for index, enum in enumerate(message.enum_type):
            self._enum(enum, name, place.at(4, index))
        for index, extension in enumerate(message.extension):
            self._extension(extension, name, place.at(6, index))

    def _enum(self, enum: EnumDescriptorProto, scope: str, outer: Place) -> None:
        place = outer.under(enum.options.features)
        values: dict[int, EnumValue] = {}
        for index, value in enumerate(enum.value):
            said = settings(value.options, self._names)
            known = values.get(value.number)
            values[value.number] = EnumValue(
                number=value.number,
                names=(*(known.names if known else ()), value.name),
                deprecated=value.options.deprecated
                and (known is None or known.deprecated),
                options=said.options,
                custom=said.custom,
                span=known.span if known else place.at(2, index).span,
            )
        said = settings(enum.options, self._names)
        self.enums.append(
            Enum(
                name=_full(scope, enum.name),
                file=self._file,
                values=tuple(values.values()),
                first=enum.value[0].number,
                closed=place.closed,
                # The ranges of enums are inclusive, unlike those of messages (descriptor.proto).
                reserved=_merged((r.start, r.end) for r in enum.reserved_range),
                reserved_names=tuple(sorted(enum.reserved_name)),
                json_format=place.json_format,
                visibility=self._seen.of(enum, nested=scope != self._package),
                deprecated=enum.options.deprecated,
                options=said.options,
                custom=said.custom,
                span=place.span,
            )
        )

    def _service(
        self, service: ServiceDescriptorProto, scope: str, place: Place
    ) -> None:
        said = settings(service.options, self._names)
        self.services.append(
            Service(
                name=_full(scope, service.name),
                file=self._file,
                methods=tuple(
                    self._method(each, place.at(2, index))
                    for index, each in enumerate(service.method)
                ),
                deprecated=service.options.deprecated,
                options=said.options,
                custom=said.custom,
                span=place.span,
            )
        )

    def _method(self, method: MethodDescriptorProto, place: Place) -> Method:
        said = settings(method.options, self._names)
        level = MethodOptions.IdempotencyLevel.Name(method.options.idempotency_level)
        return Method(
            name=method.name,
            request=method.input_type.removeprefix("."),
            response=method.output_type.removeprefix("."),
            request_stream=method.client_streaming,
            response_stream=method.server_streaming,
            idempotency=level,
            deprecated=method.options.deprecated,
            options=said.options,
            custom=said.custom,
            span=place.span,
        )

    def _extension(
        self, extension: FieldDescriptorProto, scope: str, place: Place
    ) -> None:
        name = _full(scope, extension.name)
        made = field(extension, name, place, self._names, Names({}, None))
        extendee = extension.extendee.removeprefix(".")
        self.extensions.append(Extension(extendee, self._file, made))


def _full(scope: str, name: str) -> str:
    return f"{scope}.{name}" if scope else name


def _real_oneofs(message: DescriptorProto) -> dict[int, str]:
    """The oneofs that the file writes; `optional` in proto3 makes one of its own for each field."""
    made = {each.oneof_index for each in message.field if each.proto3_optional}
    return {
        index: each.name
        for index, each in enumerate(message.oneof_decl)
        if index not in made
    }


def _of_oneofs(message: DescriptorProto, names: CustomNames) -> Settings:
    """The options of others that its oneofs have, each with the oneof's name."""
    return tuple(
        (f"{option} of {oneof.name}", value)
        for oneof in message.oneof_decl
        for option, value in settings(oneof.options, names).custom
    )


def _merged(ranges: Iterable[tuple[int, int]]) -> Ranges:
    found: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if found and start <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return tuple(found)
