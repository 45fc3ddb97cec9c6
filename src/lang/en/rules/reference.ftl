### R: references.

R106-title = a waiver that waives nothing, or has ended
R106-why = An idle waiver would hide a later fault.
R106 = { $kind } { $id }: the waiver of { $rule } waives nothing
R106-ended = { $kind } { $id }: the waiver of { $rule } ended on { $until }
