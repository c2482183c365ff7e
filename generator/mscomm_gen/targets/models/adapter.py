"""The only door to datamodel-code-generator.

Its parser reads the slice's schema; its models, written through our templates in
templates/models, give the classes. What we take from it is the structure: which class has which
fields, and each field's tree of types. Names, presence and texts come from the slice's forms,
which reach the templates as extra template data.

The parser's own later passes are left out: they settle names, imports and order, which are ours,
and they took half of the time (1000 records of eight fields: 2.4 s against 5.6 s). The garbage
collector rests while it works, because it halves the speed of a parser that only ever builds up
(2.4 s against 4.5 s).
"""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ...emit.imports import Symbol
from ...emit.overrides import merged
from ...resources import templates_folder
from .annotations import Annotation, Choice, Name, Subscript, alias, declaration
from .forms import Form, RecordForm, Slice, UnionForm, Value

if TYPE_CHECKING:
    from datamodel_code_generator.imports import Import
    from datamodel_code_generator.types import DataType

Use = Callable[[Symbol | str], str]

# The key of the schema under which the symbol stands that a scalar, or a type of another module,
# is in Python. What follows `INSIDE` counts from the emitted package.
SYMBOL_KEY = "customTypePath"
INSIDE = "package"

_MODEL = Symbol("_runtime.model_types", "Model", inside=True)
_MESSAGE = Symbol("_runtime.protobuf_models", "MessageModel", inside=True)
_OPEN_ENUM = Symbol("_runtime.model_types", "OpenEnum", inside=True)
_FIELD = Symbol("pydantic", "Field")


def load() -> None:
    """Loads the parser, with what it would load when it first works: half a second that may be spent ahead."""
    from datamodel_code_generator.parser.jsonschema import JsonSchemaParser

    JsonSchemaParser("{}", base_path=templates_folder())


def symbol_key(symbol: Symbol) -> dict[str, str]:
    """The part of a schema that says: this is `symbol` in Python."""
    inside = f"{INSIDE}." if symbol.inside else ""
    return {SYMBOL_KEY: f"{inside}{symbol.module}.{symbol.name}"}


def render(part: Slice, use: Use) -> str:
    """The classes of one slice, as black would leave them.

    `use` requests an import and gives the name to write. Pure but for that.
    """
    from datamodel_code_generator.format import PythonVersion
    from datamodel_code_generator.parser.jsonschema import JsonSchemaParser

    data = defaultdict[str, dict[str, object]](dict)
    classes = {form.key: form for form in part.forms}
    for form in part.forms:
        data[f"#/$defs/{form.key}"] = {"text": _Texts(form, classes, use)}
    with _collector_resting(), merged("models") as templates:
        parser = JsonSchemaParser(
            part.schema,
            base_path=templates_folder(),
            custom_template_dir=templates,
            extra_template_data=data,
            skip_root_model=True,
            target_python_version=PythonVersion.PY_311,
        )
        parser.parse_raw()
        written = {
            model.path.rpartition("/")[2]: model.render() for model in parser.results
        }
    return "\n\n\n".join(written[form.key].strip("\n") for form in part.forms)


@contextmanager
def _collector_resting() -> Iterator[None]:
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


class _Texts:
    """What a template of one class writes: its form, and the lines that need the parsed types."""

    def __init__(self, form: Form, classes: Mapping[str, Form], use: Use) -> None:
        self.form = form
        self._classes = classes
        self._use = use
        self._hidden = form.attributes if isinstance(form, RecordForm) else frozenset()
        fields = form.fields if isinstance(form, RecordForm) else ()
        self._fields = {field.key: field for field in fields}

    @property
    def base(self) -> str:
        """The base class."""
        if not isinstance(self.form, RecordForm):
            return self._use(_OPEN_ENUM)
        return self._use(_MESSAGE if self.form.message else _MODEL)

    @property
    def checks(self) -> list[str]:
        """The statements that look a record over."""
        if not isinstance(self.form, RecordForm):
            return []
        return [
            f"{name} = {call.text(self._use, 4, len(name) + 3, 0)}"
            for name, call in self.form.checks
        ]

    @property
    def config(self) -> str:
        """The value of `model_config`, empty where the base's will do."""
        if not isinstance(self.form, RecordForm) or not self.form.config:
            return ""
        arguments = ", ".join(f"{name}={text}" for name, text in self.form.config)
        return f"{self._use('pydantic.ConfigDict')}({arguments})"

    @property
    def second_name(self) -> str:
        """The statement of the class's second name, empty where it has none."""
        if not self.form.alias:
            return ""
        return f"{self.form.alias}: {self._use('typing.TypeAlias')} = {self.form.name}"

    def doc(self, key: str) -> str:
        """The docstring of a field."""
        return self._fields[key].doc

    def declaration(self, key: str, data_type: DataType) -> str:
        """The declaration of a field, over as many lines as it takes."""
        field = self._fields[key]
        annotation = self._annotation(data_type)
        if field.literal:
            annotation = Subscript(self._use("typing.Literal"), (Name(field.literal),))
        if field.map_key is not None and isinstance(annotation, Subscript):
            keys = Name(self._use(field.map_key))
            annotation = Subscript("dict", (keys, *annotation.arguments[1:]))
        if field.none:
            annotation = Choice((annotation, Name("None")))
        return declaration(
            field.attribute,
            annotation,
            self._value(field.default) if field.default else "",
            [f"{name}={self._value(value)}" for name, value in field.arguments],
            lambda: self._use(_FIELD),
        )

    def alias(self, data_type: DataType) -> str:
        """The statement that defines a union."""
        annotation = self._annotation(data_type)
        tag = self.form.tag if isinstance(self.form, UnionForm) else ""
        if isinstance(annotation, Choice):
            call = f"{self._use(_FIELD)}(discriminator={tag})"
            annotation = Subscript(
                self._use("typing.Annotated"), (annotation, Name(call))
            )
        return alias(self.form.name, self._use("typing.TypeAlias"), annotation)

    def _value(self, value: Value) -> str:
        if value.key:
            return f"{self._class(value.key)}{value.text}"
        return f"{self._use(value.symbol)}{value.text}" if value.symbol else value.text

    def _class(self, key: str) -> str:
        """The name by which this class can mention one of its slice."""
        other = self._classes[key]
        return other.alias if other.name in self._hidden else other.name

    def _annotation(self, data_type: DataType) -> Annotation:
        if data_type.reference is not None:
            return Name(self._class(data_type.reference.path.rpartition("/")[2]))
        inner = tuple(self._annotation(part) for part in data_type.data_types)
        if data_type.is_list:
            return Subscript("list", inner)
        if data_type.is_dict:
            return Subscript("dict", (Name("str"), *inner))
        if len(inner) > 1:
            return Choice(inner)
        if inner:
            return inner[0]
        if data_type.import_ is not None:
            return Name(self._use(_symbol(data_type.import_)))
        assert data_type.type is not None
        return Name(data_type.type)


def _symbol(found: Import) -> Symbol:
    module = found.from_ or ""
    if module.partition(".")[0] == INSIDE:
        return Symbol(module.partition(".")[2], found.import_, inside=True)
    return Symbol(module, found.import_)
