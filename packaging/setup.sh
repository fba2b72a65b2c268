#!/usr/bin/env bash
# Makes the virtual environment named by $1: the locked packages, Tandem itself, and a look at the system libraries Qt needs.
set -eu
cd "$(dirname "$0")/.."
venv=$1
python=${PYTHON:-python3}

fail() { printf 'make: %s\n' "$@" >&2; exit 1; }

command -v "$python" >/dev/null || fail "there is no $python here. Install it: sudo apt install python3 python3-venv"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  fail "Tandem needs Python 3.11 or newer; $python is $("$python" -V 2>&1). Name another: make PYTHON=python3.12"

if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
  rm -rf "$venv"
  "$python" -m venv "$venv" >/dev/null 2>&1 || {
    rm -rf "$venv"
    fail "python's venv module is not complete here. Install it: sudo apt install python3-venv"
  }
fi

echo "Setting up $venv (a few minutes the first time) ..."
pip() { "$venv/bin/python" -m pip --disable-pip-version-check --quiet "$@" 2> >(grep -v '^WARNING: Location' >&2); }
pip install --require-hashes -r requirements.lock ||
  fail "the packages could not be installed (see above). Nothing was changed outside $venv; check the network and run make again."
pip install --no-build-isolation --no-deps --editable .
env -u DISPLAY "$venv/bin/python" packaging/system_libraries.py
touch "$venv/.ready"
