# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only trees uses."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .._runtime.model_types import Double, Int32, Model, is_none


class Tree(Model):
    value: Int32
    left: Tree | None = Field(default=None, exclude_if=is_none)
    right: Tree | None = Field(default=None, exclude_if=is_none)


class C(Model):
    a: A
    tree: Tree | None = Field(default=None, exclude_if=is_none)


class B(Model):
    c: list[C]


class A(Model):
    b: B | None = Field(default=None, exclude_if=is_none)


class Number(Model):
    op: Literal["Number"] = "Number"
    value: Double


class Sum(Model):
    op: Literal["Sum"] = "Sum"
    terms: list[Expression]
    of: Expression | None = Field(default=None, exclude_if=is_none)


Expression: TypeAlias = Annotated[Number | Sum, Field(discriminator="op")]


class Forest(Model):
    a: A
    trees: list[Tree]
    by_name: dict[str, Forest]
    expression: Expression
