# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The types of the contract. Each is loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .catalogue import (
        GetMediaRequest,
        ListMediaRequest,
        ListMediaResponse,
        Media,
        MediaStatus,
    )
    from .make_rendition import MakeRendition
    from .make_thumbnails import MakeThumbnails
    from .media_inspected import MediaInspected
    from .media_published import MediaPublished
    from .media_rejected import MediaRejected
    from .rendition_made import RenditionMade
    from .shared import (
        AudioTrack,
        Rendition,
        RenditionKind,
        SubtitleTrack,
        Track,
        VideoTrack,
        WorkFailed,
    )
    from .thumbnails_made import ThumbnailsMade
    from .upload_finished import UploadFinished
    from .uploads import FinishUploadRequest, Part, StartUpload, Upload

__all__ = [
    "AudioTrack",
    "FinishUploadRequest",
    "GetMediaRequest",
    "ListMediaRequest",
    "ListMediaResponse",
    "MakeRendition",
    "MakeThumbnails",
    "Media",
    "MediaInspected",
    "MediaPublished",
    "MediaRejected",
    "MediaStatus",
    "Part",
    "Rendition",
    "RenditionKind",
    "RenditionMade",
    "StartUpload",
    "SubtitleTrack",
    "ThumbnailsMade",
    "Track",
    "Upload",
    "UploadFinished",
    "VideoTrack",
    "WorkFailed",
]

_MODULES = {
    "AudioTrack": ".shared",
    "FinishUploadRequest": ".uploads",
    "GetMediaRequest": ".catalogue",
    "ListMediaRequest": ".catalogue",
    "ListMediaResponse": ".catalogue",
    "MakeRendition": ".make_rendition",
    "MakeThumbnails": ".make_thumbnails",
    "Media": ".catalogue",
    "MediaInspected": ".media_inspected",
    "MediaPublished": ".media_published",
    "MediaRejected": ".media_rejected",
    "MediaStatus": ".catalogue",
    "Part": ".uploads",
    "Rendition": ".shared",
    "RenditionKind": ".shared",
    "RenditionMade": ".rendition_made",
    "StartUpload": ".uploads",
    "SubtitleTrack": ".shared",
    "ThumbnailsMade": ".thumbnails_made",
    "Track": ".shared",
    "Upload": ".uploads",
    "UploadFinished": ".upload_finished",
    "VideoTrack": ".shared",
    "WorkFailed": ".shared",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Loads a module when the first of its names is asked for."""
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(import_module(module, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
