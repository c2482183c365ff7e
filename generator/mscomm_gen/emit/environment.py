"""Jinja2, set up once: undefined names are errors, and templates ask for imports by symbol."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

import jinja2
from jinja2 import meta

from ..resources import templates_folder
from . import literals
from .compiled import Compiled
from .formatting import fitted, formatted
from .header import HEADER
from .imports import Imports, Symbol
from .overrides import Overrides, active, blaming, not_python

OURS = "ours"
"""The folder by which a user's template reaches the one that it takes the place of."""


def environment() -> jinja2.Environment:
    """The environment over templates/, and over the user's templates that are active."""
    return _environment(active.get())


@cache
def _environment(overrides: Overrides) -> jinja2.Environment:
    ours = jinja2.FileSystemLoader(templates_folder(), encoding="utf-8")

    def theirs(name: str) -> tuple[str, str, None] | None:
        text = overrides.texts.get(name)
        return None if text is None else (text, overrides.file(name), None)

    loaders = [
        jinja2.FunctionLoader(theirs),
        ours,
        jinja2.PrefixLoader({OURS: ours}),
    ]
    made = jinja2.Environment(
        loader=jinja2.ChoiceLoader(loaders) if overrides.texts else ours,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=Compiled(),
    )
    made.filters["literal"] = literals.value
    made.filters["doc"] = literals.docstring
    made.filters["tuple_after"] = literals.tuple_after
    made.filters["tuple_inside"] = literals.tuple_inside
    made.filters["subscript_after"] = literals.subscript_after
    return made


@cache
def _replaced(overrides: Overrides, template: str) -> str | None:
    """The user's template that has a part in what a template writes, if there is one."""
    if template in overrides.texts:
        return template
    folder, _, _ = template.partition("/")
    read_otherwise = [
        name
        for name in overrides.texts
        if name.startswith(f"{folder}/") and name.endswith(".jinja2")
    ]
    if read_otherwise:
        return read_otherwise[0]
    made = _environment(overrides)
    assert made.loader is not None
    source, _, _ = made.loader.get_source(made, template)
    for name in sorted(
        filter(None, meta.find_referenced_templates(made.parse(source)))
    ):
        found = _replaced(overrides, name)
        if found is not None:
            return found
    return None


def render(template: str, **view: object) -> str:
    """A file that is not Python. Raises ContractFault for what is wrong in a user's template."""
    with blaming():
        return environment().get_template(template).render(**view)


def _laid_out(template: str, text: str) -> str:
    """As black has it. What a user's template has a part in is formatted, whatever it looks like."""
    overrides = active.get()
    replaced = _replaced(overrides, template) if overrides.texts else None
    if replaced is None:
        return fitted(text)
    try:
        return formatted(text)
    except ValueError as error:
        # black's InvalidInput is one.
        raise not_python(replaced, error) from None


def render_module(
    template: str,
    *,
    module: str,
    doc: str,
    package: bool = False,
    reserved: frozenset[str] = frozenset(),
    through: Collection[str] = (),
    **view: object,
) -> str:
    """A Python module: header, docstring, the imports that the body asked for, and the body.

    The template gets `use(symbol)`, `use_typing(symbol)` and `import_module(name)`. `module` is the
    module's dotted path inside the emitted package; `reserved` holds the names that the body defines, `through` the
    packages whose attributes are written instead of imports (see `Imports`).

    Raises ContractFault for what is wrong in a user's template.
    """
    imports = Imports(module, package=package, reserved=reserved, through=through)

    def use_typing(wanted: Symbol | str) -> str:
        return imports.use(wanted, typing=True)

    with blaming():
        body = (
            environment()
            .get_template(template)
            .render(
                use=imports.use,
                use_typing=use_typing,
                import_module=imports.module,
                **view,
            )
        )
    body = body.strip("\n")
    block = imports.render()
    parts = [f"{HEADER}\n{literals.docstring(doc)}"]
    if block:
        parts.append(block)
    text = "\n\n".join(parts)
    if not body:
        return _laid_out(template, f"{text}\n")
    # black: two lines before a definition, one before a statement.
    defines = body.startswith(("class ", "def ", "async def ", "@"))
    gap = "\n\n\n" if defines else "\n\n"
    return _laid_out(template, f"{text}{gap}{body}\n")
