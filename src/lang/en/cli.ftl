### Help texts of the command line.

cli-about = Plain-text records of a sub-district, held to rules and added up
