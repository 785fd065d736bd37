# What the scripts of this folder share; sourced by them, of no use alone.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say () { echo "$*" >&2; }

fail () { say "$(basename "$0"): $*"; exit 2; }

# Runs a command whose output is of interest only where it fails.
quietly () {
  local log status=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 </dev/null || status=$?
  if [ "$status" -ne 0 ]; then cat "$log" >&2; fi
  rm -f "$log"
  return "$status"
}

# compile FOLDER OPTION…: builds the project in a folder of its own, set up with these options. A folder
# that another compiler or meson set up, or that is broken, is set up afresh.
compile () {
  local folder=$root/$1 key
  key="$* | $root | meson $(meson --version) | $(${CC:-cc} --version | head -n 1)"
  shift
  if [ "$(cat "$folder/set-up-by" 2>/dev/null)" != "$key" ] ||
     ! ninja -C "$folder" build.ninja >/dev/null 2>&1 </dev/null; then
    rm -rf "$folder"
    quietly meson setup "$folder" "$root" "$@" || return
    echo "$key" >"$folder/set-up-by"
  fi
  say "Building in $folder"
  quietly ninja -C "$folder"
}

# Prints a clang-format of version 14, whose layout the project's is; fails where there is none.
find_clang_format () {
  local name
  for name in clang-format-14 clang-format; do
    if "$name" --version 2>/dev/null | grep -q 'version 14\.'; then
      echo "$name"
      return
    fi
  done
  return 1
}
