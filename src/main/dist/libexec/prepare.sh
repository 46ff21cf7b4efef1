# Chooses a Java, makes the class-data archive for it if there is none, and keeps both in archives/choices. Sourced by
# bin/veles, which has set veles_home, veles_flags, veles_from, veles_choices and veles_known; sets java_home and java_archive. Where
# the distribution cannot be written to, Veles runs without an archive, and chooses again at each start.

# train OPTION...: runs the commands that the archive is for.
train() {
  # shellcheck disable=SC2086 # the flags are words
  "$java_home/bin/java" "$@" $veles_flags -cp "$veles_home/lib/veles.jar" \
    dev.veles.cli.TrainingRun "$veles_home/share" "$veles_archives/examples" >>"$veles_archives/log" 2>&1 </dev/null
}

# make_archive FILE: leaves no file where it fails; the log says why.
make_archive() {
  : >"$veles_archives/log"
  case $1 in
    *.aot)
      train -XX:AOTMode=record "-XX:AOTConfiguration=$1.conf" &&
        train -XX:AOTMode=create "-XX:AOTConfiguration=$1.conf" "-XX:AOTCache=$1.new"
      ;;
    *) train "-XX:ArchiveClassesAtExit=$1.new" ;;
  esac
  rm -rf "$1" "$1.conf" "$veles_archives/examples"
  [ -f "$1.new" ] && mv "$1.new" "$1"
}

# choose OPTION: keeps the option that names the archive for the next start in this environment.
choose() {
  java_archive=$1
  {
    printf '%s\n' "$veles_from" "$java_home" "$java_release" "$java_archive"
    [ "$veles_known" = no ] || head -n 28 "$veles_choices"
  } >"$veles_choices.new"
  mv -f "$veles_choices.new" "$veles_choices"
}

. "$veles_home/libexec/java.sh"
find_java java
# Stands for no archive: what every Java takes and does by default.
java_archive=-Xshare:auto
veles_archives=$veles_home/archives

# Who finds the lock taken runs without an archive this time; the lock of a process that is gone is void.
if mkdir -p "$veles_archives" 2>/dev/null && [ -w "$veles_archives" ]; then
  if [ -h "$veles_archives/lock" ] && ! kill -0 "$(readlink "$veles_archives/lock")" 2>/dev/null; then
    rm -f "$veles_archives/lock"
  fi
  if ln -s $$ "$veles_archives/lock" 2>/dev/null; then
    # Two JDKs of one version are told apart by where they stand.
    veles_archive=$veles_archives/$(printf %s "$java_version" | tr -c 'A-Za-z0-9.+' _)
    veles_archive=$veles_archive-$(printf %s "$java_home" | cksum | cut -d ' ' -f 1)
    # JDK 25 and newer keep linked classes, older ones only loaded ones.
    if [ "$java_major" -ge 25 ]; then
      veles_archive=$veles_archive.aot veles_option=-XX:AOTCache
    else
      veles_archive=$veles_archive.jsa veles_option=-XX:SharedArchiveFile
    fi
    if [ ! -f "$veles_archive" ] || [ "$veles_home/lib/veles.jar" -nt "$veles_archive" ]; then
      echo "veles: preparing for Java $java_version (once)" >&2
      make_archive "$veles_archive"
    fi
    if [ -f "$veles_archive" ]; then
      choose "$veles_option=$veles_archive"
    else
      choose -Xshare:auto
    fi
    rm -f "$veles_archives/lock"
  fi
fi
