# Debian packages the tests need; sourced, never run. Nothing here fails a run: a server that
# is still missing afterwards is reported by the tests that wanted it.

apt_get() {
  DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@"
}

# The lists have a lock of their own that apt-get does not wait for.
apt_update() {
  for _ in 1 2 3 4 5 6; do
    apt_get update >&2 && return 0
    sleep 5
  done
  return 1
}

# A package's own script must not start a second server on the standard port.
without_services() {
  local policy=/usr/sbin/policy-rc.d made=no result=0
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' > "$policy"
    chmod 755 "$policy"
    made=yes
  fi
  "$@" || result=$?
  if [ "$made" = yes ]; then rm -f "$policy"; fi
  return "$result"
}

# wanted COMMAND_OR_FILE PACKAGE…: adds the packages to the list unless the command or file is there.
wanted() {
  local probe=$1
  shift
  if [ "${probe#/}" != "$probe" ]; then [ -e "$probe" ] && return 0
  elif command -v "$probe" > /dev/null; then return 0; fi
  missing_packages+=("$@")
}

# install_packages SERVER…: browser and fonts always, a server's packages when it is named.
install_packages() {
  missing_packages=()
  if [ -z "${DBPORTAL_TEST_CHROMIUM:-}" ]; then
    wanted chromium chromium
    wanted /usr/share/fonts/truetype/liberation fonts-liberation
    wanted /usr/share/fonts/truetype/dejavu fonts-dejavu-core
    wanted /usr/share/fonts/opentype/ipafont-gothic fonts-ipafont-gothic
  fi
  wanted npm nodejs npm
  local server
  for server in "$@"; do
    case $server in
      postgresql15) wanted /usr/lib/postgresql/15/bin/postgres postgresql-15 postgresql-contrib ;;
      mariadb) wanted /usr/sbin/mariadbd mariadb-server ;;
      mysql) wanted /usr/sbin/debootstrap debootstrap ;;
    esac
  done
  [ ${#missing_packages[@]} -gt 0 ] || return 0
  if ! is_root || ! command -v apt-get > /dev/null; then
    say "not installed, and only root on Debian can: ${missing_packages[*]}"
    return 0
  fi
  say "installing: ${missing_packages[*]}"
  without_services apt_get install --no-install-recommends "${missing_packages[@]}" >&2 && return 0
  apt_update || true
  without_services apt_get install --no-install-recommends "${missing_packages[@]}" >&2 && return 0
  # One package that cannot be had must not keep the others away.
  local package
  for package in "${missing_packages[@]}"; do
    without_services apt_get install --no-install-recommends "$package" >&2 || say "could not install $package"
  done
}
