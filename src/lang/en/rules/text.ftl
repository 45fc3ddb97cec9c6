### T: the file itself.

T001-title = a file that cannot be read, is not UTF-8, or is over 1 MiB
T001-why = A file that cannot be read holds no record; saying so is better than leaving it out in silence. In another encoding, names and addresses turn into gibberish on the next computer.
T001-io = { $kind } { $id }: the file cannot be read: { $why }
T001-io-help = see that the file exists and that you may read it
T001-size = { $kind } { $id }: the file is over { $limit } bytes and was not read
T001-size-help = a file holds one record; move the rest to other files, and keep attachments elsewhere
T001-utf8 = { $kind } { $id }: from line { $line } on it is not UTF-8
T001-utf8-help = save the file as UTF-8 in your editor (often it was saved as GBK)

T002-title = not valid TOML
T002-why = What follows a syntax error may be misread. Every syntax error of the file is shown at its place; after twenty, one line says how many more there are.
T002 = { $kind } { $id }: syntax error: { $what }
T002-more = { $kind } { $id }: { $count ->
    [one] one more syntax error is not shown
   *[other] { $count } more syntax errors are not shown
  }

T003-title = unknown key or rule code
T003-why = A misspelt key does nothing and nobody notices: with hour in place of hours the service counts no time. So every unknown key is told.
T003 = { $kind } { $id }: unknown key “{ $key }”
T003-help = keys that may stand here: { $keys }
T003-near = { $kind } { $id }: unknown key “{ $key }”; did you mean “{ $near }”?
T003-near-help = keys that may stand here: { $keys }
T003-rule = { $kind } { $id }: there is no rule “{ $rule }”
T003-rule-help = the code of a rule is a capital letter and three digits, such as O201
T003-rule-near = { $kind } { $id }: there is no rule “{ $rule }”; did you mean “{ $near }”?
T003-rule-near-help = jiedao explain { $near } tells what that rule is

T004-title = missing key
T004-why = Without what must be written the record is incomplete, and no sum over it can be trusted.
T004 = { $kind } { $id }: “{ $key }”{ $called } is missing
T004-help = add { $key } = …
T004-word = { $kind } { $id }: “{ $key }”{ $called } is missing
T004-word-help = add { $key } = "…", which may be: { $words }
T004-community = { $kind } { $id }: the file community.toml is missing
T004-community-help = the folder of a community needs community.toml with its name and code

T005-title = wrong type or value
T005-why = Only values in their proper form can be added up and compared: two decimal places at most, days that exist, words from the list.
T005-type = { $kind } { $id }: “{ $key }” should be { $expected } and is { $found }
T005-type-help = write { $expected }; text stands in quotation marks, numbers, dates, true and false stand without
T005-empty = { $kind } { $id }: “{ $key }” is empty
T005-empty-help = write something, or remove the line
T005-untrimmed = { $kind } { $id }: “{ $key }” begins or ends with white space
T005-untrimmed-help = remove spaces (full-width ones too) and line feeds at both ends
T005-line-feed = { $kind } { $id }: “{ $key }” contains a line feed
T005-line-feed-help = only one line may stand here; longer remarks go into note
T005-not-nfc = { $kind } { $id }: “{ $key }” has decomposed characters (it is not in NFC)
T005-not-nfc-help = what looks alike but is encoded differently does not match; type the text again
T005-word = { $kind } { $id }: “{ $value }” may not stand here
T005-word-help = one of: { $words }
T005-word-near = { $kind } { $id }: “{ $value }” may not stand here; did you mean “{ $near }”?
T005-word-near-help = one of: { $words }
T005-exclusive = { $kind } { $id }: “{ $key }” and “{ $other }” exclude each other
T005-exclusive-help = keep one of “{ $key }” and “{ $other }”
T005-satisfied = { $kind } { $id }: { $satisfied } satisfied, more than the { $asked } who were asked
T005-satisfied-help = satisfied may not exceed asked; check both numbers
T005-no-such-day = { $kind } { $id }: there is no day { $value }
T005-no-such-day-help = check month and day; a date is written like 2014-05-21
T005-not-a-date = { $kind } { $id }: { $value } is not how a date is written
T005-not-a-date-help = write year, month and day, the last two with two digits each, without a time or zone, such as 2014-05-21
T005-range = { $kind } { $id }: { $value } is not between { $least } and { $most }
T005-range-help = write a whole number from { $least } to { $most }
T005-exponent = { $kind } { $id }: { $value } is written with an exponent
T005-exponent-help = write it plainly, 1000 for 1e3; at most { $places } decimal places
T005-not-finite = { $kind } { $id }: { $value } is not a number
T005-not-finite-help = write a number with at most { $places } decimal places, or remove the line
T005-too-large = { $kind } { $id }: { $value } is too large
T005-too-large-help = at most ten digits before the point and { $places } after it
T005-too-many-places = { $kind } { $id }: { $value } has more than { $places } decimal places
T005-too-many-places-help = round it yourself to at most { $places } places; the program does not round records
T005-household = { $kind } { $id }: “{ $value }” is not a household
T005-household-help = write unit-room, such as 2-101; the last part is digits only, and a name never stands here
T005-area-code = { $kind } { $id }: “{ $value }” is not a statistical code of { $digits } digits
T005-area-code-help = write { $digits } digits without spaces, in quotation marks
T005-commit = { $kind } { $id }: “{ $value }” is not a full commit id
T005-commit-help = write the 40 lower-case hex digits that git rev-parse HEAD prints
T005-digest = { $kind } { $id }: “{ $value }” is not a digest
T005-digest-help = write sha256: and 64 lower-case hex digits, exactly as the program printed them
T005-ends-before = { $kind } { $id }: it ends on { $until }, before it begins on { $date }
T005-ends-before-help = until may not be before date; for one day, remove until
T005-binding = { $kind } { $id }: { $rule } cannot be set to { $value }, only to error
T005-binding-help = an entry with a fault of { $rule } counts in no total, so it is always an error; take the line out

T006-title = a file or folder out of place
T006-why = Records are known by where they lie: a misplaced file is read by nobody, and its record does not exist.
T006 = { $kind } { $id }: this file has no place here
T006-help = check folder and name; records are FOLDER/ID.toml, and the only notes are README.md
T006-folder = { $kind } { $id }: this folder has no place here
T006-folder-help = check the folder's name; folders whose names begin with “.” are passed over
T006-year = { $kind } { $id }: the year in the file's name is not year = { $year }
T006-year-help = rename the file or change year, so that both are one year

T007-title = an id that is no id
T007-why = Ids stand in file names, references and digests and must be the same everywhere; spaces, slashes and full-width letters make ids differ that look alike.
T007 = { $kind } { $id }: “{ $value }” cannot be an id
T007-help = an id is 1 to 64 letters, digits and “-”, not beginning with “-”, without full-width letters or spaces
T007-name = { $kind } { $id }: “{ $value }” cannot be an id
T007-name-help = rename the file or folder: 1 to 64 letters, digits and “-”, not beginning with “-”

T008-title = a symbolic link or special file
T008-why = Links lead out of the tree or in circles, and to other things on other computers; none is followed.
T008 = { $kind } { $id }: this is a symbolic link and was not read
T008-help = put the file itself in place of the link
T008-special = { $kind } { $id }: this is a pipe, device or other special file and was not read
T008-special-help = remove it, or put a regular file in its place

T009-title = an unknown schema version
T009-why = schema says by which version of the rules the records are written. An unknown version could be misread.
T009 = { $kind } { $id }: schema = { $found }; this program knows { $known } only
T009-help = write schema = { $known }, or use a version of the program that knows { $found }

T010-title = control characters in text
T010-why = Control characters and those that change the direction of writing are invisible, and make the screen show something else than what is recorded.
T010 = { $kind } { $id }: there is an invisible character { $char }
T010-help = remove it; most likely it came with text copied from a page or document
