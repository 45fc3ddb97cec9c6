### Reports of accounts: rewards, handbooks, the year.

cli-any-sort = the order of the rows, ranks unchanged; else the report’s own
error-no-order = report { $name } has nothing that could be ordered by { $sort }
