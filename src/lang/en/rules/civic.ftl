### C: civic life.
