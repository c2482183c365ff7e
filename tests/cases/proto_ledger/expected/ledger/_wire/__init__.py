# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How the models travel as protobuf."""
