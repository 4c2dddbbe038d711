"""The records that registries have of works, one file a registry.

To add one: a function that returns a `Catalog`, and its place in `catalogs.Catalogs`.
"""
