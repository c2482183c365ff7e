# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The messages of schemas/proto/streams.proto, as protoc describes them."""

from .._runtime.protobuf_schema import Schema

SCHEMA = Schema(
    b"\n\xf2\x08\n\x0dstreams.proto\x12\x07streams\x1a\x1bgoogle/protobuf/empty.proto"
    b"\x1a\x1fgoogle/protobuf/timestamp.proto\x227\n\x05Price\x12\x18\n\x07article\x18"
    b"\x01 \x01(\x09R\x07article\x12\x14\n\x05cents\x18\x02 \x01(\x03R\x05cents\x22\x1e"
    b"\n\x06Loaded\x12\x14\n\x05count\x18\x01 \x01(\x05R\x05count\x222\n\x04Beat\x12*\n"
    b"\x02at\x18\x01 \x01(\x0b2\x1a.google.protobuf.TimestampR\x02at\x22:\n\x06Frozen"
    b"\x120\n\x05until\x18\x01 \x01(\x0b2\x1a.google.protobuf.TimestampR\x05until\x22$"
    b"\n\x08Unlisted\x12\x18\n\x07article\x18\x01 \x01(\x09R\x07article\x22b\n\x05Offer"
    b"\x12&\n\x05price\x18\x01 \x01(\x0b2\x0e.streams.PriceH\x00R\x05price\x12)\n\x06lo"
    b"aded\x18\x02 \x01(\x0b2\x0f.streams.LoadedH\x00R\x06loadedB\x06\n\x04case\x22W\nA"
    b"QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs\x12\x12\n\x04te"
    b"xt\x18\x01 \x01(\x09R\x04text\x22(\n\x0cWatchRequest\x12\x18\n\x07article\x18\x01"
    b" \x01(\x09R\x07article\x22'\n\x0bLookRequest\x12\x18\n\x07article\x18\x01 \x01("
    b"\x09R\x07article2\x92\x04\n\x06Prices\x120\n\x05Watch\x12\x15.streams.WatchReques"
    b"t\x1a\x0e.streams.Price0\x01\x12)\n\x04Load\x12\x0e.streams.Price\x1a\x0f.streams"
    b".Loaded(\x01\x12,\n\x06Haggle\x12\x0e.streams.Offer\x1a\x0e.streams.Offer(\x010"
    b"\x01\x123\n\x07Discard\x12\x0e.streams.Price\x1a\x16.google.protobuf.Empty(\x01"
    b"\x129\n\x09Heartbeat\x12\x16.google.protobuf.Empty\x1a\x0d.streams.Beat\x22\x03"
    b"\x88\x02\x010\x01\x12,\n\x04Look\x12\x14.streams.LookRequest\x1a\x0e.streams.Pric"
    b"e\x12\xde\x01\n@FollowWhatAVeryPatientCustomerWantsToKnowOfEverythingThatIsThere"
    b"\x12J.streams.QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs"
    b"\x1aJ.streams.QuestionOfAVeryPatientCustomerWhoWantsToKnowEverythingThatThereIs("
    b"\x010\x01b\x06proto3"
)
