"""Documents before they are made: one module gathers each kind; `kinds` knows them all.

Each step runs where it may: a module here gathers frozen values from the notebook, for anyone who may look;
`giving.address` asks the gate and makes them fit for a recipient outside; `rendering.make` turns the values into bytes
on any thread or process; `giving.release` asks the gate again and logs the document before it is given away.
"""
