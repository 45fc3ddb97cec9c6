### Reports of life in the buildings: nine, six, culture, services.
