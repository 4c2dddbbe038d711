"""Sources as items of CSL-JSON."""
