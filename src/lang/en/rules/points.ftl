### P: points.
