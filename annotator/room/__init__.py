"""What the reading room is made of: a text's blocks, its claims' places, and news."""
