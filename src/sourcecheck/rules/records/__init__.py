"""Rules about the records that registries hold of the sources."""
