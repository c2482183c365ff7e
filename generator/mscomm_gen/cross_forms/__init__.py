"""A review where one side, or both, is a .proto file: it is compared as protobuf and as the contract that it is."""
