"""Rules about citations: the tie between claim and source."""
