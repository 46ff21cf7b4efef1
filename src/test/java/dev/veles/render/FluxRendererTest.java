package dev.veles.render;

import static dev.veles.render.Rendering.lineOf;
import static dev.veles.render.Rendering.text;
import static dev.veles.render.Rendering.the;
import static dev.veles.render.Rendering.veles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.manifest.Manifest;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FluxRendererTest {
    private static final String SOURCE = "source: { kind: GitRepository, name: flux-system }";

    private static List<Manifest> render(Rendering rendering, boolean platform, boolean operations) {
        return FluxRenderer.render(rendering.model(), platform, operations).stream()
                .map(RenderedManifest::manifest)
                .toList();
    }

    private static Mapping overlay(Rendering rendering) {
        return the(render(rendering, true, true), "Kustomization", "veles").root();
    }

    @Test
    void everythingWaitsForThePlatformAndNothingForOperations() {
        List<Manifest> flux = render(veles().with("dependsOn: []", "dependsOn: [infrastructure]"), true, true);
        assertThat(flux).hasSize(3).allMatch(manifest -> manifest.namespace().equals("flux-system"));
        assertThat(dependencies(flux, "veles-platform")).containsExactly("infrastructure");
        assertThat(dependencies(flux, "veles")).containsExactly("veles-platform");
        assertThat(dependencies(flux, "veles-operations")).containsExactly("veles-platform");
        assertThat(text(the(flux, "Kustomization", "veles-operations").root(), "spec", "path"))
                .isEqualTo("./apps/veles/operations/atlas");
    }

    @Test
    void withoutAPlatformTheContractsOwnDependenciesComeFirst() {
        Rendering veles = veles().with("dependsOn: []", "dependsOn: [a, { name: b, namespace: c }]");
        List<Manifest> flux = render(veles, false, false);
        assertThat(flux).hasSize(1);
        assertThat(dependencies(flux, "veles")).containsExactly("a", "b");
        assertThat(text(flux.get(0).root(), "spec", "dependsOn", 1, "namespace"))
                .isEqualTo("c");
    }

    @Test
    void waitsForNothingWhileAllIsStaged() {
        Mapping overlay = overlay(veles());
        assertThat(text(overlay, "spec", "wait")).isEqualTo("false");
        assertThat(overlay.find("spec", "healthChecks")).isEmpty();
    }

    @Test
    void waitsForWhatTheStepsHaveTurnedOn() {
        Mapping overlay = overlay(veles().doneUpTo("scale-apps"));
        assertThat(text(overlay, "spec", "wait")).isEqualTo("false");
        assertThat(checks(overlay)).containsExactly("StatefulSet veles/veles-postgres", "Deployment veles/veles-vault");
    }

    @Test
    void waitsForEverythingOnceAllStepsAreDone() {
        Mapping overlay = overlay(veles().allDone());
        assertThat(text(overlay, "spec", "wait")).isEqualTo("true");
        assertThat(overlay.find("spec", "healthChecks"))
                .as("Flux would ignore them")
                .isEmpty();
    }

    @Test
    void aClaimThatNobodyMountsIsNotWaitedFor() {
        Rendering scaledDown = veles().allDone()
                .with(
                        "port: { name: http, container: 8796, service: 80 }\n"
                                + "      replicas: { desired: 1, after: scale-apps }",
                        "port: { name: http, container: 8796, service: 80 }\n" + "      replicas: { desired: 0 }");
        Mapping overlay = overlay(scaledDown);
        assertThat(text(overlay, "spec", "wait")).isEqualTo("false");
        assertThat(checks(overlay))
                .containsExactly(
                        "Deployment veles/veles-frontend",
                        "StatefulSet veles/veles-postgres",
                        "Deployment veles/veles-vault");
        Rendering boundAtOnce =
                scaledDown.with("volumeBindingMode: WaitForFirstConsumer", "volumeBindingMode: Immediate");
        assertThat(text(overlay(boundAtOnce), "spec", "wait")).isEqualTo("true");
    }

    @Test
    void anExternalSecretThatCannotReadYetIsNotWaitedFor() {
        Rendering vaultOpen = veles().with("provider: vault-csi", "provider: external-secrets")
                .allDone()
                .with("unsuspend `veles-secrets-ensure-2`.\n      done: true", "unsuspend it.\n      done: false");
        Mapping overlay = overlay(vaultOpen);
        assertThat(text(overlay, "spec", "wait")).isEqualTo("false");
        assertThat(checks(overlay)).hasSize(3).doesNotContain("Deployment veles/veles-vault");
    }

    @Test
    void aSourceIsRenderedWhereTheContractBringsOne() {
        assertThat(render(veles(), true, true))
                .allMatch(manifest -> manifest.kind().equals("Kustomization"));
        Rendering git = veles().with(
                        SOURCE,
                        "source: { name: fleet, url: \"ssh://git@git.example.org/fleet\", ref: { branch: main },"
                                + " secretRef: fleet }");
        Manifest source = the(render(git, true, true), "GitRepository", "fleet");
        assertThat(source.namespace()).isEqualTo("flux-system");
        assertThat(text(source.root(), "spec", "url")).isEqualTo("ssh://git@git.example.org/fleet");
        assertThat(lineOf(source.root(), "spec", "url")).isEqualTo(git.line("name: fleet"));
        assertThat(text(source.root(), "spec", "ref", "branch")).isEqualTo("main");
        assertThat(text(source.root(), "spec", "interval")).isEqualTo("1m");
        assertThat(text(source.root(), "spec", "secretRef", "name")).isEqualTo("fleet");
        assertThat(overlay(git).find("spec", "sourceRef", "namespace")).isEmpty();
    }

    @Test
    void aSourceElsewhereIsNamedWithItsNamespace() {
        Rendering elsewhere = veles().with(
                        SOURCE,
                        "source: { kind: OCIRepository, name: fleet, namespace: sources,"
                                + " url: \"oci://registry.example.org/fleet\" }");
        assertThat(the(render(elsewhere, true, true), "OCIRepository", "fleet").namespace())
                .isEqualTo("sources");
        assertThat(text(overlay(elsewhere), "spec", "sourceRef", "namespace")).isEqualTo("sources");
    }

    @Test
    void aBucketIsTakenApart() {
        Rendering bucket = veles().with(
                        SOURCE, "source: { kind: Bucket, name: fleet, url: \"http://minio.example.org:9000/fleet/\" }");
        Mapping source = the(render(bucket, true, true), "Bucket", "fleet").root();
        assertThat(text(source, "spec", "endpoint")).isEqualTo("minio.example.org:9000");
        assertThat(text(source, "spec", "bucketName")).isEqualTo("fleet");
        assertThat(text(source, "spec", "insecure")).isEqualTo("true");
        assertThat(source.find("spec", "url")).isEmpty();
    }

    private static List<String> dependencies(List<Manifest> flux, String name) {
        List<String> names = new ArrayList<>();
        items(the(flux, "Kustomization", name).root(), "dependsOn").forEach(item -> names.add(text(item, "name")));
        return names;
    }

    private static List<String> checks(Mapping kustomization) {
        List<String> checks = new ArrayList<>();
        items(kustomization, "healthChecks")
                .forEach(check ->
                        checks.add(text(check, "kind") + " " + text(check, "namespace") + "/" + text(check, "name")));
        return checks;
    }

    private static List<Node> items(Mapping kustomization, String key) {
        return FieldPath.of("spec", key)
                .resolve(kustomization)
                .map(found -> ((Sequence) found).items())
                .orElse(List.of());
    }
}
