### Showing and listing records.
