"""The frozen contract: what a frontend makes and everything after it reads."""
