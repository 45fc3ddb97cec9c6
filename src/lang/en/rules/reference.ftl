### R: references.
