"""The protobuf form of a contract: .proto files as they are."""
