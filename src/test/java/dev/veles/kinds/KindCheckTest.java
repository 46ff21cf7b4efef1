package dev.veles.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.manifest.Manifest;
import dev.veles.testing.Golden;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects with one trap each; a test beside the API server holds the same ones to the real judge. */
class KindCheckTest {
    private static KindCheck check;

    @BeforeAll
    static void load() {
        check = KindCheck.load();
    }

    static List<Trap> accepted() {
        return Trap.read("accepted.yaml");
    }

    static List<Trap> refused() {
        return Trap.read("refused.yaml");
    }

    @ParameterizedTest
    @MethodSource
    void accepted(Trap trap) {
        KindVerdict verdict = check.check(trap.manifest());

        assertThat(verdict.known()).isTrue();
        assertThat(verdict.problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void refused(Trap trap) {
        assertThat(check.check(trap.manifest()).problems()).isNotEmpty();
    }

    @Test
    void textsOfProblems() {
        StringBuilder report = new StringBuilder();
        for (Trap trap : refused()) {
            report.append(trap).append('\n');
            check.check(trap.manifest()).problems().forEach(problem -> report.append(text(problem)));
        }

        Golden.check("kinds/refused.txt", report.toString());
    }

    @Test
    void valuesOfSecretsAreNotSaid() {
        List<String> texts = refused().stream()
                .filter(trap -> trap.toString().startsWith("secret-value"))
                .flatMap(trap -> check.check(trap.manifest()).problems().stream())
                .map(KindCheckTest::text)
                .toList();

        assertThat(texts).hasSize(2).noneMatch(text -> text.contains("731946") || text.contains("hunter"));
    }

    @Test
    void ofCustomResourcesOnlyTheMetadataIsJudged() {
        Manifest custom = Trap.parse("""
                apiVersion: longhorn.io/v1beta2
                kind: RecurringJob
                metadata: { name: x, labels: { a: 1 } }
                spec: { anything: [ 1, two ] }
                """);

        KindVerdict verdict = check.check(custom);

        assertThat(verdict.known()).isFalse();
        assertThat(verdict.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo("field-type");
            assertThat(problem.path()).hasToString("metadata.labels.a");
        });
    }

    @Test
    void everyProblemOfAnObjectIsFound() {
        Manifest manifest = Trap.parse("""
                apiVersion: v1
                kind: Service
                metadata: { name: 1 }
                spec: { clusterIp: None, ports: [ { port: "80" }, { targetPort: [] } ] }
                """);

        assertThat(check.check(manifest).problems())
                .extracting(problem -> problem.path().toString())
                .containsExactly("metadata.name", "spec.clusterIp", "spec.ports[0].port", "spec.ports[1].targetPort");
    }

    private static String text(FieldProblem problem) {
        return "  " + problem.location() + " " + problem.rule() + " at " + problem.path() + "\n    " + problem.message()
                + "\n    " + problem.why() + "\n    " + problem.help() + "\n";
    }
}
