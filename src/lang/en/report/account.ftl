### Reports of accounts: rewards, handbooks, the year.
