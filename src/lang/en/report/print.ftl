### Printing: headers, feet, signatures, charts.
