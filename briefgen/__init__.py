"""briefgen: a folder of source articles in, a cited research brief out."""

__version__ = "0.1.0"
