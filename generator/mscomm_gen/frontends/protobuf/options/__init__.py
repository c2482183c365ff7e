"""What mscomm/v1/options.proto says: options of .proto files as the keyed form of the language."""
