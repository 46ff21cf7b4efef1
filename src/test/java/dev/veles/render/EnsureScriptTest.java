package dev.veles.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the script that the ensure Job runs, against a stand-in for Vault's command. */
class EnsureScriptTest {
    private static final String TABLE = """
            random app/web SESSION
            random app/db PASSWORD
            constant app/db USER shop
            database-url app/db URL app/db PASSWORD postgresql://shop: @db.shop.svc.cluster.local:5432/shop
            """;

    @TempDir
    Path folder;

    private Path store;

    @BeforeEach
    void prepare() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no POSIX shell");
        store = Files.createDirectory(folder.resolve("store"));
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Path vault = Files.copy(Path.of("src/test/resources/vault/vault"), bin.resolve("vault"));
        Files.setPosixFilePermissions(vault, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("token"), "an-account-token");
        Files.writeString(folder.resolve("ensure.sh"), VaultSecretsJobRenderer.script());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "dash", "bash", "busybox"})
    void makesWhatIsMissing(String shell) throws Exception {
        assumeTrue(isThere(shell), () -> shell + " is not on the PATH");
        Run run = run(shell, TABLE);
        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        "made kv/app/web SESSION",
                        "made kv/app/db PASSWORD",
                        "made kv/app/db USER",
                        "made kv/app/db URL");
        Map<String, String> values = values();
        assertThat(Base64.getDecoder().decode(values.get("app/web/SESSION"))).hasSize(32);
        assertThat(values.get("app/web/SESSION")).isNotEqualTo(values.get("app/db/PASSWORD"));
        assertThat(values).containsEntry("app/db/USER", "shop");
        URI url = URI.create(values.get("app/db/URL"));
        assertThat(url.getUserInfo()).isEqualTo("shop:" + values.get("app/db/PASSWORD"));
        assertThat(url.getHost()).isEqualTo("db.shop.svc.cluster.local");
        assertThat(url.getPort()).isEqualTo(5432);
        assertThat(url.getPath()).isEqualTo("/shop");
    }

    @Test
    void aSecondRunChangesNothing() throws Exception {
        assertThat(run("sh", TABLE).exit()).isZero();
        Map<String, String> before = values();
        Run second = run("sh", TABLE);
        assertThat(second.exit()).isZero();
        assertThat(second.lines()).hasSize(4).allMatch(line -> line.startsWith("kept "));
        assertThat(values()).isEqualTo(before);
    }

    @Test
    void keepsWhatIsThereAndComposesFromIt() throws Exception {
        put("app/db", "PASSWORD", "p@ss/w:rd %é $(id)");
        put("app/db", "USER", "somebody");
        Run run = run("sh", TABLE);
        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.lines()).contains("kept kv/app/db PASSWORD", "kept kv/app/db USER", "made kv/app/db URL");
        assertThat(values())
                .containsEntry("app/db/PASSWORD", "p@ss/w:rd %é $(id)")
                .containsEntry("app/db/USER", "somebody");
        assertThat(URI.create(values().get("app/db/URL")).getUserInfo()).isEqualTo("shop:p@ss/w:rd %é $(id)");
    }

    @Test
    void keepsAValueThatIsEmpty() throws Exception {
        put("app/web", "SESSION", "");
        assertThat(run("sh", "random app/web SESSION\n").lines()).containsExactly("kept kv/app/web SESSION");
        assertThat(values()).containsEntry("app/web/SESSION", "");
    }

    @Test
    void printsNoSecretAndPassesNoneAsAnArgument() throws Exception {
        put("app/db", "PASSWORD", "hunter2-hunter2");
        Run run = run("sh", TABLE);
        String calls = Files.readString(store.resolve(".calls"));
        assertThat(calls).contains("kv patch -mount=kv -cas=1 app/db USER=-");
        Map<String, String> secrets = values();
        secrets.remove("app/db/USER");
        assertThat(secrets).hasSize(3);
        for (String secret : secrets.values()) {
            assertThat(run.output()).doesNotContain(secret);
            assertThat(calls).doesNotContain(secret);
        }
        assertThat(run.output() + calls).doesNotContain("an-account-token").doesNotContain("a-vault-token");
    }

    @Test
    void namesEveryKeyThatAPersonHasToPut() throws Exception {
        Run run = run("sh", """
                operator app/web API_KEY
                operator app/mail PASSWORD
                random app/web SESSION
                """);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lines())
                .containsSubsequence(
                        "made kv/app/web SESSION",
                        "error: a person has to put these keys:",
                        "  kv/app/web API_KEY",
                        "  kv/app/mail PASSWORD");
        assertThat(values()).containsOnlyKeys("app/web/SESSION");
    }

    @Test
    void aUrlWaitsForItsPassword() throws Exception {
        Run run = run("sh", """
                operator app/db PASSWORD
                database-url app/db URL app/db PASSWORD postgresql://shop: @db:5432/shop
                """);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lines())
                .contains("  kv/app/db PASSWORD", "  kv/app/db URL (made once kv/app/db holds PASSWORD)");
        assertThat(values()).isEmpty();
    }

    @Test
    void aVaultThatDoesNotAnswerIsNoEmptyVault() throws Exception {
        put("app/db", "PASSWORD", "theirs");
        Files.createFile(store.resolve(".sealed"));
        Run run = run("sh", TABLE);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output())
                .contains("Vault is sealed")
                .contains("error: Vault does not say whether kv/app/web holds SESSION");
        assertThat(values()).isEqualTo(Map.of("app/db/PASSWORD", "theirs"));
    }

    @Test
    void aRefusedLoginIsSaid() throws Exception {
        Files.writeString(folder.resolve("token"), "of somebody else");
        Run run = run("sh", TABLE);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output())
                .contains("error: Vault does not let the role shop-ensure log in at auth/kubernetes")
                .doesNotContain("of somebody else");
        assertThat(values()).isEmpty();
    }

    @Test
    void aValueThatSomebodyPutsInBetweenIsKept() throws Exception {
        put("app/web", "OTHER", "x");
        Files.createFile(store.resolve(".race"));
        Run run = run("sh", "random app/web SESSION\n");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains("error: kv/app/web SESSION was not written");
        assertThat(values()).containsEntry("app/web/SESSION", "theirs");
    }

    @Test
    void givesItsTokenBack() throws Exception {
        run("sh", TABLE);
        assertThat(Files.readAllLines(store.resolve(".calls"))).last().isEqualTo("token revoke -self");
    }

    private record Run(int exit, String output) {
        List<String> lines() {
            return output.lines().toList();
        }
    }

    private Run run(String shell, String table) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("keys.txt"), table);
        List<String> command = shell.equals("busybox") ? List.of("busybox", "sh") : List.of(shell);
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                                command.stream(),
                                Stream.of(folder.resolve("ensure.sh").toString()))
                        .toList())
                .redirectErrorStream(true);
        Map<String, String> env = builder.environment();
        env.put("PATH", folder.resolve("bin") + ":" + env.get("PATH"));
        env.putAll(Map.of(
                "STORE", store.toString(),
                "VAULT_ADDR", "http://vault.invalid",
                "AUTH_MOUNT", "kubernetes",
                "AUTH_ROLE", "shop-ensure",
                "KV_MOUNT", "kv",
                "JWT_FILE", folder.resolve("token").toString(),
                "KEYS_FILE", folder.resolve("keys.txt").toString()));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }

    private void put(String path, String key, String value) throws IOException {
        Path place = Files.createDirectories(store.resolve(path));
        Files.writeString(place.resolve(key), value);
        Files.writeString(place.resolve(".version"), "1\n");
    }

    /** What the store holds, by path and key. */
    private Map<String, String> values() throws IOException {
        Map<String, String> values = new TreeMap<>();
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith(".")) {
                    values.put(store.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return values;
    }

    private static boolean isThere(String command) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, command)));
    }
}
