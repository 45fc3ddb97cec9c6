### What the TOML parser says. The ids are made from its English, see voice.rs.

syntax-cannot-recurse-further-max-recursion-depth-met = nested too deeply
syntax-carriage-return-must-be-followed-by-newline = a carriage return must be followed by a line feed
syntax-could-not-allocate-for-string = not enough memory for this text
syntax-duplicate-key = the key stands twice
syntax-extra = one “=” too many
syntax-extra-assignment-between-key-value-pairs = one “=” too many between keys and values
syntax-extra-comma-in-array = one comma too many in the list
syntax-extra-comma-in-inline-table = one comma too many in the inline table
syntax-integers-with-a-radix-cannot-be-signed = hexadecimal, octal and binary numbers take no sign
syntax-invalid-basic-string = faulty text in double quotation marks; both marks must stand
syntax-invalid-binary-number = faulty binary number
syntax-invalid-boolean = text must stand in quotation marks; a number is digits like 10; yes and no are true and false
syntax-invalid-comment-character = a character that may not stand in a comment
syntax-invalid-date-time = faulty date or time
syntax-invalid-exponent = faulty exponent of a number
syntax-invalid-float = faulty decimal; text must stand in quotation marks
syntax-invalid-fraction = a digit must stand behind the point, as in 1.5
syntax-invalid-hexadecimal-number = faulty hexadecimal number
syntax-invalid-inline-table-element = faulty content in the inline table
syntax-invalid-integer-number = faulty whole number; text must stand in quotation marks
syntax-invalid-key = faulty key
syntax-invalid-key-value-pair = faulty “key = value”
syntax-invalid-literal-string = faulty text in single quotation marks; both marks must stand
syntax-invalid-mantissa = a digit must stand before the point, as in 0.5
syntax-invalid-multi-line-basic-string = faulty text of several lines in double quotation marks
syntax-invalid-multi-line-literal-string = faulty text of several lines in single quotation marks
syntax-invalid-octal-number = faulty octal number
syntax-invalid-string = faulty text
syntax-invalid-table = faulty header
syntax-invalid-unquoted-key = a character that may not stand in a key; between key and value stands “=”
syntax-invalid-value = faulty value
syntax-key-with-no-value = a key without a value; between them stands a plain “=”
syntax-keys-cannot-be-multi-line-basic-strings = a key cannot be text of several lines
syntax-keys-cannot-be-multi-line-literal-strings = a key cannot be text of several lines
syntax-may-only-go-between-digits = “_” may only stand between digits
syntax-missing-array-opening = the “[” of the list is missing
syntax-missing-assignment-between-key-value-pairs = “=” is missing between key and value
syntax-missing-comma-between-array-elements = a plain comma is missing between two elements of the list
syntax-missing-comma-between-key-value-pairs = a comma is missing between two keys with their values
syntax-missing-comment-start = the “#” of the comment is missing
syntax-missing-escaped-value = nothing follows the “\”
syntax-missing-inline-table-opening = the opening brace of the inline table is missing
syntax-missing-key-for-inline-table-element = a key is missing in the inline table
syntax-missing-opening-quote = the opening quotation mark is missing
syntax-missing-table-open = the “[” of the header is missing
syntax-missing-value = a value is missing
syntax-missing-value-for-key = the key's value is missing
syntax-radix-must-be-lowercase = the prefix of the number must be lower-case
syntax-redundant-integer-number-prefix = the prefix of the number stands twice
syntax-redundant-numeric-sign = the sign stands twice
syntax-string-values-must-be-quoted = text must stand in quotation marks
syntax-too-few-unicode-value-digits = too few digits in the Unicode escape
syntax-unclosed-array = the “]” of the list is missing
syntax-unclosed-array-table = the “]]” of the header is missing
syntax-unclosed-inline-table = the closing brace of the inline table is missing
syntax-unclosed-table = the “]” of the header is missing
syntax-unexpected-content = this may not stand here
syntax-unexpected-content-between-comment-and-newline = something stands between the comment and the line's end
syntax-unexpected-in-array = “=” may not stand in a list
syntax-unexpected-key-or-value = too much in the line; commas are plain, and text holds no plain quotation mark
syntax-unexpected-leading-zero = a zero too many before the number
syntax-unexpected-sign = a sign may not stand here
syntax-unquoted-keys-cannot-be-empty = a key without quotation marks cannot be empty
