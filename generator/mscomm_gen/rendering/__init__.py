"""From a contract to the files of its output, in memory: part by part, and only those that are not known."""
