### O: organisation.
