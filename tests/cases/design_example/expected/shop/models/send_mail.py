# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only send_mail uses."""

from .._runtime.model_types import Model


class Mail(Model):
    to: str
    subject: str
    body: str
