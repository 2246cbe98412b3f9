"""Pages -> Typst, in calls of the layout's functions; every word of text is in a string literal."""
