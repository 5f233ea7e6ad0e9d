"""Decision and proof: the executive's decision, the frozen review, and what shows that nobody has touched it."""
