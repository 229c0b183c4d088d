"""The released mapper of OpenG2P as its own image starts it; run in its own environment.

``serve.py migrate`` makes its tables, ``serve.py run`` answers. Its settings are variables.
"""

import importlib

if __name__ == "__main__":
    importlib.import_module("openg2p_spar_mapper_api.app").Initializer().main()
