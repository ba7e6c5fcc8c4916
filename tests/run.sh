#!/usr/bin/env bash
# Builds the solution and runs every test project. The last line reads: N passed, N failed, N skipped
#
#   tests/run.sh [--project NAME]… [--no-servers] [--no-build] [-- ARGUMENTS FOR THE TEST RUNNER]
#
# NAME is Sql, Gateway or Web. The runner's arguments are those of xunit.v3, such as: -- -class '*Mask*'
#
# Where a database server for the tests comes from, first that applies:
#   1. a connection string in DBPORTAL_TEST_POSTGRESQL15, _POSTGRESQL18, _MARIADB, _MYSQL (an administrator's account)
#   2. a container, where Docker runs
#   3. started here from packages (Debian, root), on loopback, stopped at the end
#   4. none: the tests that want it are skipped and name it; with CI=true they fail
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
tests=tests
. "$tests/servers/lib.sh"
. "$tests/servers/packages.sh"

projects=() with_servers=yes with_build=yes runner_arguments=()
while [ $# -gt 0 ]; do
  case $1 in
    --project) [ $# -ge 2 ] || { say "--project needs a name"; exit 2; }; projects+=("$2"); shift 2 ;;
    --no-servers) with_servers=no; shift ;;
    --no-build) with_build=no; shift ;;
    --) shift; runner_arguments=("$@"); break ;;
    *) say "unknown option $1"; exit 2 ;;
  esac
done
[ ${#projects[@]} -gt 0 ] || projects=(Sql Gateway Web)

results=$(mktemp -d) || exit 1
servers=''
servers_job=''
passed=0 failed=0 skipped=0 broken=0

finish() {
  if [ -n "$servers_job" ]; then wait "$servers_job"; fi
  if [ -n "$servers" ]; then "$tests/servers/servers.sh" stop "$servers"; fi
  rm -rf "$results"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# The servers that nobody gave us.
missing_servers() {
  local server variable
  for server in postgresql15 postgresql18 mariadb mysql; do
    variable=DBPORTAL_TEST_${server^^}
    [ -n "${!variable:-}" ] || printf '%s ' "$server"
  done
}

docker_runs() { command -v docker > /dev/null && timeout 20 docker info > /dev/null 2>&1; }

wants_servers() {
  [ "$with_servers" = yes ] || return 1
  case " ${projects[*]} " in *' Gateway '* | *' Web '*) return 0 ;; *) return 1 ;; esac
}

# Runs beside the build: both take about a minute on a fresh machine.
prepare_servers() {
  wants_servers || return 0
  local list
  read -r -a list <<< "$(missing_servers)"
  if [ ${#list[@]} -eq 0 ] || docker_runs; then return 0; fi
  servers=$(mktemp -d /tmp/dbportal-tests.XXXXXX) || return 0
  "$tests/servers/servers.sh" start "$servers" "${list[@]}" > "$results/servers.log" 2>&1 &
  servers_job=$!
}

use_servers() {
  [ -n "$servers_job" ] || return 0
  wait "$servers_job"
  servers_job=''
  grep -E '^(started|could not|not installed|[a-z0-9]+: )' "$results/servers.log" >&2
  # shellcheck disable=SC1091
  [ -e "$servers/servers.env" ] && . "$servers/servers.env"
}

find_chromium() {
  [ -z "${DBPORTAL_TEST_CHROMIUM:-}" ] || return 0
  local name path
  for name in chromium chromium-browser google-chrome; do
    if path=$(command -v "$name"); then
      export DBPORTAL_TEST_CHROMIUM=$path
      return 0
    fi
  done
}

# attribute FILE NAME: a number of the report's summary element.
attribute() {
  grep -o '<Counters [^>]*' "$1" | head -n 1 | grep -o "[^a-zA-Z]$2=\"[0-9]*\"" | grep -o '[0-9]*'
}

run_project() {
  local name=$1 report=$results/$1.trx code=0
  local program=$tests/DbPortal.$name.Tests/bin/Release/net10.0/DbPortal.$name.Tests
  say "== DbPortal.$name.Tests"
  if [ ! -x "$program" ]; then
    say "DbPortal.$name.Tests was not built: $program is missing"
    broken=$((broken + 1))
    return
  fi
  timeout --kill-after=30 "${DBPORTAL_TEST_TIMEOUT:-1200}" "$program" -noColor -result-trx "$report" "${runner_arguments[@]}" || code=$?
  if [ ! -s "$report" ]; then
    say "DbPortal.$name.Tests ended with code $code and left no report"
    broken=$((broken + 1))
    return
  fi
  local total ok bad
  total=$(attribute "$report" total) ok=$(attribute "$report" passed) bad=$(attribute "$report" failed)
  bad=$((${bad:-0} + $(attribute "$report" error || echo 0)))
  passed=$((passed + ${ok:-0})) failed=$((failed + bad)) skipped=$((skipped + ${total:-0} - ${ok:-0} - bad))
  if [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; then
    say "DbPortal.$name.Tests ended with code $code although no test failed"
    broken=$((broken + 1))
  elif [ "${total:-0}" -eq 0 ] && [ ${#runner_arguments[@]} -eq 0 ]; then
    say "DbPortal.$name.Tests holds no test"
    broken=$((broken + 1))
  fi
}

# The build needs npm, so the tools come first.
install_packages
prepare_servers
if [ "$with_build" = yes ] && ! dotnet build DbPortal.sln -c Release -v quiet --nologo -clp:ErrorsOnly; then
  say "the build failed: no test ran"
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi
use_servers
find_chromium
for project in "${projects[@]}"; do run_project "$project"; done

[ "$broken" -eq 0 ] || say "$broken of ${#projects[@]} test projects did not run to their end"
# A project that did not run to its end counts as a failure, so that the line alone tells the truth.
failed=$((failed + broken))
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
