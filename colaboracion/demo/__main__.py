"""Play the demonstration to a server: `python -m colaboracion.demo < order.json`, a child of it.

The order is `{address, language, codes}`. It comes by no argument, where every program of the
machine could read the codes.
"""

import json
import sys

from colaboracion.demo.player import play

if __name__ == "__main__":
    order = json.load(sys.stdin)
    play(order["address"], order["codes"], order["language"])
