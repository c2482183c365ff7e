"""What reads .proto files, for frontends and reviews alike: protoc, features of editions, places in the source."""
