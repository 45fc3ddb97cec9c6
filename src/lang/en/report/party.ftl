### Reports of organisation: coverage, organisations, roster, teams, units.
