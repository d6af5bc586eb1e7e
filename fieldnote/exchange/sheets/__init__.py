"""Reading a sheet that an agency sends, CSV or XLSX: strict, limited, and never run.

Every cell is data. What cannot be read for certain is named with its line, and the rest of the file stays readable.
"""
