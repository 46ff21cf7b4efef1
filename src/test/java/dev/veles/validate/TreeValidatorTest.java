package dev.veles.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.finding.Finding;
import dev.veles.kinds.KindCheck;
import dev.veles.kustomize.BuildResult;
import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.kustomize.KustomizeTool;
import dev.veles.testing.Golden;
import dev.veles.testing.RealKustomize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole trees through the real kustomize where there is one, and through a stand-in where that cannot be had. */
class TreeValidatorTest {
    private static final Path TREES = Path.of("src", "test", "resources", "validate");

    private final KindCheck kinds = KindCheck.load();

    @Test
    void aGoodTreeHasNoFindings() throws IOException {
        Validation validation = withKustomize().validate(TREES.resolve("good"), "good");

        assertThat(validation.findings()).isEmpty();
        assertThat(validation.unjudged()).isEmpty();
        assertThat(validation.notes())
                .containsExactly(
                        "templates of a chart are not judged: good/charts/shop/templates/service.yaml",
                        "no Kubernetes object is in good/charts/shop/Chart.yaml",
                        "the path \"./elsewhere\" is in another source, OCIRepository other");
        assertThat(validation.builds()).isEqualTo(2);
        assertThat(validation.objects()).isEqualTo(3 + 4 + 2);
        assertThat(validation.untyped()).isEqualTo(Map.of("Kustomization (kustomize.toolkit.fluxcd.io/v1)", 2));
    }

    @Test
    void everyFindingStandsInTheFileToChange() throws IOException {
        Validation validation = withKustomize().validate(TREES.resolve("bad"), "bad");

        Golden.check("validate/bad.txt", report(validation));
    }

    @Test
    void withoutKustomizeResourcesAreJudgedAsTheyStand() throws IOException {
        Validation validation = new TreeValidator(kinds, Optional.empty()).validate(TREES.resolve("bad"), "bad");

        Golden.check("validate/bad-files-alone.txt", report(validation));
    }

    @Test
    void whatOnlyTheClusterKnowsIsNoFinding(@TempDir Path root) throws IOException {
        Path shop = Path.of("apps", "shop");
        Path flux = Path.of("clusters", "one", "shop.yaml");
        for (Path file : List.of(shop.resolve("secret.yaml"), shop.resolve("quota.yaml"), flux)) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.copy(TREES.resolve("deferred").resolve(file), root.resolve(file));
        }
        TreeValidator validator = new TreeValidator(kinds, Optional.empty());

        assertThat(validator.validate(root, "deferred").findings()).isEmpty();

        Files.delete(root.resolve(flux));
        assertThat(validator.validate(root, "deferred").findings())
                .extracting(Finding::path)
                .containsExactly("spec.hard[\"limits.memory\"]");
    }

    @Test
    void whatKustomizeCannotEndIsNotJudged() throws IOException {
        KustomizeBuilder endless = folder -> new BuildResult.TimedOut(Duration.ofSeconds(60));

        Validation validation = new TreeValidator(kinds, Optional.of(endless)).validate(TREES.resolve("good"), "good");

        assertThat(validation.unjudged())
                .containsExactly(
                        "the build of good/apps/shop/base did not end within 60 seconds",
                        "the build of good/apps/shop/overlays/prod did not end within 60 seconds");
        assertThat(validation.builds()).isZero();
    }

    @Test
    void aMissingKustomizeIsSaid() throws IOException {
        KustomizeBuilder missing = KustomizeTool.of(Path.of("/nowhere/kustomize"))::build;

        Validation validation = new TreeValidator(kinds, Optional.of(missing)).validate(TREES.resolve("good"), "good");

        assertThat(validation.unjudged()).hasSize(2).allMatch(it -> it.contains("could not be started"));
    }

    @Test
    void whatKustomizePrintsIsReadAsStrictlyAsFiles() throws IOException {
        KustomizeBuilder odd = folder -> new BuildResult.Built("kind: A\nkind: B\n", "");

        Validation validation = new TreeValidator(kinds, Optional.of(odd)).validate(TREES.resolve("good"), "good");

        assertThat(validation.findings())
                .filteredOn(it -> it.message().startsWith("what it builds is broken"))
                .extracting(it -> it.location().toString())
                .containsExactly(
                        "good/apps/shop/base/kustomization.yaml:1:1",
                        "good/apps/shop/overlays/prod/kustomization.yaml:1:1");
    }

    @Test
    void anObjectWithoutKindIsFound(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("a.yaml"), "apiVersion: v1\nmetadata: { name: x }\n");

        Validation validation = new TreeValidator(kinds, Optional.empty()).validate(root, ".");

        assertThat(validation.findings())
                .extracting(it -> it.location() + " " + it.rule())
                .containsExactly("a.yaml:1:1 object-incomplete");
    }

    @Test
    void hiddenFoldersAreNotPartOfTheTree(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve(".git/apps"));
        Files.writeString(root.resolve(".git/apps/kustomization.yaml"), "resources: [ nothing.yaml ]\n");

        Validation validation = new TreeValidator(kinds, Optional.empty()).validate(root, "root");

        assertThat(validation.objects()).isZero();
    }

    private TreeValidator withKustomize() {
        KustomizeTool tool = RealKustomize.tools().get(0).withoutLoadRestrictions();
        return new TreeValidator(kinds, Optional.of(tool::build));
    }

    private static String report(Validation validation) {
        StringBuilder report = new StringBuilder();
        validation.findings().forEach(finding -> report.append(text(finding)));
        validation.notes().forEach(note -> report.append("note: ").append(note).append('\n'));
        report.append("builds ").append(validation.builds());
        report.append(", objects ").append(validation.objects());
        report.append(", held to a type ").append(validation.typed());
        return report.append(", others ")
                .append(validation.untyped())
                .append('\n')
                .toString();
    }

    /** Without what kustomize itself says, which is another text in each of its releases. */
    private static String text(Finding finding) {
        String message = finding.message().replaceFirst("(does not build: \").*", "$1...\"");
        String object = finding.object().map(it -> " in " + it).orElse("");
        return finding.location() + " " + finding.rule() + object + "\n    " + message + "\n    " + finding.why()
                + "\n    " + finding.help() + "\n";
    }
}
