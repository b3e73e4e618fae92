"""An agenda as plain data: what its printed hours mean, what is doubtful in it, how two differ.

Pure, and it mends nothing: what cannot be right is told, and people decide.
"""
