### V: privacy.
