### V: what must not be told of people.

V701-title = a resident identity number
V701-why = The records lie in a repository that many can read, and what was written stays in its history; with somebody's identity number one can act in their name. Records know people by id and need no such number.
V701 = { $kind } { $id }: here stands a resident identity number ({ $masked })
V701-help = take it out; if it was committed before, it stands in the history too: tell whoever keeps the repository

V702-title = a mobile number, or a land line that contact_lines does not list
V702-why = A telephone number is personal, and once it is out it cannot be called back. Only the public lines of an office may stand in records: list them in contact_lines of jiedao.toml.
V702 = { $kind } { $id }: here stands a mobile number ({ $masked })
V702-help = take it out and keep it elsewhere; if it was committed before, it stands in the history too
V702-line = { $kind } { $id }: here stands a land line ({ $masked }) that contact_lines does not list
V702-line-help = if it is a public line of an office, list it in contact_lines of jiedao.toml; if it is somebody's own, take it out

V703-title = a bank card number or an e-mail address
V703-why = A card number serves to cheat, an address to find somebody. What was paid belongs into the books of account, not into these records.
V703 = { $kind } { $id }: here seems to stand a bank card number ({ $masked })
V703-help = take it out; if it is no card number, write an [[allow]] with rule = "V703" and a reason
V703-mail = { $kind } { $id }: here stands an e-mail address ({ $masked })
V703-mail-help = take it out; if it is a public address of a unit, write an [[allow]] with rule = "V703" and a reason

V704-title = a person's name beside a room number in free text
V704-why = A name beside a room tells everybody who lives where. Who looks after which household is written in [[duty]]: ids and rooms, never names.
V704 = { $kind } { $id }: beside a room number stands the name of { $person }
V704-help = write the id “{ $person }” instead of the name, or leave out the room

V705-title = a word of health or hardship beside a name or room in free text
V705-why = Health and means are the most personal of all; to write down whose they are may hurt that person. Of visits and help, record what was done and for how many households, not for whom.
V705 = { $kind } { $id }: beside “{ $word }” stands the name of { $person }
V705-help = take one of the two out; of a service it is enough to record what was done and for how many
V705-room = { $kind } { $id }: beside “{ $word }” stands a room number
V705-room-help = take one of the two out; of a service it is enough to record what was done and for how many
