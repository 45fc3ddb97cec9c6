### What the formats themselves say: summaries, totals, vacancies.

finding-passed = all records keep the rules
finding-help = help
finding-see = see
finding-summary = { $files ->
    [one] { $files } file
   *[other] { $files } files
  }, { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
  }, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
  }, { $infos ->
    [one] { $infos } info
   *[other] { $infos } infos
  }
finding-called = {" "}({ $heading })
finding-see-place = { $path }:{ $line }:{ $column }: { $message }

render-total = total
render-vacant = vacant
note-csv-left-out = a csv holds the main table only; for { $names } ask for --labels (all tables, one below the other), json or xlsx
render-none = —
render-yes = yes
render-no = no
render-internal = internal
render-empty = no records match
render-figure-between = {": "}
render-figures-between = {", "}
render-list-between = {", "}

explain-head = { $code } { $title } ({ $severity }, { $name })
explain-binding = It leaves entries out of the points: it can be neither waived nor set lower.
explain-wrong = Wrong:
explain-right = Right:
render-scope = { $scope }, { $told }
