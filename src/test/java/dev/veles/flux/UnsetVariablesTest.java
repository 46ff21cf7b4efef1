package dev.veles.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.finding.Finding;
import dev.veles.repository.FileNames;
import dev.veles.repository.FileWalk;
import dev.veles.repository.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which variables nothing sets, where all is known that sets any; kustomize itself is played. */
class UnsetVariablesTest {
    private static final String ROOT = """
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata: {name: root, namespace: flux-system}
            spec:
              sourceRef: {kind: GitRepository, name: flux-system}
              path: ./flux
              postBuild:
                substitute: {SET: value, EMPTY: ""}
            """;

    @TempDir
    Path root;

    @BeforeEach
    void root() throws IOException {
        write("clusters/root.yaml", ROOT);
    }

    @Test
    void aVariableThatNothingSetsIsFoundWhereItStands() throws IOException {
        write(
                "flux/x.yaml",
                config("{host: 'www.${DOMAIN}', fine: '${SET}${EMPTY}$${DOMAIN}', other: '${X:=y}${X:-y}'}"));

        assertThat(findings())
                .containsExactly("flux/x.yaml:4:19 flux-variable-unset nothing sets the variable \"DOMAIN\" for "
                        + "Kustomization flux-system/root, and it has no default");
    }

    @Test
    void operatorsThatReadTheVariableNeedItsValue() throws IOException {
        write("flux/x.yaml", config("{a: '${#A}', b: '${B^^}', c: '${C/x/y}', d: '${SET:=${D}}', e: '${E:1}'}"));

        assertThat(findings())
                .extracting(it -> it.replaceFirst(".*variable \"(.)\".*", "$1"))
                .containsExactly("A", "B", "C", "D", "E");
    }

    @Test
    void whatAnObjectOfTheClusterMaySetIsNotUnset() throws IOException {
        for (String source : List.of("absent", "absent, optional: true", "in-other-folder")) {
            write("clusters/root.yaml", ROOT + "    substituteFrom: [{kind: ConfigMap, name: " + source + "}]\n");
            write("elsewhere/c.yaml", config("{A: b}").replace("name: x", "name: in-other-folder"));
            write("flux/x.yaml", config("{host: 'www.${DOMAIN}'}"));

            assertThat(findings()).as(source).isEmpty();
        }
    }

    @Test
    void sourcesThatTheTreeAppliesSetWhatTheyHave() throws IOException {
        write("clusters/root.yaml", ROOT + "    substituteFrom: [{kind: Secret, name: settings}]\n");
        write("flux/settings.yaml", """
                apiVersion: v1
                kind: Secret
                metadata: {name: settings, namespace: flux-system}
                stringData: {DOMAIN: "ENC[AES256_GCM,data:abc]"}
                sops: {mac: "ENC[x]"}
                """);
        write("flux/x.yaml", config("{host: 'www.${DOMAIN}', other: '${OTHER}'}"));

        assertThat(findings()).hasSize(1).allMatch(it -> it.contains("\"OTHER\""));
    }

    @Test
    void textsOfOtherProgramsAreToldApart() throws IOException {
        write("flux/x.yaml", config("""

                  start.sh: |
                    #!/bin/sh
                    NAME=web
                    echo "${NAME:-none} ${1:-all} ${PORT:-80}"
                    exec serve ${HOST} $(date)
                  nginx.conf: |
                    server {
                      proxy_pass http://${BACKEND}$request_uri;
                    }
                  board.json: |
                    {"panels": [{"datasource": "${DS}"}],
                     "title": "x"}
                  app.ini: |
                    [main]
                    host = ${DOMAIN}
                """));

        assertThat(findings())
                .extracting(it -> it.replaceFirst(" (Flux takes|nothing sets).*?\"([^\"]+)\"", " $2")
                        .replaceFirst(" (in|for) .*", ""))
                .containsExactly(
                        "flux/x.yaml:8:11 flux-variable-shell-collision ${NAME} and 2 more",
                        "flux/x.yaml:12:25 flux-variable-shell-collision ${BACKEND}",
                        "flux/x.yaml:15:33 flux-variable-shell-collision ${DS}",
                        "flux/x.yaml:19:12 flux-variable-unset DOMAIN");
    }

    @Test
    void keysHoldVariablesToo() throws IOException {
        write("flux/x.yaml", config("""

                  ${SET}: value
                  ${SET}/${MISSING}: value
                  "${OTHER:=x}.conf": value
                """));

        assertThat(findings())
                .containsExactly("flux/x.yaml:6:10 flux-variable-unset nothing sets the variable \"MISSING\" for "
                        + "Kustomization flux-system/root, and it has no default");
    }

    @Test
    void thePlaceIsThatOfTheWholeName() throws IOException {
        write("flux/x.yaml", config("""
                {a: '${DOMAIN:=x}', b: '$${DOMAIN} ${DOMAIN_OF_MAIL:=y} ${DOMAIN}',
                  c: '${LAST}'}"""));

        assertThat(findings())
                .extracting(it -> it.replaceFirst(" flux-variable-unset.*variable (\\S+) .*", " $1"))
                .containsExactly("flux/x.yaml:4:63 \"DOMAIN\"", "flux/x.yaml:5:7 \"LAST\"");
    }

    @Test
    void whereSubstitutionIsOffNothingIsUnset() throws IOException {
        write(
                "flux/x.yaml",
                config("{a: '${A}'}")
                        .replace(
                                "metadata: {",
                                "metadata: {annotations: {kustomize.toolkit.fluxcd.io/substitute: disabled}, "));
        assertThat(findings()).isEmpty();
        write("flux/x.yaml", config("{a: '${A}'}"));
        write("clusters/root.yaml", ROOT.substring(0, ROOT.indexOf("  postBuild")));
        assertThat(findings()).isEmpty();
    }

    @Test
    void whoSaysThatVariablesMayBeUnsetIsBelieved() throws IOException {
        write("flux/x.yaml", config("{a: '${A}'}"));
        assertThat(apply()).extracting(it -> it.severity().toString()).containsExactly("ERROR");
        write("clusters/flux.yaml", "image: ghcr.io/fluxcd/kustomize-controller:v1.8.2\n");
        assertThat(apply()).extracting(it -> it.severity().toString()).containsExactly("WARNING");
        write("clusters/other.yaml", "image: ghcr.io/fluxcd/kustomize-controller:v1.9.0\n");
        assertThat(apply()).extracting(it -> it.severity().toString()).containsExactly("ERROR");
        write("clusters/flux.yaml", "args: [--feature-gates=StrictPostBuildSubstitutions=false]\n");
        assertThat(apply()).isEmpty();
    }

    @Test
    void whatChangesKustomizationsAsTheyAreAppliedMaySetMore() throws IOException {
        write("flux/x.yaml", config("{a: '${A}'}"));
        String release = "kind: HelmRelease\nmetadata: {name: x}\nspec: {chartRef: {name: %s}}\n";
        write("flux/hook.yaml", release.formatted("other-webhook"));
        assertThat(findings()).hasSize(1);
        for (String hook : List.of(
                release.formatted("kustomize-mutating-webhook"),
                "kind: MutatingAdmissionPolicy\nspec: {rules: [{resources: [kustomizations]}]} # adds postBuild\n",
                "kind: MutatingWebhookConfiguration\nwebhooks: [{rules: [{resources: [kustomizations]}]}]\n",
                "kind: ClusterPolicy\nspec: {kinds: [Kustomization], mutate: {spec: {postBuild: {}}}}\n")) {
            write("flux/hook.yaml", "apiVersion: x/v1\n" + hook);
            assertThat(findings()).as(hook).isEmpty();
        }
        String checks = "kind: ClusterPolicy\nspec: {kinds: [Kustomization], validate: {spec: {postBuild: {}}}}\n";
        write("flux/hook.yaml", "apiVersion: x/v1\n" + checks);
        assertThat(findings()).hasSize(1);
    }

    @Test
    void whatAFolderLeavesOutIsNotKnownAsItsParentWouldMakeIt() throws IOException {
        String child = ROOT.replace("name: root", "name: child").replace("./flux", "./child");
        write("child/x.yaml", config("{a: '${A}'}"));
        write("flux/kustomization.yaml", "resources: [child/ks.yaml]\n");
        write("flux/child/ks.yaml", child);
        assertThat(findings()).hasSize(1);
        write("flux/kustomization.yaml", "resources: [other.yaml]\n");
        write("flux/other.yaml", config("{a: b}"));
        assertThat(findings()).isEmpty();
    }

    @Test
    void definitionsOfFluxDescribeTheirVariables() throws IOException {
        String definition =
                config("{a: '${var:position}'}").replace("kind: ConfigMap", "kind: CustomResourceDefinition");
        write("flux/x.yaml", definition.replace("name: x", "name: kustomizations.kustomize.toolkit.fluxcd.io"));
        assertThat(findings()).isEmpty();
        write("flux/x.yaml", definition);
        assertThat(findings()).hasSize(1);
    }

    private List<String> findings() throws IOException {
        return apply().stream()
                .map(it -> it.location() + " " + it.rule() + " " + it.message())
                .toList();
    }

    private List<Finding> apply() throws IOException {
        Repository repository = Repository.read(FileWalk.all(root, FileNames.below(root, ".")));
        return FluxUnits.of(repository, new FakeBuilds(repository)).findings();
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String config(String data) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: flux-system}\ndata: " + data + "\n";
    }
}
