#!/usr/bin/env bash
# Makes the virtual environment named by $1: the locked packages, Tandem itself, and a look at the system libraries Qt needs.
set -eu
cd "$(dirname "$0")/.."
venv=$1
python=${PYTHON:-python3}

fail() { printf 'make: %s\n' "$@" >&2; exit 1; }

# Gets Debian's packages $2... because of $1: root has them installed, others are told how.
need() {
  why=$1; shift
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then fail "$why. Install: sudo apt install $*"; fi
  echo "make: $why. Installing: $*"
  { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"; } >/dev/null ||
    fail "that could not be installed (see above). Check the network, or install it: apt install $*"
}

command -v "$python" >/dev/null || need "there is no $python here" python3 python3-venv
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  fail "Tandem needs Python 3.11 or newer; $python is $("$python" -V 2>&1). Name another: make PYTHON=python3.12"

if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
  rm -rf "$venv"
  "$python" -m venv "$venv" >/dev/null 2>&1 || {
    rm -rf "$venv"
    need "python's venv module is not complete here" python3-venv
    "$python" -m venv "$venv"
  }
fi

echo "Setting up $venv (a few minutes the first time) ..."
pip() { "$venv/bin/python" -m pip --disable-pip-version-check --quiet "$@" 2> >(grep -v '^WARNING: Location' >&2); }
pip install --require-hashes -r requirements.lock ||
  fail "the packages could not be installed (see above). Nothing was changed outside $venv; check the network and run make again."
pip install --no-build-isolation --no-deps --editable .
libraries=$(env -u DISPLAY "$venv/bin/python" packaging/system_libraries.py --names)
# shellcheck disable=SC2086 # names of packages, parted by spaces
[ -z "$libraries" ] || need "Qt, which draws Tandem's window, needs libraries that are not here" $libraries
touch "$venv/.ready"
