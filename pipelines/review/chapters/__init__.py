"""The chapters of the review, in the order they are read; each is a function from facts to sections."""
