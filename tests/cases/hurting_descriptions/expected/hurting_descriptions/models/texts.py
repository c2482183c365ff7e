# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only texts uses."""

from .._runtime.model_types import Model


class Text(Model):
    """{{ braces }} {% raw %} {# comment #} %(x)s {x} $x ${x}"""

    long: str
    """averyveryverylongwordthatcannotbebrokenanywhereandisfarlongerthanalinemaybeofeightyeightcolumns
    and then some words follow it, which go on until the line is full, and over it
    again
    """

    tabs: str
    """a   tab, trailing blanks

      an indented line
    - a list

    last
    """

    quote: str = "'\"'"
    """ "

    Example: "\\"\\\\\\""
    """

    yaml: str
    """yes: [no, ~, null] & *anchor | > - ? !tag @at `tick`

    Example: "no"
    """

    hidden: str
    """non-breaking space\xa0, zero width\u200b, line separator, right-to-left
    \u202eabc
    """

    number: str = "1e3"
    """Example: "007" """


class Torn(Model):
    why: str
    """*/ ends a comment; /* begins one"""
