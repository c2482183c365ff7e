"""Target `wire`: the contract as protobuf, its descriptors, and the codecs between models and messages."""
