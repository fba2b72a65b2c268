#!/usr/bin/env bash
# Makes the environment named by $1 with what audits and describes a bundle; nothing of it is in the program.
set -eu
tools=$1
rm -rf "$tools"
"${PYTHON:-python3}" -m venv "$tools"
"$tools/bin/python" -m pip --disable-pip-version-check --quiet install --require-hashes \
  -r "$(dirname "$0")/tools.lock" 2> >(grep -v '^WARNING: Location' >&2) || {
  echo "make: the tools could not be installed (see above). Nothing was changed outside $tools." >&2
  exit 1
}
touch "$tools/.ready"
