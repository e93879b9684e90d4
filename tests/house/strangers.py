"""What our modules import of others, as a module that does nothing else: `make setup` has mypy read all that once."""

import sys

from tests.house.sources import PACKAGES, modules

OURS = {*PACKAGES, "tests"}


def main() -> None:
    names = {name for module in modules(*sorted(OURS)) for name, _ in module.imports()}
    strangers = {name for name in names if name.split(".")[0] not in OURS | sys.stdlib_module_names}
    print("\n".join(f"import {name}" for name in sorted(strangers)))


if __name__ == "__main__":
    main()
