package dev.veles.launcher;

import dev.veles.launcher.LauncherTest.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder with the launcher's real scripts, a Maven that only lays out the distribution, and Javas that print their
 * version and arguments and exit with 7.
 */
final class FakeClone {
    private static final List<String> TOOLS =
            List.of("cat cksum cp cut dirname find head ln mkdir mv readlink rm sed sleep tail tr".split(" "));
    private static final String MAVEN = """
            #!/bin/sh
            if [ "${FAKE_BUILD-}" = fails ]; then
              echo '[ERROR] broken'
              exit 1
            fi
            mkdir -p target/dist/veles/lib
            cp -R src/main/dist/. target/dist/veles
            : > target/dist/veles/lib/veles.jar
            """;
    private static final String JAVA = """
            #!/bin/sh
            home=${0%/bin/java}
            if [ "$1" = -XshowSettings:properties ]; then
              echo '    java.runtime.version = 21.0.4+7' >&2
              exit 0
            fi
            JAVA_VERSION='without a release file'
            training=no
            while [ $# -gt 0 ]; do
              case $1 in
                dev.veles.cli.Main) shift; break ;;
                dev.veles.cli.TrainingRun) training=yes; shift; break ;;
                -XX:ArchiveClassesAtExit=*) archive=${1#*=} ;;
                -XX:AOTCache=*) archive=${1#*=} ;;
              esac
              options="$options $1"
              shift
            done
            if [ $training = yes ]; then
              [ "${FAKE_TRAINING-}" = fails ] && exit 1
              echo "$options" > "$home/training"
              [ -z "${archive-}" ] || : > "$archive"
              exit 0
            fi
            echo "$options" > "$home/options"
            [ ! -f "$home/release" ] || . "$home/release"
            printf 'Java %s' "$JAVA_VERSION"
            for argument in "$@"; do
              printf ' [%s]' "$argument"
            done
            echo
            exit 7
            """;

    private final Path root;
    private final Path jdks;

    FakeClone(Path root, Path jdks) throws IOException {
        this.root = root.toRealPath();
        this.jdks = Files.createDirectory(jdks).toRealPath();
        copy("veles");
        copy("src/main/dist/bin/veles");
        copy("src/main/dist/libexec/java.sh");
        copy("src/main/dist/libexec/prepare.sh");
        script(root.resolve("mvnw"), MAVEN);
        touch("pom.xml");
        touch("schemas/contract.schema.json");
    }

    Path root() {
        return root;
    }

    Path launcher() {
        return root.resolve("veles");
    }

    Path jdk(String version) throws IOException {
        return jdk(version, version);
    }

    /** Installs a Java, or replaces the one that stands in this folder. */
    Path jdk(String folder, String version) throws IOException {
        Path home = jdks.resolve(folder);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x y\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), JAVA);
        script(home.resolve("bin/javac"), "#!/bin/sh\n");
        return home;
    }

    /** Runs the launcher as a user does, from another folder. */
    Outcome run(String... args) throws IOException, InterruptedException {
        return run(Map.of(), launcher(), args);
    }

    Outcome run(Map<String, String> environment, Path program, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(args));
        Path out = Files.createTempFile(jdks, "out", "");
        Path err = Files.createTempFile(jdks, "err", "");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", toolsWithoutJava());
        builder.environment().put("VELES_JDK_FOLDERS", jdks.toString());
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Outcome(exit, read(out), read(err));
    }

    String lastOptions() throws IOException {
        return options("options");
    }

    String trainingOptions() throws IOException {
        return options("training");
    }

    /** Writes an empty file, newer than whatever was built before. */
    void touch(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
    }

    void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private String options(String file) throws IOException {
        try (Stream<Path> homes = Files.list(jdks)) {
            Path home = homes.filter(it -> Files.exists(it.resolve(file)))
                    .findFirst()
                    .orElseThrow();
            return read(home.resolve(file));
        }
    }

    /** The few tools that the scripts call, in a folder of their own: a machine's own folders may hold a Java too. */
    private String toolsWithoutJava() throws IOException {
        Path folder = jdks.resolveSibling("tools");
        if (!Files.exists(folder)) {
            Files.createDirectory(folder);
            for (String tool : TOOLS) {
                String path = Files.exists(Path.of("/bin", tool)) ? "/bin/" : "/usr/bin/";
                script(folder.resolve(tool), "#!/bin/sh\nexec " + path + tool + " \"$@\"\n");
            }
        }
        return folder.toString();
    }

    private void copy(String name) throws IOException {
        Path target = root.resolve(name);
        Files.createDirectories(target.getParent());
        Files.copy(Path.of(name), target, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
