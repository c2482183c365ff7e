# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Types that only letters uses."""

from uuid import UUID

from .._runtime.model_types import Bool, Model


class SendRequest(Model):
    id: UUID


class SendResponse(Model):
    ok: Bool


class BurnRequest(Model):
    id: UUID


class BurnResponse(Model):
    ok: Bool
