"""Genomgång: the yearly management review of information security, from exports to signed document."""
