# Shared by the scripts of this folder; sourced, never run.

say() { printf '%s\n' "$*" >&2; }

is_root() { [ "$(id -u)" = 0 ]; }

# Runs a command as an unprivileged account when we are root: database servers refuse to run as root.
as() {
  local account=$1
  shift
  if is_root; then runuser -u "$account" -- "$@"; else "$@"; fi
}

give_to() {
  if is_root; then chown -R "$1:" "$2"; fi
}

# What is slow to make and the same for every run: server binaries and an initialised MySQL data folder.
cache_folder() {
  if [ -n "${DBPORTAL_TEST_CACHE:-}" ]; then printf '%s' "$DBPORTAL_TEST_CACHE"
  elif is_root; then printf '/var/cache/dbportal-tests'
  else printf '%s/dbportal-tests' "${XDG_CACHE_HOME:-$HOME/.cache}"; fi
}

# A port that nothing listens on; the range lies below the kernel's ephemeral ports, so no client socket takes it meanwhile.
free_port() {
  local port
  for _ in $(seq 200); do
    port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000))
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      printf '%s' "$port"
      return 0
    fi
  done
  say "no free port between 20000 and 32000 on 127.0.0.1"
  return 1
}

new_password() { od -An -N12 -tx1 /dev/urandom | tr -d ' \n'; }

# wait_for_log PID LOG TEXT SECONDS: until the server says that it is ready, dies, or takes too long.
wait_for_log() {
  local pid=$1 log=$2 text=$3 tries=$(($4 * 5))
  for _ in $(seq "$tries"); do
    grep -q -- "$text" "$log" 2>/dev/null && return 0
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.2
  done
  say "the server with log $log did not become ready:"
  tail -n 15 "$log" >&2 || true
  return 1
}

# publish FOLDER SERVER PID CONNECTION_STRING: what run.sh and a person's shell read back.
publish() {
  local folder=$1 server=$2 pid=$3 connection=$4
  printf '%s\n' "$pid" > "$folder/$server.pid"
  printf "export DBPORTAL_TEST_%s='%s'\n" "${server^^}" "$connection" > "$folder/$server.env"
}
