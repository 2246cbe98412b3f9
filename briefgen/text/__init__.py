"""Text as characters: white space, words, passages and their names, calendar dates."""
