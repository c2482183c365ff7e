"""What every code means: why it is bad, an example, the fix."""
