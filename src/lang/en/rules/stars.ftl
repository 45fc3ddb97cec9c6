### S: stars.
