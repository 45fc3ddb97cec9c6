### N: notices.
