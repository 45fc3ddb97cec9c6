### What records may hold, for editors.
