"""Across sources. Each file here compares one thing and knows none of the others; `comparison` asks
them in order."""
