#!/usr/bin/env bash
# Sets everything up on Linux: system libraries, .venv with the pinned packages, compiled translations. Safe to repeat.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '== %s\n' "$*"; }
stop() { printf 'setup: %s\n' "$*" >&2; exit 1; }

# Library name : Debian package. What Qt needs to be loaded at all, then what a window on a screen needs.
libraries=(
  libGL.so.1:libgl1 libEGL.so.1:libegl1 libglib-2.0.so.0:libglib2.0-0 libfontconfig.so.1:libfontconfig1
  libdbus-1.so.3:libdbus-1-3 libxkbcommon.so.0:libxkbcommon0
  libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4 libxcb-keysyms.so.1:libxcb-keysyms1
  libxcb-shape.so.0:libxcb-shape0 libxcb-xkb.so.1:libxcb-xkb1 libxkbcommon-x11.so.0:libxkbcommon-x11-0
)

find_python() {
  local candidate
  for candidate in "${PYTHON:-python3}" python3.12 python3.11 python3.13 python3.14; do
    if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null; then
      printf '%s' "$candidate"
      return
    fi
  done
  stop "Python 3.11 to 3.14 is needed; found none as ${PYTHON:-python3} or python3.11 to python3.14. Set PYTHON=/path/to/python to name one."
}

missing_packages() {
  local known entry
  known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)
  for entry in "${libraries[@]}"; do
    grep -qF "${entry%%:*} " <<<"$known" || printf '%s ' "${entry##*:}"
  done
  # Debian keeps the part of venv that fetches pip in a package of its own.
  "$python" -c 'import ensurepip, venv' 2>/dev/null || printf '%s-venv ' "$("$python" -c 'import sys; print(f"python3.{sys.version_info[1]}")')"
}

# Shows what a command said only when it failed.
quietly() {
  local said
  said=$("$@" 2>&1) || { printf '%s\n' "$said" >&2; stop "this failed: $*"; }
}

install_packages() {
  local as_root=()
  if ! command -v apt-get >/dev/null; then
    say "This system has no apt-get. Packages with these Debian names may be missing: $*"
    return
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! sudo -n true 2>/dev/null; then
      say "These system packages are missing and this user may not install them. Ask for: apt-get install $*"
      return
    fi
    as_root=(sudo -n)
  fi
  say "Installing system packages: $*"
  quietly "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q
  quietly "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
}

[ "$(uname -s)" = Linux ] || stop "this script is for Linux; on Windows run ./make.ps1 in PowerShell."
python=$(find_python)
read -r -a missing <<<"$(missing_packages)"
if [ "${#missing[@]}" -gt 0 ]; then install_packages "${missing[@]}"; fi

if [ ! -x .venv/bin/python ]; then
  say "Making the virtual environment .venv"
  "$python" -m venv .venv || { rm -rf .venv; stop "the virtual environment could not be made; install python3-venv and run again."; }
fi

say "Installing the pinned packages"
pip_install() { .venv/bin/python -m pip install --quiet --disable-pip-version-check -c constraints.txt "$@"; }
# The build tool first, so that it too is the pinned one.
pip_install hatchling editables
pip_install --no-build-isolation -e '.[dev]'

.venv/bin/python -c 'import PySide6.QtWidgets, PySide6.QtSvg, PySide6.QtPrintSupport, cv2' \
  || stop "Qt or OpenCV cannot be loaded: the library named above is missing. On Debian: apt-get install $(printf '%s ' "${libraries[@]##*:}")"

say "Compiling the translations"
.venv/bin/python scripts/translations.py compile
touch .venv/ready
touch .venv/translated
