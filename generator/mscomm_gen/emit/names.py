"""Python names for what a contract names. Pure functions: the same text gives the same name, always.

Wire and JSON names are never changed; only the Python side is made legal here. Two names that
meet after conversion are a fault that the frontend reports, so nothing here numbers or renames.
"""

from __future__ import annotations

import keyword
import unicodedata
from functools import cache

from ..contract.types import EnumValue, Field
from ..contract.words import fits, words


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What a pydantic model, or its metaclass, already means something by.
_TAKEN_ON_MODELS = _set(
    "construct copy dict from_orm json parse_file parse_obj parse_raw schema schema_json "
    "update_forward_refs validate "
    "model_computed_fields model_config model_construct model_copy model_dump model_dump_json "
    "model_extra model_fields model_fields_set model_json_schema model_parametrized_name "
    "model_post_init model_rebuild model_validate model_validate_json "
    "model_validate_strings "
    "mro register"
)
# A field of this name would hide what the same class body uses in its annotations and defaults.
_TAKEN_IN_BODIES = _set("bool bytes dict float int list str")

# A method of this name would hide what other methods of its class are annotated with.
_TAKEN_BESIDE_METHODS = _set("float object str tuple type")

# Exceptions and constants of Python, of CPython 3.11 to 3.14 together. Models that lead back to each other mention some
# before they are there: pydantic would then take Python's own class for the model.
_BUILTIN_CLASSES = _set(
    "ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError "
    "BrokenPipeError BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError "
    "ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning "
    "EnvironmentError Exception ExceptionGroup FileExistsError FileNotFoundError FloatingPointError "
    "FutureWarning GeneratorExit IOError ImportError ImportWarning IndentationError IndexError "
    "InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError "
    "ModuleNotFoundError NameError NotADirectoryError NotImplemented NotImplementedError OSError "
    "OverflowError PendingDeprecationWarning PermissionError ProcessLookupError "
    "PythonFinalizationError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning "
    "StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError "
    "TimeoutError TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError "
    "UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning WindowsError ZeroDivisionError"
)

# What a member of an enum of text already means something by, or Enum keeps for itself.
_TAKEN_ON_ENUMS = _set(
    "capitalize casefold center count encode endswith expandtabs find format format_map index "
    "isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable "
    "isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix "
    "removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines "
    "startswith strip swapcase title translate upper zfill "
    "mro name value"
)


@cache
def snake(text: str) -> str:
    """`PlaceOrder` to `place_order`: modules, functions, parameters."""
    return _legal("_".join(words(text)).lower())


@cache
def method(text: str) -> str:
    """`PlaceOrder` to `place_order`: the methods of clients and services.

    Names of builtins that the annotations of their classes use get a trailing underscore.
    """
    name = snake(text)
    return f"{name}_" if name in _TAKEN_BESIDE_METHODS else name


@cache
def pascal(text: str) -> str:
    """`place_order` to `PlaceOrder`: classes. Capitals inside a word stay: `HTTPError` is kept."""
    return _legal("".join(word[:1].upper() + word[1:] for word in words(text)), "N")


@cache
def model(text: str) -> str:
    """`order_line` to `OrderLine`: the class of a type, `Exception_` where Python itself has one of that name."""
    name = pascal(text)
    return f"{name}_" if name in _BUILTIN_CLASSES else name


@cache
def constant(text: str) -> str:
    """`place_order` to `PLACE_ORDER`: module constants."""
    return _legal("_".join(words(text)).upper(), "N")


@cache
def kebab(text: str) -> str:
    """`order_placed` to `order-placed`: topics, groups, file names of documents."""
    return "-".join(words(text)).lower()


@cache
def attribute(text: str) -> str:
    """The attribute that holds a field of this JSON name: the name itself, made legal.

    Case is kept (`orderId` stays). Keywords, names with a leading underscore, names of pydantic's
    own and of builtins used in annotations get a trailing underscore.
    """
    name = _spelled(text)
    if text.startswith("_") or name in _TAKEN_ON_MODELS or name in _TAKEN_IN_BODIES:
        return f"{name.rstrip('_')}_"
    return name


def attribute_of(field: Field) -> str:
    """The attribute that holds a field of the contract."""
    return attribute(field.attribute or field.name)


def member_of(value: EnumValue) -> str:
    """The member that an enum value of the contract is."""
    return enum_member(value.attribute or value.name)


@cache
def enum_member(text: str) -> str:
    """The member of an enum value: its name made legal, apart from what `Enum` and `str` reserve."""
    name = _spelled(text.strip("_"))
    return f"{name}_" if name in _TAKEN_ON_ENUMS else name


def _spelled(text: str) -> str:
    """The text with an underscore for every character that no name can have."""
    plain = unicodedata.normalize("NFKC", text)
    return _legal("".join(char if fits(char) else "_" for char in plain).lstrip("_"))


def _legal(name: str, first: str = "n") -> str:
    if not name.isidentifier():
        name = first + name
    # Python compares names in this form; a change of case or a new first letter may have left it.
    name = unicodedata.normalize("NFKC", name)
    return f"{name}_" if keyword.iskeyword(name) else name


def ascii_only(name: str) -> str:
    """A name for protobuf, whose identifiers are ASCII: any other character becomes `U` and its number."""
    return "".join(
        (
            char
            if char.isascii() and (char.isalnum() or char == "_")
            else f"U{ord(char):04X}"
        )
        for char in name
    )
