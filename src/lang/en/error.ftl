### Errors of the program itself: what stopped it, and what to do.

error = error
error-no-root = there is no jiedao.toml in { $folder } or above it
error-no-root-help = go into the folder of the records, or name it with --data
error-root-unreadable = the folder { $folder } cannot be read: { $reason }
error-no-street = { $folder } has no jiedao.toml and is no tree of records
error-no-street-help = --data (or JIEDAO_DATA) names the folder that holds jiedao.toml
error-write = { $path } cannot be written: { $reason }
error-unknown-ending = the name “{ $path }” does not tell a format; it may end with: { $endings }; or name one with --format
error-two-formats = “{ $path }” is named like { $ending }, but --format is { $format }: change one of them
error-among-records = { $path } is in the folder of the records, which holds nothing else; write to another place
error-not-a-file = { $path } is not a regular file and cannot be written
error-binary = { $name } is no text for a terminal; write it to a file with -o NAME.{ $name }
error-encoding = --encoding is only for: { $names }
error-unencodable = gb18030 has no code for the character { $char }; use --encoding utf8-bom
error-unknown-report = there is no report “{ $name }”
error-unknown-report-near = there is no report “{ $name }”; did you mean “{ $near }”?
error-unknown-report-help = reports: { $names }
error-unknown-format = there is no format “{ $name }”
error-unknown-format-help = formats: { $names }
error-unknown-rule = there is no rule “{ $code }”
error-unknown-rule-help = jiedao explain lists the rules
error-unknown-id = there is no { $kind } “{ $id }”
error-not-a-date = “{ $value }” is not a valid date; write it like 2014-05-21
error-not-a-year = “{ $value }” is not a year of four digits, such as 2014
error-days-turned = --from { $from } is later than --to { $to }; write the two the other way round
error-left-out = { $count ->
    [one] one faulty entry was left out; jiedao validate shows it
   *[other] { $count } faulty entries were left out; jiedao validate shows them
  }
error-no-path = there is no “{ $path }” in the records; write the path from their root or from the working folder
error-io = could not read or write: { $reason }
error-no-subject-here = report { $name } is not about one record: leave out “{ $subject }”
error-needs-subject = report { $name } needs the id of a { $kind }: jiedao report { $name } ID
error-no-record = there is no record with the id “{ $id }”
error-near-records = did you mean:
error-near-record = { $id } ({ $kind }) { $name }
error-unread = these files could not be read, so the figures may lack something: { $files }; see jiedao validate
error-unknown-kind = there is no kind “{ $kind }”
error-unknown-kind-near = there is no kind “{ $kind }”; did you mean “{ $near }”?
error-unknown-item = there is no points item “{ $name }”
error-unknown-item-near = there is no points item “{ $name }”; did you mean “{ $near }”?
error-list-kind = jiedao list { $kind } shows them all
error-list-any = jiedao list KIND shows the ids of a kind
error-untimely = report { $name } has no use for { $option }
error-untimely-help = this report takes: { $options }
error-no-such-filter = report { $name } cannot be filtered by { $filter }
error-foreign-file = { $path } was not written by this program and is left as it is; choose another folder

io-not-found = no such file or folder
io-permission-denied = permission denied
io-already-exists = something of that name is there already
io-is-a-directory = that is a folder, not a file
io-not-a-directory = part of the path is not a folder
io-storage-full = the disk is full
io-quota-exceeded = the disk quota is used up
io-file-too-large = the file is too large
io-read-only = the disk is read-only
io-invalid-filename = the file name is too long, or holds what it must not
io-busy = another program is using it
io-timed-out = it took too long
io-broken-pipe = whoever reads the output has closed it
