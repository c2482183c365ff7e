"""A plugin for mscomm-gen: the target `flow` and the rule FLOW-101."""
