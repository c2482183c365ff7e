"""Facts: everything in which two schemas differ, not judged yet.

Fields are matched by number, which is what the wire knows, values of enums too; the rest by its name. Attributes are
compared as the dataclasses list them, so that a new one turns up by itself, and a rule must answer for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Fact
from .facts import Path, attributes
from .pairing import Scene
from .schema import Enum, Message, Service


def differences(scene: Scene) -> Iterator[Fact]:
    """Every fact, in the order of the old files."""
    yield from _files(scene)
    yield from _messages(scene)
    yield from _enums(scene)
    yield from _services(scene)
    yield from _extensions(scene)


def _files(scene: Scene) -> Iterator[Fact]:
    after = {file.name: file for file in scene.new.files}
    for file in scene.old.files:
        path = (file.name,)
        later = after.pop(file.name, None)
        if later is None:
            yield Fact("File removed", path, old=file, old_span=file.span)
        else:
            yield from attributes(file, later, path, scene, ("", ""))
    for file in after.values():
        yield Fact("File added", (file.name,), new=file, new_span=file.span)


def _messages(scene: Scene) -> Iterator[Fact]:
    left = dict(scene.new_messages)
    for message in scene.old.messages:
        path = (message.name,)
        later = left.pop(scene.now(message.name), None)
        within = (message.name, later.name if later else "")
        if later is None:
            yield Fact(
                "Message removed", path, message, within=within, old_span=message.span
            )
            continue
        yield from attributes(message, later, path, scene, within)
        yield from _fields(message, later, path, scene)
    for message in left.values():
        yield Fact("Message added", (message.name,), new=message, new_span=message.span)


def _fields(old: Message, new: Message, path: Path, scene: Scene) -> Iterator[Fact]:
    within = (old.name, new.name)
    after = {field.number: field for field in new.fields}
    by_name = {field.name: field for field in new.fields}
    before = {field.number for field in old.fields}
    moved: set[int] = set()
    for field in old.fields:
        place = (*path, field.name)
        later = after.get(field.number)
        if later is not None:
            yield from attributes(field, later, place, scene, within)
            continue
        again = by_name.get(field.name)
        if again is not None and again.number not in before:
            moved.add(again.number)
            yield Fact(
                "Field.number",
                place,
                field,
                again,
                field.number,
                again.number,
                within,
                field.span,
                again.span,
            )
            yield from attributes(field, again, place, scene, within)
        else:
            yield Fact(
                "Field removed",
                place,
                field,
                within=within,
                old_span=field.span,
                new_span=new.span,
            )
    for field in new.fields:
        if field.number not in before and field.number not in moved:
            yield Fact(
                "Field added",
                (*path, field.name),
                new=field,
                within=within,
                old_span=old.span,
                new_span=field.span,
            )


def _enums(scene: Scene) -> Iterator[Fact]:
    left = dict(scene.new_enums)
    for enum in scene.old.enums:
        path = (enum.name,)
        later = left.pop(scene.now(enum.name), None)
        within = (enum.name, later.name if later else "")
        if later is None:
            yield Fact("Enum removed", path, enum, within=within, old_span=enum.span)
            continue
        yield from attributes(enum, later, path, scene, within)
        yield from _values(enum, later, path, scene)
    for enum in left.values():
        yield Fact("Enum added", (enum.name,), new=enum, new_span=enum.span)


def _values(old: Enum, new: Enum, path: Path, scene: Scene) -> Iterator[Fact]:
    within = (old.name, new.name)
    after = {value.number: value for value in new.values}
    for value in old.values:
        place = (*path, value.names[0])
        later = after.pop(value.number, None)
        if later is None:
            yield Fact(
                "EnumValue removed",
                place,
                value,
                within=within,
                old_span=value.span,
                new_span=new.span,
            )
        else:
            yield from attributes(value, later, place, scene, within)
    for value in after.values():
        yield Fact(
            "EnumValue added",
            (*path, value.names[0]),
            new=value,
            within=within,
            old_span=old.span,
            new_span=value.span,
        )


def _services(scene: Scene) -> Iterator[Fact]:
    left = {service.name: service for service in scene.new.services}
    for service in scene.old.services:
        path = (service.name,)
        later = left.pop(scene.now(service.name), None)
        if later is None:
            yield Fact("Service removed", path, service, old_span=service.span)
            continue
        within = (service.name, later.name)
        yield from attributes(service, later, path, scene, within)
        yield from _methods(service, later, path, scene)
    for service in left.values():
        yield Fact("Service added", (service.name,), new=service, new_span=service.span)


def _methods(old: Service, new: Service, path: Path, scene: Scene) -> Iterator[Fact]:
    within = (old.name, new.name)
    left = {method.name: method for method in new.methods}
    for method in old.methods:
        place = (*path, method.name)
        later = left.pop(method.name, None)
        if later is None:
            yield Fact(
                "Method removed",
                place,
                method,
                within=within,
                old_span=method.span,
                new_span=new.span,
            )
        else:
            yield from attributes(method, later, place, scene, within)
    for method in left.values():
        yield Fact(
            "Method added",
            (*path, method.name),
            new=method,
            within=within,
            old_span=old.span,
            new_span=method.span,
        )


def _extensions(scene: Scene) -> Iterator[Fact]:
    """Extensions, by the message that they extend and their number; matched as its fields are."""
    left = {(each.extendee, each.field.number): each for each in scene.new.extensions}
    for each in scene.old.extensions:
        field = each.field
        extendee = scene.now(each.extendee)
        later = left.pop((extendee, field.number), None)
        path = (each.extendee, f"[{field.name}]")
        within = (each.extendee, extendee)
        if later is None:
            yield Fact(
                "Extension removed", path, field, within=within, old_span=field.span
            )
            continue
        if each.file != later.file:
            spans = (field.span, later.field.span)
            files = (each.file, later.file)
            yield Fact("Extension.file", path, each, later, *files, within, *spans)
        yield from attributes(field, later.field, path, scene, within)
    for (extendee, _), come in left.items():
        path = (extendee, f"[{come.field.name}]")
        yield Fact("Extension added", path, new=come.field, new_span=come.field.span)
