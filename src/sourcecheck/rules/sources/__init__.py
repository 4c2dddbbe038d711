"""Rules about sources as written in the bibliography."""
