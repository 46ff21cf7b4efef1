package dev.veles.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real scripts in a clone whose Maven and whose Javas are small scripts that say how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
class LauncherTest {
    @TempDir
    Path temp;

    private FakeClone clone;

    @BeforeEach
    void cloneInAFolderWithSpaces() throws Exception {
        clone = new FakeClone(Files.createDirectory(temp.resolve("a clone")), temp.resolve("jdks"));
    }

    @Test
    void saysWhatToDoWithoutAnyJava() throws Exception {
        Outcome outcome = clone.run("--version");
        assertThat(outcome.err()).isEqualTo("""
                        veles: no Java with bin/javac was found
                          help: Install a JDK, 17 or newer, or set VELES_JAVA_HOME to the folder of one.
                        """);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(2);
    }

    @Test
    void saysThatTheNewestJavaIsTooOld() throws Exception {
        Path old = clone.jdk("11.0.2");
        clone.jdk("1.8.0_292");
        Outcome outcome = clone.run("--version");
        assertThat(outcome.err())
                .startsWith("veles: Java 17 or newer is needed, and the newest found is 11.0.2 in \"" + old + "\"\n");
        assertThat(outcome.exit()).isEqualTo(2);
    }

    @Test
    void buildsOnFirstUseAndTakesTheNewestJava() throws Exception {
        clone.jdk("17.0.15");
        clone.jdk("25.0.3");
        clone.jdk("21.0.1");
        Outcome outcome = clone.run("lint", "a b", "", "$HOME", "*");
        assertThat(outcome.err()).isEqualTo("""
                        veles: building with Java 25.0.3 (first use, or the sources are newer)
                        veles: preparing for Java 25.0.3 (once)
                        """);
        assertThat(outcome.out()).isEqualTo("Java 25.0.3 [lint] [a b] [] [$HOME] [*]\n");
        assertThat(outcome.exit()).isEqualTo(7);
    }

    @Test
    void isSilentTheSecondTime() throws Exception {
        clone.jdk("17.0.15");
        clone.run("--version");
        Outcome outcome = clone.run("--version");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isEqualTo("Java 17.0.15 [--version]\n");
        assertThat(clone.lastOptions()).contains("-XX:SharedArchiveFile=").doesNotContain("AOTCache");
    }

    @Test
    void usesAnAheadOfTimeCacheFromJdk25On() throws Exception {
        clone.jdk("25");
        clone.run("--version");
        clone.run("--version");
        assertThat(clone.lastOptions()).contains("-XX:AOTCache=").doesNotContain("SharedArchiveFile");
    }

    @Test
    void runsWithoutAnArchiveWhereNoneCanBeMade() throws Exception {
        clone.jdk("17.0.15");
        Map<String, String> failing = Map.of("FAKE_TRAINING", "fails");
        assertThat(clone.run(failing, clone.launcher(), "x").out()).isEqualTo("Java 17.0.15 [x]\n");
        Outcome again = clone.run(failing, clone.launcher(), "x");
        assertThat(again.err()).isEmpty();
        assertThat(again.out()).isEqualTo("Java 17.0.15 [x]\n");
    }

    @Test
    void buildsAgainWhenSourcesAreNewer() throws Exception {
        clone.jdk("17.0.15");
        clone.run("--version");
        clone.touch("src/main/java/dev/veles/New.java");
        assertThat(clone.run("--version").err()).startsWith("veles: building");
        assertThat(clone.run("--version").err()).isEmpty();
        clone.touch("schemas/contract.schema.json");
        assertThat(clone.run("--version").err()).startsWith("veles: building");
        clone.touch("src/test/java/dev/veles/NewTest.java");
        assertThat(clone.run("--version").err()).isEmpty();
    }

    @Test
    void showsTheEndOfTheLogWhenTheBuildFails() throws Exception {
        clone.jdk("17.0.15");
        Outcome outcome = clone.run(Map.of("FAKE_BUILD", "fails"), clone.launcher(), "--version");
        assertThat(outcome.err())
                .contains("[ERROR] broken\n")
                .endsWith(
                        "veles: the build failed; these are the last lines of " + clone.root() + "/target/dist/log\n");
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(clone.run("--version").out()).isEqualTo("Java 17.0.15 [--version]\n");
    }

    @Test
    void noticesAReplacedJava() throws Exception {
        clone.jdk("17.0.15");
        clone.run("--version");
        clone.jdk("17.0.15", "17.0.16");
        Outcome outcome = clone.run("--version");
        assertThat(outcome.err()).isEqualTo("veles: preparing for Java 17.0.16 (once)\n");
        assertThat(outcome.out()).isEqualTo("Java 17.0.16 [--version]\n");
    }

    @Test
    void prefersVelesJavaHomeOverNewerOnes() throws Exception {
        Path wanted = clone.jdk("17.0.15");
        clone.jdk("25.0.3");
        clone.run("--version");
        Map<String, String> choice = Map.of("VELES_JAVA_HOME", wanted.toString());
        assertThat(clone.run(choice, clone.launcher(), "x").out()).isEqualTo("Java 17.0.15 [x]\n");
        assertThat(clone.run("x").out()).isEqualTo("Java 25.0.3 [x]\n");
    }

    @Test
    void asksAJavaThatHasNoReleaseFileForItsVersion() throws Exception {
        clone.jdk("17.0.15");
        Files.delete(clone.jdk("custom").resolve("release"));
        assertThat(clone.run("x").err()).startsWith("veles: building with Java 21.0.4+7 ");
        Outcome again = clone.run("x");
        assertThat(again.out()).isEqualTo("Java without a release file [x]\n");
        assertThat(again.err()).isEmpty();
    }

    @Test
    void remembersTheChoicesOfSeveralEnvironments() throws Exception {
        Path old = clone.jdk("17.0.15");
        clone.jdk("25.0.3");
        Map<String, String> choice = Map.of("VELES_JAVA_HOME", old.toString());
        clone.run("x");
        clone.run(choice, clone.launcher(), "x");
        clone.delete(clone.root().resolve("target/dist/veles/libexec"));
        assertThat(clone.run("x").out()).isEqualTo("Java 25.0.3 [x]\n");
        assertThat(clone.run(choice, clone.launcher(), "x").out()).isEqualTo("Java 17.0.15 [x]\n");
    }

    @Test
    void refusesAVelesJavaHomeWithoutJava() throws Exception {
        clone.jdk("25.0.3");
        Outcome outcome = clone.run(Map.of("VELES_JAVA_HOME", "/no where"), clone.launcher(), "x");
        assertThat(outcome.err()).startsWith("veles: there is no bin/javac in VELES_JAVA_HOME, \"/no where\"\n");
        assertThat(outcome.exit()).isEqualTo(2);
    }

    @Test
    void takesJavaHomeAmongEquallyNewOnes() throws Exception {
        clone.jdk("25.0.1");
        Path home = clone.jdk("25.0.2");
        Map<String, String> environment = Map.of("JAVA_HOME", home.toString());
        assertThat(clone.run(environment, clone.launcher(), "x").out()).isEqualTo("Java 25.0.2 [x]\n");
    }

    @Test
    void worksThroughSymbolicLinksFromAnywhere() throws Exception {
        clone.jdk("17.0.15");
        Path bin = Files.createDirectory(temp.resolve("bin"));
        Path absolute = Files.createSymbolicLink(bin.resolve("absolute"), clone.launcher());
        Path relative = Files.createSymbolicLink(bin.resolve("relative"), Path.of("absolute"));
        assertThat(clone.run(Map.of(), relative, "x").out()).isEqualTo("Java 17.0.15 [x]\n");
        assertThat(clone.run(Map.of(), absolute, "x").err()).isEmpty();
        assertThat(clone.run(Map.of(), clone.root().resolve("target/dist/veles/bin/veles"), "x")
                        .out())
                .isEqualTo("Java 17.0.15 [x]\n");
    }

    @Test
    void runsFromADistributionThatCannotBeWrittenTo() throws Exception {
        clone.jdk("17.0.15");
        clone.run("x");
        Path archives = clone.root().resolve("target/dist/veles/archives");
        clone.delete(archives);
        Files.writeString(archives, "in the way");
        Outcome outcome = clone.run("x");
        assertThat(outcome.out()).isEqualTo("Java 17.0.15 [x]\n");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void passesTheFlagsThatTheArchiveWasTrainedWith() throws Exception {
        clone.jdk("25.0.3");
        clone.run("x");
        clone.run("x");
        for (String flag : List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dpicocli.disable.closures=true")) {
            assertThat(clone.lastOptions()).contains(flag);
            assertThat(clone.trainingOptions()).contains(flag);
        }
    }

    /** What a process left behind. */
    record Outcome(int exit, String out, String err) {}
}
