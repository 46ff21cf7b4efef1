package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.veles.lint.RuleMeta;
import dev.veles.testing.Golden;
import dev.veles.testing.Markers;
import dev.veles.testing.RealKustomize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with {@code examples/flux-repo} is marked in it; nothing is wrong with its twin. */
class FluxRepoExampleTest {
    private static final String TROUBLED = "examples/flux-repo";
    private static final String CLEAN = "examples/flux-repo-clean";

    /** What may be reported and is not in the example, and why. */
    private static final Map<String, String> ELSEWHERE = new TreeMap<>(Map.ofEntries(
            Map.entry("build-failed", "a rule says what is missing before the build fails over it"),
            Map.entry("build-limit", "it takes long, or much memory"),
            Map.entry("build-not-run", "it takes a kustomize that cannot be started"),
            Map.entry("claim-disk-not-in-node-pool", "it takes volumes that are bound to nodes"),
            Map.entry(
                    "claim-mount-path-mismatch",
                    "the contract of the example has one claim, which another rule is shown by"),
            Map.entry("claim-writer-undeclared", "job-mounts-single-writer-claim speaks of the one claim first"),
            Map.entry("component-misused", "one kustomization that does not build stands for all"),
            Map.entry("config-documents", "a broken configuration judges nothing"),
            Map.entry("config-missing-key", "a broken configuration judges nothing"),
            Map.entry("config-type", "a broken configuration judges nothing"),
            Map.entry("config-unknown-key", "a broken configuration judges nothing"),
            Map.entry("config-unknown-rule", "a broken configuration judges nothing"),
            Map.entry("config-value", "a broken configuration judges nothing"),
            Map.entry("contract-cycle", "one broken contract stands for all"),
            Map.entry("contract-documents", "one broken contract stands for all"),
            Map.entry("contract-duplicate", "one broken contract stands for all"),
            Map.entry("contract-empty", "one broken contract stands for all"),
            Map.entry("contract-environment", "one broken contract stands for all"),
            Map.entry("contract-missing-key", "one broken contract stands for all"),
            Map.entry("contract-not-buildable", "one broken contract stands for all"),
            Map.entry("contract-reference", "one broken contract stands for all"),
            Map.entry("contract-requirement", "one broken contract stands for all"),
            Map.entry("contract-type", "one broken contract stands for all"),
            Map.entry("contract-value", "one broken contract stands for all"),
            Map.entry("duplicate-list-entry", "the examples of the rule show it"),
            Map.entry("empty-dir-without-limit", "the examples of the rule show it"),
            Map.entry("env-path-not-writable", "the examples of the rule show it"),
            Map.entry("env-secret-literal", "one Secret in plain text stands for all values"),
            Map.entry("environment-value-in-base", "it takes overlays for two environments"),
            Map.entry("flux-api-version-removed", "two findings stand for all of Flux"),
            Map.entry("flux-depends-on-cycle", "two findings stand for all of Flux"),
            Map.entry("flux-depends-on-missing", "two findings stand for all of Flux"),
            Map.entry("flux-health-check-dangling", "two findings stand for all of Flux"),
            Map.entry("flux-health-checks-ignored", "two findings stand for all of Flux"),
            Map.entry("flux-interval-mismatch", "two findings stand for all of Flux"),
            Map.entry("flux-not-followed", "only a comparison of two states says it"),
            Map.entry("flux-prune-off", "two findings stand for all of Flux"),
            Map.entry("flux-source-missing", "two findings stand for all of Flux"),
            Map.entry("flux-variable-shell-collision", "two findings stand for all of Flux"),
            Map.entry("flux-variable-unset", "two findings stand for all of Flux"),
            Map.entry("flux-wait-never-ready", "two findings stand for all of Flux"),
            Map.entry("force-annotation-ineffective", "the examples of the rule show it"),
            Map.entry("force-on-rolling-update", "the examples of the rule show it"),
            Map.entry("force-on-stateful", "the examples of the rule show it"),
            Map.entry("fs-group-missing", "the examples of the rule show it"),
            Map.entry("image-automation-before-step", "the contract of the example has no steps"),
            Map.entry("image-outside-registry", "the examples of the rule show it"),
            Map.entry("image-tag-floating", "the examples of the rule show it"),
            Map.entry("ingress-backend-missing", "the examples of the rule show it"),
            Map.entry("ingress-middleware-unresolved", "its middlewares are all in it"),
            Map.entry("ingress-oauth2-proxy-backend", "forward-auth stands for all ways past the application"),
            Map.entry("ingress-strips-authorization", "forward-auth stands for all ways past the application"),
            Map.entry("job-node-pool-mismatch", "the contract of the example has no node pools"),
            Map.entry("job-priority-class-mismatch", "the contract of the example has no priority classes"),
            Map.entry("job-service-account-mismatch", "one Job template stands for all"),
            Map.entry("job-ttl-under-flux", "the examples of the rule show it"),
            Map.entry("job-unsuspended-before-step", "the contract of the example has no steps"),
            Map.entry("kustomization-deprecated-field", "the example is written for a kustomize of today"),
            Map.entry("kustomization-orphan-file", "every file of the example is used"),
            Map.entry("namespace-rewrites-foreign", "the example builds what belongs elsewhere apart"),
            Map.entry("node-port-collision", "the examples of the rule show it"),
            Map.entry("node-port-in-base", "the base of the example exposes nothing"),
            Map.entry("oidc-env-mismatch", "its application reads no tokens"),
            Map.entry("oidc-issuer-malformed", "its application reads no tokens"),
            Map.entry("oidc-required-group-unknown", "its realm is kept elsewhere"),
            Map.entry("oidc-role-unreachable", "its realm is kept elsewhere"),
            Map.entry("patch-matches-nothing", "the patches of the example match"),
            Map.entry("plugin-not-run", "one chart stands for all that is not run"),
            Map.entry("port-name-too-long", "the examples of the rule show it"),
            Map.entry("pull-secret-missing", "its contract names no registry"),
            Map.entry("realm-claim-mapper-missing", "its realm is kept elsewhere"),
            Map.entry("realm-group-mapping-mismatch", "its realm is kept elsewhere"),
            Map.entry("reference-missing", "the examples of the rule show it"),
            Map.entry("runtime-secret-not-consumed", "its contract speaks of no secrets"),
            Map.entry("runtime-type-legacy", "the examples of the rule show it"),
            Map.entry("secret-key-missing", "its Secrets are read by nobody"),
            Map.entry("secret-key-undeclared", "its contract speaks of no secrets"),
            Map.entry("secret-path-outside-contract", "its contract speaks of no secrets"),
            Map.entry("secret-provider-mismatch", "its contract speaks of no secrets"),
            Map.entry("secret-store-kind-missing", "its store is elsewhere"),
            Map.entry("secret-sync-unmounted", "it syncs with External Secrets alone"),
            Map.entry("security-context-weakened", "the examples of the rule show it"),
            Map.entry("service-port-mismatch", "the examples of the rule show it"),
            Map.entry("service-selects-nothing", "the examples of the rule show it"),
            Map.entry("service-type-in-base", "the base of the example exposes nothing"),
            Map.entry("single-writer-claim-scaled", "the examples of the rule show it"),
            Map.entry("step-out-of-order", "the contract of the example has no steps"),
            Map.entry("storage-class-mismatch", "the class of the example is the cluster's"),
            Map.entry("storage-class-parameter-invalid", "the class of the example is the cluster's"),
            Map.entry("storage-class-reclaim-delete", "the class of the example is the cluster's"),
            Map.entry("storage-class-undeclared", "the contract of the example has one class, which its claim is of"),
            Map.entry("storage-class-without-backup", "the class of the example is the cluster's"),
            Map.entry("template-ref-floating", "the examples of the rule show it"),
            Map.entry("toleration-matches-everything", "the examples of the rule show it"),
            Map.entry("toleration-undeclared", "the contract of the example has no node pools"),
            Map.entry("toleration-without-selector", "the examples of the rule show it"),
            Map.entry("user-key-encryption-missing", "its contract speaks of no secrets"),
            Map.entry("vault-kv-path-form", "its store is elsewhere"),
            Map.entry("workload-before-step", "the contract of the example has no steps"),
            Map.entry("workload-claim-in-git", "the example delivers applications and no claims"),
            Map.entry("workload-template-in-git", "the examples of the rule show it")));

    @BeforeEach
    void wantKustomize() {
        assertThat(RealKustomize.tools()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {TROUBLED, CLEAN})
    void findingsAreWhatIsMarked(String repository) throws IOException {
        List<String> found = new ArrayList<>();
        JsonNode report =
                new JsonMapper().readTree(lint(repository, "--format", "json").out());
        for (JsonNode finding : report.path("findings")) {
            found.add(finding.at("/location/file").asText() + ":"
                    + finding.at("/location/line").asInt() + " "
                    + finding.path("rule").asText());
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(Markers.below(repository));
    }

    @Test
    void everythingThatCanBeReportedIsInTheExample() throws IOException {
        TreeSet<String> missing = new TreeSet<>();
        for (RuleMeta rule : Weighing.reported()) {
            missing.add(rule.id());
        }
        for (String marker : Markers.below(TROUBLED)) {
            missing.remove(marker.substring(marker.indexOf(' ') + 1));
        }
        assertThat(missing)
                .as("ids to mark in %s or, if a repository cannot show them, to add to ELSEWHERE here", TROUBLED)
                .isEqualTo(ELSEWHERE.keySet());
    }

    @Test
    void whatIsSuppressedIsCounted() {
        assertThat(lint(TROUBLED).out()).contains("not shown: 2 suppressed findings\n");
        assertThat(lint(CLEAN).transcript()).isEqualTo("""
                3 files were not judged: 2 without Kubernetes objects, 1 chart template; -v lists them
                not shown: 2 suppressed findings
                no findings in 55 objects, 21 files, 4 builds
                --- exit 0
                """);
    }

    static List<ReportFormat> formats() {
        return List.of(ReportFormat.values());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatReportsIt(ReportFormat format) {
        VelesRun run = lint(TROUBLED, "--format", format.label());
        assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).doesNotContain("tr0ub4dor");
        Golden.check("flux-repo/" + file(format), run.out());
    }

    private static String file(ReportFormat format) {
        return switch (format) {
            case TEXT -> "report.txt";
            case JSON -> "report.json";
            case SARIF -> "report.sarif";
            case JUNIT -> "junit.xml";
            case GITHUB -> "github.txt";
            case GITLAB -> "gitlab.json";
        };
    }

    private static VelesRun lint(String repository, String... options) {
        List<String> line =
                new ArrayList<>(List.of("lint", "--config", repository + "/.veles.yaml", "--today", "2026-06-01"));
        line.addAll(List.of(options));
        return VelesRun.of(line.toArray(String[]::new));
    }
}
