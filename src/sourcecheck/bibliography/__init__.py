"""Sources as other tools want them: CSL-JSON, which styles are set from, and exchange formats."""
