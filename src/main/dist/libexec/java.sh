# Finds the newest Java. Sourced by the launchers.

# find_java TOOL: the newest Java, 17 or newer, that has bin/TOOL. Sets java_home, java_release (the line of its release
# file that names the version; empty without such a file), java_version and java_major; ends the process with a message
# when there is none. VELES_JAVA_HOME wins outright; of equally new ones, the first in this order: JAVA_HOME, the PATH,
# the usual folders (or those of VELES_JDK_FOLDERS, separated by colons).
find_java() {
  java_tool=$1
  best_home='' best_major=0
  if [ -n "${VELES_JAVA_HOME-}" ]; then
    consider_java "$VELES_JAVA_HOME"
    [ -n "$best_home" ] || no_java "there is no bin/$java_tool in VELES_JAVA_HOME, \"$VELES_JAVA_HOME\""
  else
    [ -z "${JAVA_HOME-}" ] || consider_java "$JAVA_HOME"
    consider_path
    consider_folders
    [ -n "$best_home" ] || no_java "no Java with bin/$java_tool was found"
  fi
  read_java_release "$best_home"
  java_home=$best_home
  [ "$java_major" -ge 17 ] || no_java "Java 17 or newer is needed, and the newest found is $java_version in \"$java_home\""
}

no_java() {
  echo "veles: $1" >&2
  echo '  help: Install a JDK, 17 or newer, or set VELES_JAVA_HOME to the folder of one.' >&2
  exit 2
}

consider_java() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/$java_tool" ] || return 0
  read_java_release "$1"
  if [ "$java_major" -gt "$best_major" ]; then
    best_home=$1 best_major=$java_major
  fi
}

consider_path() {
  java_path=$(command -v java) || return 0
  while [ -h "$java_path" ]; do
    java_link=$(readlink "$java_path")
    case $java_link in
      /*) java_path=$java_link ;;
      *) java_path=$(dirname "$java_path")/$java_link ;;
    esac
  done
  java_path=$(CDPATH='' cd -P -- "$(dirname "$java_path")/.." 2>/dev/null && pwd) || return 0
  # /usr/bin/java of macOS belongs to no JDK and opens a dialog when there is none.
  [ "$java_path" = /usr ] || consider_java "$java_path"
}

consider_folders() {
  java_folders=/usr/lib/jvm:/usr/java:/opt/java:/Library/Java/JavaVirtualMachines
  java_folders=$java_folders:${HOME-}/Library/Java/JavaVirtualMachines:${HOME-}/.sdkman/candidates/java:${HOME-}/.jdks
  java_folders=${VELES_JDK_FOLDERS-$java_folders}
  while [ -n "$java_folders" ]; do
    for java_candidate in "${java_folders%%:*}"/*; do
      consider_java "$java_candidate"
      consider_java "$java_candidate/Contents/Home"
    done
    case $java_folders in
      *:*) java_folders=${java_folders#*:} ;;
      *) java_folders= ;;
    esac
  done
}

# Sets java_release, java_version and java_major (0 if the version is unreadable).
read_java_release() {
  java_release='' java_line=''
  if [ -f "$1/release" ]; then
    while IFS= read -r java_line; do
      case $java_line in
        JAVA_RUNTIME_VERSION=* | JAVA_VERSION=*)
          java_release=$java_line
          break
          ;;
      esac
    done <"$1/release"
  fi
  java_version=${java_release#*=}
  if [ -z "$java_version" ]; then
    java_version=$("$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.runtime.version = //p')
  fi
  java_version=${java_version#\"}
  java_version=${java_version%\"}
  java_major=${java_version%%[!0-9]*}
  java_major=${java_major:-0}
}
