#!/usr/bin/env bash
# Proves `make test` and `make run` in a bare Debian 12 that holds nothing but git, python3 and make.
#
#   sudo scripts/prove_fresh_machine.sh [MIRROR]
#
# Needs root, debootstrap and a Debian mirror: the argument, or MIRROR, or what debootstrap takes by itself.
#   SUITE=NAME      another Debian: trixie, say (default: bookworm, which is Debian 12)
#   BASE=FILE       tar.gz of a bare root; used when it is there, made when it is not (saves a minute the next time)
#   WORK=DIR        where the root is unpacked and the logs stay (default: a new folder below /tmp)
#   COPY_IN="FILE[:PLACE] ..."    files of this machine that its way to the network needs: a certificate, pip.conf, apt sources
#   PASS_ENV="NAME[=VALUE] ..."   environment variables set inside for the same reason
#   TARGETS="..."   default: "test run"
set -euo pipefail

mirror=${1:-${MIRROR:-}}
repository=$(cd "$(dirname "$0")/.." && pwd)
work=${WORK:-$(mktemp -d)}
root=$work/root
suite=${SUITE:-bookworm}
base=${BASE:-$work/bare-$suite.tar.gz}
read -r -a targets <<<"${TARGETS:-test run}"
read -r -a copy_in <<<"${COPY_IN:-}"
read -r -a pass_env <<<"${PASS_ENV:-}"

say() { printf '\n#### %s\n' "$*"; }
[ "$(id -u)" -eq 0 ] || { echo "Run it as root: chroot needs it." >&2; exit 1; }
mkdir -p "$work"
if [ -e "$root" ]; then echo "There is a root in $root already: take it away or name another WORK." >&2; exit 1; fi

if [ -f "$base" ]; then
  say "Unpacking the bare root $base"
  mkdir "$root"
  tar -C "$root" -xzf "$base"
else
  say "Making a bare Debian $suite with debootstrap"
  if [ -n "$mirror" ]; then set -- "$mirror"; else set --; fi
  debootstrap --variant=minbase "$suite" "$root" "$@" >"$work/debootstrap.log"
  tar -C "$root" -czf "$base" .
fi

mount -t proc proc "$root/proc"
trap 'umount "$root/proc"' EXIT
cp /etc/resolv.conf "$root/etc/resolv.conf"
for pair in "${copy_in[@]}"; do
  mkdir -p "$root$(dirname "${pair##*:}")"
  cp -rL "${pair%%:*}" "$root${pair##*:}"
done

handed_on=()
for name in "${pass_env[@]}"; do
  case $name in
    *=*) handed_on+=("$name") ;;
    *) handed_on+=("$name=${!name}") ;;
  esac
done
# An empty environment: no locale, no display, no settings of this machine but those named above.
inside() { env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin "${handed_on[@]}" chroot "$root" "$@"; }

say "Installing git, python3 and make, and nothing else"
inside apt-get update -q >"$work/apt.log"
inside env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends git python3 make >>"$work/apt.log" 2>&1
inside dpkg-query -f '${Package}\n' -W >"$work/packages-before.txt"
echo "$(wc -l <"$work/packages-before.txt") packages; $(inside python3 --version)"

say "Cloning $(git -C "$repository" log -1 --format='%h %s')"
git clone -q --no-local "$repository" "$root/canteen-desk"
chown -R 0:0 "$root/canteen-desk"

result=0
for target in "${targets[@]}"; do
  say "make $target"
  started=$SECONDS
  status=0
  inside make -C /canteen-desk "$target" >"$work/make-$target.log" 2>&1 || status=$?
  tail -n 25 "$work/make-$target.log"
  echo "make $target: exit $status after $((SECONDS - started)) s; whole output in $work/make-$target.log"
  [ "$status" -eq 0 ] || result=1
done

say "What is left"
inside git -C /canteen-desk status --short
if [ -d "$root/canteen-desk/demo-out" ]; then (cd "$root/canteen-desk" && find demo-out -type f -printf '%s %p\n' | sort -k2); fi
say "$([ "$result" -eq 0 ] && echo Proved || echo NOT proved): logs in $work, the root in $root"
exit "$result"
