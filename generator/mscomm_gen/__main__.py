"""`python -m mscomm_gen`, the same as the command."""

import sys

from .entry import main

sys.exit(main())
