"""Pictures of the brief as SVG: pure functions from a few values to text, one file a picture.

They draw nothing that the page beside them does not tell, and `check/pictures` reads each one again.
"""
