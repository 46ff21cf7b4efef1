#!/bin/sh
# Makes sure that Vault holds every key that keys.txt names. A value that is there is never changed, and no value is
# ever printed: the log says paths, keys and what was done with them.
#
# keys.txt has one key a line, `<how> <path> <key> [<more>]`, where how says what is done about a missing value:
#   random        32 random bytes, in base64
#   constant      the value is <more>
#   database-url  <more> is the path and the key of the password, then the URL up to it and the URL behind it
#   operator      a person has to put it
#
# Given by the Job: VAULT_ADDR, AUTH_MOUNT, AUTH_ROLE, KV_MOUNT.
# No globbing: the words of keys.txt are taken as they are.
set -euf

jwt=${JWT_FILE:-/var/run/secrets/vault/token}
keys=${KEYS_FILE:-/veles/keys.txt}
missing=''

fail() {
  echo "error: $*" >&2
  exit 1
}

# True where the path holds the key, false where Vault says that it does not. Every other answer ends the script: a
# Vault that refuses to say, or cannot be reached, must not pass for one that holds nothing.
holds() { # path key
  if answer=$(vault kv get -mount="$KV_MOUNT" -field="$2" "$1" 2>&1 > /dev/null); then
    return 0
  fi
  case $answer in
    *'No value found at '* | *'not present in secret'*) return 1 ;;
  esac
  printf '%s\n' "$answer" >&2
  fail "Vault does not say whether $KV_MOUNT/$1 holds $2"
}

# The version that is there now, 0 for none. A write that names it is refused where somebody else wrote in between.
version_of() { # path
  vault kv get -mount="$KV_MOUNT" -format=json "$1" 2> /dev/null |
    sed -n 's/^ *"version": *\([0-9][0-9]*\),\{0,1\}$/\1/p' | tail -n 1
}

# Adds a key, its value on standard input, beside those that the path holds.
put() { # path key version
  if [ "$3" -eq 0 ]; then
    vault kv put -mount="$KV_MOUNT" -cas=0 "$1" "$2=-" > /dev/null || fail "$KV_MOUNT/$1 $2 was not written"
  else
    vault kv patch -mount="$KV_MOUNT" -cas="$3" "$1" "$2=-" > /dev/null || fail "$KV_MOUNT/$1 $2 was not written"
  fi
  echo "made $KV_MOUNT/$1 $2"
}

# Every byte as %XX, so that a password of any characters stands in a URL.
encoded() { # path key
  vault kv get -mount="$KV_MOUNT" -field="$2" "$1" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g'
}

wanted() { # what a person has to do
  echo "missing $1"
  missing="$missing
  $1"
}

database_url() { # path key version password-path password-key before behind
  if ! holds "$4" "$5"; then
    wanted "$KV_MOUNT/$1 $2 (made once $KV_MOUNT/$4 holds $5)"
    return 0
  fi
  password=$(encoded "$4" "$5")
  [ -n "$password" ] || fail "$KV_MOUNT/$4 $5 is empty"
  printf '%s%s%s' "$6" "$password" "$7" | put "$1" "$2" "$3"
}

ensure() { # how path key more...
  version=$(version_of "$2")
  if holds "$2" "$3"; then
    echo "kept $KV_MOUNT/$2 $3"
    return 0
  fi
  case $1 in
    random) head -c 32 /dev/urandom | base64 | tr -d '\n' | put "$2" "$3" "${version:-0}" ;;
    constant) printf '%s' "$4" | put "$2" "$3" "${version:-0}" ;;
    database-url) database_url "$2" "$3" "${version:-0}" "$4" "$5" "$6" "$7" ;;
    operator) wanted "$KV_MOUNT/$2 $3" ;;
    *) fail "keys.txt says \"$1\", which is no way to make a value" ;;
  esac
}

VAULT_TOKEN=$(vault write -field=token "auth/$AUTH_MOUNT/login" role="$AUTH_ROLE" jwt=@"$jwt") ||
  fail "Vault does not let the role $AUTH_ROLE log in at auth/$AUTH_MOUNT"
export VAULT_TOKEN
trap 'vault token revoke -self > /dev/null 2>&1 || true' EXIT

while read -r how path key more <&3; do
  # The words of <more> are arguments of their own.
  # shellcheck disable=SC2086
  ensure "$how" "$path" "$key" $more
done 3< "$keys"

if [ -n "$missing" ]; then
  echo "error: a person has to put these keys:$missing" >&2
  echo "Put each with \`vault kv patch -mount=$KV_MOUNT <path> <key>=-\`, or \`kv put\` where the path is new; then" \
    'raise the revision in the contract, so that this Job runs again.' >&2
  exit 1
fi
