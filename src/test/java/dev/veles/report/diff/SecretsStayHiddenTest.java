package dev.veles.report.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.diff.DiffResult;
import dev.veles.report.TextOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds every format to it that no secret is shown, and that what happens to it is. */
class SecretsStayHiddenTest {
    private static final Path CASES = Path.of("src/test/resources/diff/secrets.yaml");
    private static final List<String> PARTS = List.of("hush", "Hush", "aHVza", "h1sh", "aDFzaC");

    static Stream<String> documents() throws IOException {
        return Stream.of(Files.readString(CASES).split("(?m)^---\n", -1));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void ofAnObjectThatIsAdded(String document) {
        hidesAll(DiffSamples.of("", document), document);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void ofAnObjectThatIsRemoved(String document) {
        hidesAll(DiffSamples.of(document, ""), document);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void ofValuesThatChange(String document) {
        DiffResult result = DiffSamples.of(document, changed(document));
        hidesAll(result, "");
        String text = DiffReports.text(result, TextOptions.of(false));
        assertThat(text).contains("****").contains("(old)").contains("(new)");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void ofValuesThatGoAway(String document) {
        hidesAll(DiffSamples.of(document, without(document)), "");
        hidesAll(DiffSamples.of(without(document), document), "");
    }

    @Test
    void everyChangeOfASecretIsSeen() {
        String before =
                "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {kept: b25l, changed: b25l, gone: b25l}\n";
        String after =
                "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {kept: b25l, changed: dHdv, fresh: b25l}\n";
        assertThat(DiffReports.text(DiffSamples.of(before, after), TextOptions.of(false)))
                .contains("""
                  ~ data.changed: **** (old) → **** (new)
                  - data.gone: ****
                  + data.fresh: ****
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a-much-longer-value-that-tells-nothing", "with \\\"quotes\\\" and: colons"})
    void lengthsAndFormsTellNothing(String value) {
        String form = "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData: {a: \"%s\"}\n";
        DiffResult result = DiffSamples.of(form.formatted("start"), form.formatted(value));
        DiffResult other = DiffSamples.of(form.formatted("start"), form.formatted("1"));
        assertThat(all(result)).isEqualTo(all(other));
    }

    @Test
    void twoSecretsThatChangePlacesAreSeen() {
        String form =
                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  a.txt: |\n    A_TOKEN=%s\n    B_TOKEN=%s\n";
        DiffResult result = DiffSamples.of(form.formatted("hush-1", "hush-2"), form.formatted("hush-2", "hush-1"));
        hidesAll(result, "");
        assertThat(DiffReports.text(result, TextOptions.of(false)))
                .contains("A_TOKEN=**** (old)", "A_TOKEN=**** (new)");
    }

    @Test
    void whatIsNoSecretIsShown() {
        String form = """
                apiVersion: apps/v1
                kind: Deployment
                metadata: { name: a }
                spec:
                  template:
                    spec:
                      tolerations: [{ key: %1$s, operator: Exists }]
                      topologySpreadConstraints: [{ topologyKey: %1$s }]
                      imagePullSecrets: [{ name: %1$s }]
                      containers:
                        - name: a
                          env: [{ name: PASSWORD, valueFrom: { secretKeyRef: { name: %1$s, key: %1$s } } }]
                """;
        String text = DiffReports.text(DiffSamples.of("", form.formatted("visible")), TextOptions.of(false));
        assertThat(text).doesNotContain("****").contains("key: visible", "name: visible", "topologyKey: visible");
    }

    @Test
    void theSampleHidesItsSecrets() {
        List<String> secrets = List.of(
                "oldpass",
                "newpass",
                "admtok",
                "urlpass",
                "smtppass",
                "realmsecret",
                "scripttoken",
                "propspass",
                "jobsecret",
                "appliedpass",
                "c2VjcmV0",
                "secretpass",
                "dropped-value",
                "ZHJvc",
                "fresh-value",
                "ZnJlc2",
                "samplekey",
                "helmpass",
                "literalpin");
        all(DiffSamples.mixed())
                .forEach((format, report) ->
                        assertThat(report).as(format).doesNotContain(secrets.toArray(String[]::new)));
    }

    private static void hidesAll(DiffResult result, String document) {
        all(result).forEach((format, report) -> {
            assertThat(report).as(format).doesNotContain(PARTS.toArray(String[]::new));
            if (document.contains("loud")) {
                assertThat(report).as(format).contains("loud");
            }
        });
    }

    private static Map<String, String> all(DiffResult result) {
        Map<String, String> reports = new LinkedHashMap<>();
        reports.put("text", DiffReports.text(result, TextOptions.of(false)));
        reports.put("colored", DiffReports.text(result, TextOptions.of(true)));
        reports.put("json", DiffReports.json(result, "1"));
        reports.put("markdown", DiffReports.markdown(result, 60_000));
        reports.put("html", DiffReports.html(result));
        DiffReportSchema.check(reports.get("json"));
        return reports;
    }

    /** Every secret in another form, base64 too. */
    private static String changed(String document) {
        String old = base64("hush-secret-value");
        return document.replace(old, base64("h1sh-secret-value")).replace("hush", "h1sh-and-longer");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the entries of which the value is a secret on one line. */
    private static String without(String document) {
        Matcher entry =
                Pattern.compile("(?m)^ *[A-Za-z_.\"]+: [^\\n{|]*hush[^\\n]*\\n").matcher(document);
        return entry.replaceAll("");
    }
}
