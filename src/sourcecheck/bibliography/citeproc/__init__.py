"""Items of CSL-JSON set in a citation style, by pandoc."""
