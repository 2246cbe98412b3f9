"""All of it, with the editor's decisions and the excerpt budget applied: one Brief (`build`)."""
