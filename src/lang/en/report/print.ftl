### Printing: headers, feet, signatures, charts.

print-second = { $street }, { $scope }
print-page = page { $page } of { $pages }
print-colon = :{" "}
print-made = made by
print-checked = checked by
print-answers = responsible
print-date = date
print-seal = (seal)
print-revision = revision { $revision }
print-digest = digest { $digest }
print-series = { $name }: { $values }.
print-tree = { $root }, with { $count } below it
print-sheet = table { $number }
