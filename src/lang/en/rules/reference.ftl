### R: references.

R101-title = refers to a record that does not exist, or to one of the wrong kind
R101-why = A reference is an id, and one letter off leads nowhere: the grid head, the member or who confirmed is as good as not written, and points and lists go wrong with it.
R101 = { $kind } { $id }: there is no { $expected } with the id “{ $reference }”
R101-help = check the id; it is the file name of that record without .toml
R101-near = { $kind } { $id }: there is no { $expected } with the id “{ $reference }”; is it “{ $near }”?
R101-near-help = if so, write "{ $near }"
R101-case = { $kind } { $id }: there is no { $expected } with the id “{ $reference }”, only “{ $near }”, which differs in case
R101-case-help = ids are exact in case: write "{ $near }"
R101-kind = { $kind } { $id }: “{ $reference }” is of the kind { $found }; here stands { $expected }
R101-kind-help = write the id of a record of this kind: { $expected }

R102-title = a joint_with or an organisation's team of another community
R102-why = Joint party groups, joint branches and the organisations of a grid belong to one community and are led by its general branch; across communities nobody knows who leads them. A team of the sub-district may be a grid's organisation.
R102 = { $kind } { $id }: { $other } in joint_with lies in { $community }, another community
R102-help = name a building or grid of the same community; if one of them has moved, give the term an until
R102-team = { $kind } { $id }: the organisation's team { $other } is of { $community }, another community
R102-team-help = name a team of the same community or of the sub-district, or write the organisation's leader and members

R103-title = two records of a kind with one id or alias
R103-why = An id is unique in the whole sub-district, former ids included: where two records have one, nobody can tell which a reference means. Buildings, grids, communities and units share one set of ids, and ids that differ only in case are alike.
R103 = { $kind } { $id }: the id “{ $clashing }” is also that of { $other }
R103-help = give one of them an id that was never used (rename the file, and mend what refers to it); take a wrong former id out of aliases

R104-title = two records of a kind in one community, or two volunteers in one building, with one name
R104-why = Two of one name are mostly one thing written down twice, whose points and lists are then split. If they are two, whoever reads a notice must be able to tell them apart.
R104 = { $kind } { $id }: the name “{ $name }” is also that of { $other }
R104-help = if it was written down twice, keep one; if they are two, tell them apart in their names
R104-volunteer = { $kind } { $id }: the same name ({ $name }) as { $other }, who lives in the same building { $place }
R104-volunteer-help = if one person was written down twice, keep one record; if they are two, write an [[allow]] with rule = "R104" and a reason into both

R105-title = refers to an alias
R105-why = A former id still leads to its record, but by a detour for whoever reads it; where an id has changed, references should follow.
R105 = { $kind } { $id }: “{ $reference }” is a former id, now it is “{ $now }”
R105-help = write "{ $now }", or mend them all with jiedao validate --fix

R106-title = a waiver that waives nothing, or has ended
R106-why = An idle waiver would hide a later fault. Faults that leave an entry out of the points cannot be waived.
R106 = { $kind } { $id }: the waiver of { $rule } waives nothing
R106-help = take this [[allow]] out; if its rule, entry or volunteer is wrong, mend it
R106-ended = { $kind } { $id }: the waiver of { $rule } ended on { $until }
R106-ended-help = take this [[allow]] out; if it is still needed, mend its until
R106-binding = { $kind } { $id }: { $rule } cannot be waived
R106-binding-help = an entry with a fault of { $rule } counts in no total until it is mended; take this [[allow]] out
