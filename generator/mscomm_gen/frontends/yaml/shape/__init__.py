"""The language, declared: which keys stand where, what they hold, and what they are for.

Reading is driven by these declarations, and so is the published JSON schema.
"""
