package dev.veles.flux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.finding.Finding;
import dev.veles.manifest.Manifest;
import dev.veles.repository.FileNames;
import dev.veles.repository.FileWalk;
import dev.veles.repository.Repository;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which Kustomizations apply what, and how it reaches the cluster; kustomize itself is played. */
class FluxUnitsTest {
    private static final String KUSTOMIZATION = """
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata: {name: %s, namespace: flux-system}
            spec:
              sourceRef: {kind: GitRepository, name: flux-system}
              path: %s
            """;

    @TempDir
    Path root;

    private List<List<String>> calls = List.of();
    private List<String> components = List.of();

    @Test
    void aKustomizationAppliesItsFolderAndTheKustomizationsInIt() {
        write("clusters/prod/flux-system/gotk-sync.yaml", kustomization("flux-system", "./clusters/prod"));
        write("clusters/prod/flux-system/kustomization.yaml", "resources: [gotk-sync.yaml]\n");
        write("clusters/prod/apps.yaml", kustomization("apps", "./apps"));
        write("clusters/prod/infra.yaml", kustomization("infra", "infra/"));
        write("apps/a.yaml", config("a", "{x: y}"));
        write("infra/kustomization.yaml", "resources: [b.yaml]\n");
        write("infra/b.yaml", config("b", "{x: y}"));
        write("infra/unused.yaml", config("c", "{x: y}"));
        assertThat(units())
                .containsExactly(
                        "flux-system clusters/prod/flux-system/gotk-sync.yaml:1:1 [Kustomization apps, "
                                + "Kustomization flux-system, Kustomization infra]",
                        "apps clusters/prod/apps.yaml:1:1 [ConfigMap a]",
                        "infra clusters/prod/infra.yaml:1:1 [ConfigMap b]");
        assertThat(calls)
                .as("generations are built at once, and the first two together")
                .containsExactly(
                        List.of("clusters/prod/flux-system", "clusters/prod"),
                        List.of("clusters/prod"),
                        List.of("apps", "infra"));
    }

    @Test
    void whatTwoClustersApplyIsTwoUnits() {
        for (String cluster : List.of("a", "b")) {
            write("clusters/" + cluster + "/sync.yaml", substituting("root", "./shared", "CLUSTER: " + cluster));
        }
        write("shared/app.yaml", kustomization("app", "./apps/${CLUSTER}"));
        write("apps/a/x.yaml", config("in-a", "{x: '${CLUSTER}'}"));
        write("apps/b/x.yaml", config("in-b", "{x: y}"));
        assertThat(units())
                .containsExactly(
                        "root clusters/a/sync.yaml:1:1 [Kustomization app]",
                        "root clusters/b/sync.yaml:1:1 [Kustomization app]",
                        "app shared/app.yaml:1:1 [ConfigMap in-a]",
                        "app shared/app.yaml:1:1 [ConfigMap in-b]");
        assertThat(dataOf("in-a", "x"))
                .as("without postBuild nothing is replaced")
                .isEqualTo("${CLUSTER}");
    }

    @Test
    void parentsPatchTheirChildren() {
        write("clusters/prod.yaml", kustomization("root", "./flux") + """
                          patches:
                            - target: {kind: Kustomization}
                              patch: |
                                spec:
                                  postBuild:
                                    substituteFrom: [{kind: ConfigMap, name: settings}]
                        """);
        write("flux/settings.yaml", config("settings", "{DOMAIN: example.org}"));
        write("flux/app.yaml", kustomization("app", "./app"));
        write("app/x.yaml", config("x", "{host: 'www.${DOMAIN}'}"));
        assertThat(dataOf("x", "host")).isEqualTo("www.example.org");
    }

    @Test
    void whatAppliesItsOwnFolderLeadsToTheRestOfIt() {
        write("clusters/base/kustomization.yaml", "resources: [sync.yaml, app.yaml]\n");
        write("clusters/base/sync.yaml", kustomization("root", "./set-by-each-cluster"));
        write("clusters/base/app.yaml", kustomization("app", "./apps/${CLUSTER}"));
        for (String cluster : List.of("a", "b")) {
            write("clusters/" + cluster + "/kustomization.yaml", """
                    resources: [../base]
                    patches:
                      - target: {kind: Kustomization}
                        patch: |
                          spec: {postBuild: {substitute: {CLUSTER: %1$s}}}
                      - target: {kind: Kustomization, name: root}
                        patch: |
                          spec: {path: ./clusters/%1$s}
                    """.formatted(cluster));
            write("apps/" + cluster + "/x.yaml", config("in-" + cluster, "{x: y}"));
        }
        assertThat(units())
                .filteredOn(unit -> unit.startsWith("app"))
                .containsExactly(
                        "app clusters/base/app.yaml:1:1 [ConfigMap in-a]",
                        "app clusters/base/app.yaml:1:1 [ConfigMap in-b]");
        assertThat(apply().notes()).isEmpty();
    }

    @Test
    void roundsEndAndAreNotForgotten() {
        write("a/b.yaml", kustomization("b", "./b"));
        write("b/a.yaml", kustomization("a", "./a"));
        write("b/x.yaml", config("x", "{x: y}"));
        assertThat(units())
                .containsExactly("b a/b.yaml:1:1 [ConfigMap x, Kustomization a]", "a b/a.yaml:1:1 [Kustomization b]");
    }

    @Test
    void childrenOfWhatDoesNotBuildAreFollowedWithUnknownVariables() {
        write("clusters/root.yaml", kustomization("root", "./flux"));
        write("flux/broken.yaml", config("broken", "{x: y}"));
        write("flux/app.yaml", kustomization("app", "./app"));
        write("app/x.yaml", config("x", "{host: '${DOMAIN}', plain: x}"));
        assertThat(units())
                .containsExactly("root clusters/root.yaml:1:1 not built", "app flux/app.yaml:1:1 [ConfigMap x]");
        assertThat(data("x", "host").isUnknown()).isTrue();
        assertThat(dataOf("x", "plain")).isEqualTo("x");
        assertThat(apply().findings()).extracting(Finding::rule).containsExactly("build-failed");
    }

    @Test
    void childrenOfWhatDoesNotBuildAreFollowedTogether() {
        write("clusters/root.yaml", kustomization("root", "./flux"));
        write("flux/broken.yaml", config("broken", "{x: y}"));
        write("flux/a.yaml", kustomization("a", "./a"));
        write("flux/b.yaml", kustomization("b", "./b"));
        write("a/c.yaml", kustomization("c", "./b"));
        write("b/x.yaml", config("x", "{x: y}"));
        assertThat(units())
                .extracting(unit -> unit.substring(0, unit.indexOf(' ')))
                .containsExactly("root", "a", "b", "c");
        assertThat(calls).containsExactly(List.of("flux"), List.of("a", "b"), List.of("b"));
    }

    @Test
    void patchesDataAndTemplatesAreNoKustomizations() {
        write("overlay/kustomization.yaml", "resources: [x.yaml]\npatches: [{path: patch.yaml}]\n");
        write("overlay/x.yaml", config("x", "{x: y}"));
        write("overlay/patch.yaml", kustomization("any", "./overlay"));
        write("chart/Chart.yaml", "name: chart\n");
        write("chart/templates/ks.yaml", kustomization("templated", "./overlay"));
        write("files/kustomization.yaml", "configMapGenerator: [{name: x, files: [ks.yaml]}]\n");
        write("files/ks.yaml", kustomization("data", "./overlay"));
        assertThat(units()).isEmpty();
    }

    @Test
    void listsAndSeveralDocumentsAreLookedInto() {
        write(
                "flux/all.yaml",
                config("x", "{x: y}") + "---\napiVersion: v1\nkind: List\nitems:\n  - "
                        + kustomization("listed", "./app")
                                .replace("\n", "\n    ")
                                .strip() + "\n---\n"
                        + kustomization("third", "./app"));
        write("app/x.yaml", config("x", "{x: y}"));
        assertThat(units())
                .containsExactly("listed flux/all.yaml:9:5 [ConfigMap x]", "third flux/all.yaml:16:1 [ConfigMap x]");
    }

    @Test
    void pathsInOtherRepositoriesAreNoted() {
        write(
                "clusters/prod/sync.yaml",
                kustomization("flux-system", "./clusters/prod") + "---\n"
                        + git("flux-system", "ssh://git@host/me/fleet"));
        write(
                "clusters/prod/same.yaml",
                from("same", "GitRepository", "again", "./app") + "---\n" + git("again", "https://host/me/fleet.git"));
        write(
                "clusters/prod/other.yaml",
                from("other", "GitRepository", "podinfo", "./app") + "---\n"
                        + git("podinfo", "https://host/you/podinfo"));
        write("clusters/prod/artifact.yaml", from("artifact", "OCIRepository", "artifact", "./app"));
        write("clusters/prod/elsewhere.yaml", from("elsewhere", "OCIRepository", "someone", "./"));
        write("clusters/prod/missing.yaml", kustomization("missing", "./nowhere"));
        write("clusters/prod/unknown.yaml", substituting("unknown", "./sub", "A: b"));
        write("sub/child.yaml", kustomization("child", "./${NONE}"));
        write("app/x.yaml", config("x", "{x: y}"));
        assertThat(units())
                .extracting(unit -> unit.substring(0, unit.indexOf(' ')))
                .containsExactlyInAnyOrder("flux-system", "artifact", "same", "unknown");
        assertThat(apply().notes())
                .extracting(FluxNote::text)
                .containsExactlyInAnyOrder(
                        "Kustomization flux-system/elsewhere applies the path \"./\" of OCIRepository someone, "
                                + "which does not stand for this repository",
                        "Kustomization flux-system/other applies the path \"./app\" of GitRepository podinfo, "
                                + "which does not stand for this repository",
                        "Kustomization flux-system/missing applies the path \"./nowhere\" of GitRepository "
                                + "flux-system, which is no folder",
                        "Kustomization flux-system/child applies the path \"./${NONE}\" of GitRepository "
                                + "flux-system, which only the cluster can tell");
    }

    @Test
    void aPathThatLeadsUpStaysInTheSource() {
        write("clusters/prod/sync.yaml", kustomization("up", "../app"));
        write("clusters/prod/more.yaml", kustomization("more", "./x/../../../app"));
        write("app/x.yaml", config("x", "{x: y}"));
        assertThat(units())
                .containsExactlyInAnyOrder(
                        "up clusters/prod/sync.yaml:1:1 [ConfigMap x]",
                        "more clusters/prod/more.yaml:1:1 [ConfigMap x]");
    }

    @Test
    void theSourceOfBootstrapIsThisRepositoryThoughNothingInItSaysSo() {
        write("clusters/prod/app.yaml", from("app", "ExternalArtifact", "apps", "./"));
        write("clusters/prod/artifacts.yaml", """
                apiVersion: source.extensions.fluxcd.io/v1beta1
                kind: ArtifactGenerator
                metadata: {name: all}
                spec:
                  sources: [{alias: git, kind: GitRepository, name: flux-system}]
                  artifacts: [{name: apps, copy: [{from: "@git/apps/**", to: "@artifact/"}]}]
                """);
        write("apps/x.yaml", config("x", "{x: y}"));
        assertThat(units()).containsExactly("app clusters/prod/app.yaml:1:1 [ConfigMap x]");
    }

    @Test
    void componentsThatAreNotThereCanBePassedOver() {
        String both = "  components: [../there, ../absent]\n";
        write("clusters/a.yaml", kustomization("a", "./app") + both);
        write("clusters/b.yaml", kustomization("b", "./app") + both + "  ignoreMissingComponents: true\n");
        write("app/x.yaml", config("x", "{x: y}"));
        write("there/kustomization.yaml", "kind: Component\n");
        apply();
        assertThat(components).containsExactly("[../there, ../absent]", "[../there]");
    }

    @Test
    void pathsInGeneratedArtifactsAreFoldersOfTheirSources() {
        write("clusters/prod/sync.yaml", kustomization("flux-system", "./clusters/prod"));
        write("clusters/prod/artifacts.yaml", """
                apiVersion: source.extensions.fluxcd.io/v1beta1
                kind: ArtifactGenerator
                metadata: {name: all}
                spec:
                  sources:
                    - {alias: git, kind: GitRepository, name: flux-system}
                    - {alias: other, kind: GitRepository, name: elsewhere}
                  artifacts:
                    - name: apps
                      copy:
                        - {from: "@git/apps/prod/**", to: "@artifact/production/"}
                        - {from: "@git/apps/one/", to: "@artifact/single/"}
                        - {from: "@other/x/**", to: "@artifact/foreign/"}
                """);
        for (String path : List.of("production", "single/one", "single", "production/sub", "foreign", "./")) {
            String name = path.replace("/", "").replace(".", "all");
            write("clusters/prod/" + name + ".yaml", from(name, "ExternalArtifact", "apps", path));
        }
        write("apps/prod/x.yaml", config("x", "{x: y}"));
        write("apps/prod/sub/w.yaml", config("w", "{x: y}"));
        write("apps/one/z.yaml", config("z", "{x: y}"));
        assertThat(units())
                .filteredOn(unit -> !unit.startsWith("flux-system"))
                .containsExactly(
                        "production clusters/prod/production.yaml:1:1 [ConfigMap w, ConfigMap x]",
                        "productionsub clusters/prod/productionsub.yaml:1:1 [ConfigMap w]",
                        "single clusters/prod/single.yaml:1:1 [ConfigMap z]",
                        "singleone clusters/prod/singleone.yaml:1:1 [ConfigMap z]");
        assertThat(apply().notes())
                .extracting(note -> note.kustomization().name() + " " + note.cause())
                .containsExactly("all ELSEWHERE", "foreign ELSEWHERE");
    }

    @Test
    void pathsInAPackedFolderAreFoldersOfTheRepository() {
        write("deploy/clusters/prod/apps.yaml", from("apps", "OCIRepository", "fleet", "./apps/prod"));
        write("deploy/clusters/prod/infra.yaml", from("infra", "OCIRepository", "fleet", "infra"));
        write("deploy/clusters/prod/typo.yaml", from("typo", "OCIRepository", "fleet", "inrfa"));
        write("deploy/clusters/prod/web.yaml", from("web", "ExternalArtifact", "web", "apps/web"));
        write("deploy/clusters/prod/artifacts.yaml", """
                apiVersion: source.extensions.fluxcd.io/v1beta1
                kind: ArtifactGenerator
                metadata: {name: all}
                spec:
                  sources: [{alias: repo, kind: OCIRepository, name: fleet}]
                  artifacts: [{name: web, copy: [{from: "@repo/apps/web/", to: "@artifact/apps/"}]}]
                """);
        write("deploy/clusters/prod/vendor.yaml", from("vendor", "OCIRepository", "vendor", "./infra"));
        write("deploy/apps/prod/x.yaml", config("x", "{x: y}"));
        write("deploy/apps/web/w.yaml", config("w", "{x: y}"));
        write("deploy/infra/y.yaml", config("net", "{x: y}"));
        write("docs/infra/z.yaml", config("z", "{x: y}"));
        assertThat(units())
                .containsExactly(
                        "apps deploy/clusters/prod/apps.yaml:1:1 [ConfigMap x]",
                        "infra deploy/clusters/prod/infra.yaml:1:1 [ConfigMap net]",
                        "web deploy/clusters/prod/web.yaml:1:1 [ConfigMap w]");
        assertThat(apply().notes())
                .extracting(note -> note.kustomization().name() + " " + note.cause())
                .containsExactlyInAnyOrder("typo MISSING", "vendor ELSEWHERE");
    }

    @Test
    void pathsWithVariablesThatNobodySetsAreUnknown() {
        write("clusters/app.yaml", kustomization("app", "./apps/${CLUSTER}"));
        write("clusters/other.yaml", from("other", "OCIRepository", "", "./apps/${CLUSTER}"));
        write("apps/a/x.yaml", config("x", "{x: y}"));
        assertThat(apply().notes())
                .extracting(note -> note.cause() + ": " + note.source())
                .containsExactly("UNKNOWN: GitRepository flux-system", "ELSEWHERE: OCIRepository without a name");
    }

    @Test
    void whatWasNotWalkedIsNotFollowed() throws IOException {
        write("clusters/prod.yaml", kustomization("root", "./apps"));
        write("apps/x.yaml", config("x", "{x: y}"));
        FileWalk walk =
                FileWalk.of(root, FileNames.below(root, "."), List.of(root.resolve("clusters")), FileWalk.Filter.NONE);
        Repository repository = Repository.read(walk);
        FluxApplied applied = FluxUnits.of(repository, new FakeBuilds(repository));
        assertThat(applied.units()).isEmpty();
        assertThat(applied.notes()).extracting(FluxNote::cause).containsExactly(FluxNote.Cause.LEFT_OUT);
    }

    @Test
    void variablesComeFromTheClusterThenFromFilesAndInlineOnesWin() {
        write("clusters/root.yaml", kustomization("root", "./flux") + """
                          postBuild:
                            substitute: {INLINE: inline, "B": "inline"}
                            substituteFrom:
                              - {kind: ConfigMap, name: first}
                              - {kind: Secret, name: second}
                              - {kind: ConfigMap, name: absent, optional: true}
                        """);
        write("flux/first.yaml", config("first", "{A: first, B: first, C: \"fi\\nrst\"}"));
        write("other/first.yaml", config("first", "{A: another}"));
        write("other/second.yaml", """
                apiVersion: v1
                kind: Secret
                metadata: {name: second}
                data: {C: c2Vjb25kCg==, D: c2Vjb25k, E: bm90}
                stringData: {E: string, F: "ENC[AES256_GCM,data:abc]"}
                sops: {mac: "ENC[x]"}
                """);
        write("flux/x.yaml", config("x", "{v: '${A} ${B} ${C} ${D} ${E} ${INLINE} ${G:=default}', w: '${F:=x}'}"));
        assertThat(dataOf("x", "v")).isEqualTo("first inline second second string inline default");
        assertThat(data("x", "w").isUnknown()).as("encrypted").isTrue();
    }

    @Test
    void whatACompulsorySourceOutsideOfTheTreeMaySetIsUnknown() {
        write(
                "clusters/root.yaml",
                substituting("root", "./flux", "A: a") + "    substituteFrom: [{kind: Secret, name: outside}]\n");
        write("flux/x.yaml", config("x", "{v: '${A}', w: '${B:=default}', k: '$${A}'}"));
        assertThat(dataOf("x", "v")).isEqualTo("a");
        assertThat(data("x", "w").isUnknown()).isTrue();
        assertThat(dataOf("x", "k")).isEqualTo("${A}");
    }

    @Test
    void oneNameWithSeveralMeaningsCountsWhereTheyAgree() {
        write(
                "clusters/root.yaml",
                kustomization("root", "./flux") + "  postBuild: {substituteFrom: [{kind: ConfigMap, name: s}]}\n");
        write("one/s.yaml", config("s", "{SAME: same, OTHER: one, ONLY: one}"));
        write("two/s.yaml", config("s", "{SAME: same, OTHER: two}"));
        write("flux/x.yaml", config("x", "{v: '${SAME}', w: '${OTHER}', z: '${ONLY}'}"));
        assertThat(dataOf("x", "v")).isEqualTo("same");
        assertThat(data("x", "w").isUnknown()).isTrue();
        assertThat(data("x", "z").isUnknown()).isTrue();
    }

    @Test
    void valuesAreReadAgainAndStayInTheirPlace() {
        write(
                "clusters/root.yaml",
                substituting("root", "./flux", "{YES: 'true', COUNT: '3', HOSTS: '[a, b]', EMPTY: '', KEY: key}"));
        write("flux/x.yaml", config("x", """
                        {bool: "${YES}", count: '${COUNT}', quoted: "*${COUNT}", list: "${HOSTS}", none: "${EMPTY}",
                          block: "a\\n${YES}\\n", "${KEY}": plain, mixed: "${COUNT}m", absent: "${ABSENT} ${COUNT}"}"""));
        Manifest x = object("x");
        assertThat(YamlWriter.write(x.find("data").orElseThrow())).isEqualTo("""
                        bool: true
                        count: 3
                        quoted: "*3"
                        list:
                        - a
                        - b
                        none: null
                        block: |
                          a
                          true
                        key: plain
                        mixed: 3m
                        absent: ${ABSENT} ${COUNT}
                        """);
        assertThat(data("x", "absent").isUnknown()).isTrue();
        assertThat(x.find("data", "list").orElseThrow().location()).hasToString("flux/x.yaml:4:70");
    }

    @Test
    void substitutionCanBeSwitchedOff() {
        write("clusters/root.yaml", substituting("root", "./flux", "A: a"));
        for (String where : List.of("labels", "annotations")) {
            write(
                    "flux/" + where + ".yaml",
                    config(where, "{v: '${A} $${A} ${B-c}'}")
                            .replace(
                                    "metadata: {",
                                    "metadata: {" + where + ": {kustomize.toolkit.fluxcd.io/substitute: disabled}, "));
            assertThat(dataOf(where, "v")).isEqualTo("${A} $${A} ${B-c}");
        }
        assertThat(apply().findings()).isEmpty();
    }

    @Test
    void whatFluxCannotSubstituteIsFound() {
        write("clusters/root.yaml", substituting("root", "./flux", "{A: 'x: y', B: b, not-a-name: c}"));
        write("flux/x.yaml", config("x", "{script: 'echo ${LIST[0]}', yaml: '${A}', fine: '${B}'}"));
        assertThat(apply().findings())
                .extracting(finding -> finding.location() + " " + finding.path() + ": " + finding.message())
                .containsExactly(
                        "clusters/root.yaml:8:35 spec.postBuild: \"not-a-name\" cannot be the name of a variable",
                        "flux/x.yaml:4:16 data.script: Flux cannot substitute variables here: "
                                + "\"${LIST[0]}\" is no expression that Flux knows");
        assertThat(data("x", "script").isUnknown()).isTrue();
    }

    @Test
    void withoutAnyVariableNothingIsSubstituted() {
        write("clusters/root.yaml", kustomization("root", "./flux") + "  postBuild: {substitute: {}}\n");
        write("flux/x.yaml", config("x", "{v: '${A:=b} $${A}'}"));
        assertThat(dataOf("x", "v")).isEqualTo("${A:=b} $${A}");
        write("clusters/root.yaml", kustomization("root", "./flux") + "  postBuild: {substituteStrategy: Always}\n");
        assertThat(dataOf("x", "v")).isEqualTo("b ${A}");
    }

    @Test
    void whatIsUnknownInAPatchIsUnknownInWhatItPatches() {
        write("clusters/root.yaml", substituting("root", "./flux", "A: a"));
        write(
                "flux/app.yaml",
                kustomization("app", "./app")
                        + "  patches: [{target: {kind: ConfigMap}, patch: \"data: {v: 'x${NONE}', w: '${A}'}\"}]\n");
        write("app/x.yaml", config("x", "{u: u}"));
        assertThat(data("x", "v").isUnknown()).isTrue();
        assertThat(dataOf("x", "u")).isEqualTo("u");
    }

    @Test
    void anUnknownVariableOfAKustomizationDoesNotHideAnotherOne() {
        write(
                "clusters/root.yaml",
                substituting("root", "./flux", "A: a") + "    substituteFrom: [{kind: Secret, name: outside}]\n");
        write("flux/app.yaml", substituting("app", "./app", "{NAME: '${A}', OWNER: '${OTHER:=${NAME}}'}"));
        write("app/x.yaml", config("x", "{v: '${NAME}', w: '${OWNER}'}"));
        assertThat(dataOf("x", "v")).isEqualTo("a");
        assertThat(data("x", "w").isUnknown()).isTrue();
    }

    @Test
    void commonMetadataWinsAndStandsInTheKustomization() {
        write(
                "clusters/root.yaml",
                kustomization("root", "./flux")
                        + "  commonMetadata: {labels: {team: a}, annotations: {team: b}}\n  suspend: true\n");
        write("flux/x.yaml", config("x", "{}").replace("metadata: {", "metadata: {labels: {team: z, own: mine}, "));
        Manifest x = object("x");
        assertThat(YamlWriter.write(x.find("metadata").orElseThrow()))
                .isEqualTo(
                        "labels:\n  team: a\n  own: mine\nname: x\nnamespace: flux-system\nannotations:\n  team: b\n");
        assertThat(x.find("metadata", "labels", "team").orElseThrow().location())
                .hasToString("clusters/root.yaml:7:35");
    }

    @Test
    void fluxRepositoriesBesideOneAnotherAreToldApart() {
        for (String name : List.of("a", "b")) {
            write("examples/" + name + "/clusters/prod/sync.yaml", kustomization("flux-system", "./clusters/prod"));
            write("examples/" + name + "/clusters/prod/app.yaml", kustomization("app", "./apps"));
            write("examples/" + name + "/apps/x.yaml", config("in-" + name, "{x: y}"));
        }
        write("apps/y.yaml", config("code", "{x: y}"));
        assertThat(units())
                .filteredOn(unit -> unit.startsWith("app"))
                .containsExactly(
                        "app examples/a/clusters/prod/app.yaml:1:1 [ConfigMap in-a]",
                        "app examples/b/clusters/prod/app.yaml:1:1 [ConfigMap in-b]");
        assertThat(apply().notes()).isEmpty();
    }

    @Test
    void fluxRepositoriesBesideOneAnotherHaveVariablesOfTheirOwn() {
        for (String name : List.of("a", "b")) {
            String from = "  postBuild: {substituteFrom: [{kind: ConfigMap, name: settings}]}\n";
            write("examples/" + name + "/clusters/prod/sync.yaml", kustomization("flux-system", "./clusters/prod"));
            write("examples/" + name + "/clusters/prod/app.yaml", kustomization("app", "./apps") + from);
            write("examples/" + name + "/apps/x.yaml", config("in-" + name, "{x: '${WHO}'}"));
            write("examples/" + name + "/by-hand/settings.yaml", config("settings", "{WHO: team-" + name + "}"));
        }
        assertThat(dataOf("in-a", "x")).isEqualTo("team-a");
        assertThat(dataOf("in-b", "x")).isEqualTo("team-b");
    }

    @Test
    void aTreeInAFolderHasItsPathsThere() {
        write("out/clusters/prod/shop.yaml", kustomization("shop", "./apps/shop/overlays"));
        write("out/clusters/prod/gone.yaml", kustomization("gone", "./apps/gone/overlays"));
        write("out/apps/shop/overlays/x.yaml", config("x", "{x: y}"));
        write("team/relative.yaml", kustomization("relative", "./app/base"));
        write("team/app/base/y.yaml", config("y", "{x: y}"));
        assertThat(units()).containsExactly("shop out/clusters/prod/shop.yaml:1:1 [ConfigMap x]");
        assertThat(apply().notes())
                .extracting(note -> note.kustomization().name() + " " + note.cause())
                .containsExactlyInAnyOrder("gone MISSING", "relative MISSING");
    }

    @Test
    void aRepositoryThatIsBeingMovedIntoAFolderHasPathsOfBothKinds() {
        write("fleet/clusters/prod/old.yaml", kustomization("old", "./clusters/prod/old"));
        write("fleet/clusters/prod/old/x.yaml", config("x", "{x: y}"));
        write("fleet/clusters/prod/moved.yaml", kustomization("moved", "./fleet/apps"));
        write("fleet/apps/b.yaml", config("b", "{x: y}"));
        assertThat(units())
                .contains(
                        "old fleet/clusters/prod/old.yaml:1:1 [ConfigMap x]",
                        "moved fleet/clusters/prod/moved.yaml:1:1 [ConfigMap b]");
        assertThat(apply().notes()).isEmpty();
    }

    @Test
    void aMissingPathIsAnErrorWhereTheParentHasItsOwnInTheSameSource() {
        write("clusters/prod/sync.yaml", kustomization("flux-system", "./clusters/prod"));
        write("clusters/prod/typo.yaml", kustomization("typo", "./aps"));
        write("clusters/prod/gone.yaml", kustomization("gone", "./nowhere"));
        write("clusters/other.yaml", kustomization("other", "./missing"));
        write("apps/x.yaml", config("x", "{x: y}"));
        assertThat(apply().notes())
                .extracting(note -> note.kustomization().name() + " "
                        + note.finding()
                                .map(it -> it.severity() + " " + it.help())
                                .orElse(""))
                .containsExactlyInAnyOrder(
                        "typo ERROR Write \"./apps\" if that is what is meant; paths begin at the root of the repository.",
                        "gone ERROR Write the path from the root of the repository, or remove the Kustomization.",
                        "other WARNING Write the path from the root of the repository, or remove the Kustomization.");
    }

    private FluxApplied apply() {
        try {
            Repository repository = Repository.read(FileWalk.all(root, FileNames.below(root, ".")));
            FakeBuilds builds = new FakeBuilds(repository);
            calls = builds.calls;
            components = builds.components;
            return FluxUnits.of(repository, builds);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> units() {
        return apply().units().stream()
                .map(unit -> unit.object().name() + " " + unit.place()
                        + (unit.built()
                                ? " "
                                        + unit.objects().stream()
                                                .map(object -> object.kind() + " " + object.name())
                                                .sorted()
                                                .toList()
                                : " not built"))
                .toList();
    }

    private Manifest object(String name) {
        return apply().units().stream()
                .flatMap(unit -> unit.objects().stream())
                .filter(object -> object.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Scalar data(String name, String key) {
        Node value = object(name).find("data", key).orElseThrow();
        return (Scalar) value;
    }

    private String dataOf(String name, String key) {
        Scalar value = data(name, key);
        assertThat(value.isUnknown()).as(value.value()).isFalse();
        return value.value();
    }

    private static String kustomization(String name, String path) {
        return KUSTOMIZATION.formatted(name, path);
    }

    private static String from(String name, String kind, String source, String path) {
        return kustomization(name, path)
                .replace("kind: GitRepository, name: flux-system", "kind: " + kind + ", name: " + source);
    }

    private static String substituting(String name, String path, String variables) {
        String flow = variables.startsWith("{") ? variables : "{" + variables + "}";
        return kustomization(name, path) + "  postBuild:\n    substitute: " + flow + "\n";
    }

    private static String config(String name, String data) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: " + name + ", namespace: flux-system}\ndata: " + data
                + "\n";
    }

    private static String git(String name, String url) {
        return "apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata: {name: " + name
                + ", namespace: flux-system}\nspec: {url: \"" + url + "\"}\n";
    }

    private void write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
