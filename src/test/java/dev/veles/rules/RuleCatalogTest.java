package dev.veles.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.veles.lint.DiffRule;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the hand-kept catalog, the rules on the class path and their folders to each other. */
class RuleCatalogTest {
    private static final Path FOLDERS = Path.of("src/main/resources/dev/veles/rules");

    private static final List<String> HEADINGS = List.of(
            "## What it finds",
            "## Why it matters",
            "## What to do instead",
            "## When to suppress it",
            "## References");

    @Test
    void rulesYieldToRulesThatThereAre() {
        List<String> ids = RuleCatalog.metas().stream().map(RuleMeta::id).toList();
        assertThat(RuleCatalog.metas())
                .allSatisfy(meta -> assertThat(meta.yieldsTo()).isSubsetOf(ids).doesNotContain(meta.id()));
    }

    @Test
    void everyRuleOnTheClassPathIsInTheCatalog() {
        checkListed(Rule.class, RuleCatalog.all(), "RuleCatalog.all()");
        checkListed(DiffRule.class, DiffRuleCatalog.all(), "DiffRuleCatalog.all()");
    }

    private static void checkListed(Class<?> type, List<?> rules, String catalog) {
        List<String> listed =
                rules.stream().map(rule -> rule.getClass().getName()).toList();
        List<String> missing = onTheClassPath(type).stream()
                .filter(name -> !listed.contains(name))
                .map(name -> "new " + name.substring(name.lastIndexOf('.') + 1) + "(),")
                .toList();
        assertThat(missing).as("lines to add to %s", catalog).isEmpty();
        assertThat(listed).doesNotHaveDuplicates();
    }

    @Test
    void rulesAboutChangesAreOfTheDiffScope() {
        assertThat(RuleCatalog.all()).noneMatch(rule -> rule.meta().scope() == Scope.DIFF);
        assertThat(DiffRuleCatalog.all()).allMatch(rule -> rule.meta().scope() == Scope.DIFF);
    }

    @Test
    void everyRuleHasAFolderAndEveryFolderARule() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .as("folders below %s", FOLDERS)
                    .containsExactlyInAnyOrderElementsOf(ids());
        }
    }

    @Test
    void idsAreUniqueAndNameAProblem() {
        assertThat(ids()).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+[0-9]*(-[a-z]+[0-9]*)+"));
    }

    @Test
    void rulesStandInThePackageOfTheirCategory() {
        assertThat(DiffRuleCatalog.all())
                .allSatisfy(rule -> assertThat(rule.getClass().getPackageName())
                        .endsWith("." + rule.meta().category().label()));
        assertThat(RuleCatalog.all())
                .allSatisfy(rule -> assertThat(rule.getClass().getPackageName())
                        .endsWith("." + rule.meta().category().label()));
    }

    @Test
    void pagesHaveAllHeadingsInOrder() {
        for (String id : ids()) {
            List<String> headings = RulePage.of(id)
                    .text()
                    .lines()
                    .filter(line -> line.startsWith("#"))
                    .toList();
            List<String> wanted = new ArrayList<>(List.of("# " + id));
            wanted.addAll(HEADINGS);
            assertThat(headings).as(id).isEqualTo(wanted);
        }
    }

    @Test
    void textsReadAsOneVoice() {
        assertThat(RuleCatalog.metas()).allSatisfy(RuleCatalogTest::reads);
    }

    private static void reads(RuleMeta meta) {
        assertThat(meta.summary()).as(meta.id()).doesNotEndWith(".").matches("[A-Z].*");
        assertThat(List.of(meta.why(), meta.help())).as(meta.id()).allMatch(text -> text.endsWith("."));
        assertThat(meta.summary() + meta.why() + meta.help()).as(meta.id()).doesNotContain("!");
        assertThat(meta.summary().length()).as(meta.id()).isLessThanOrEqualTo(100);
    }

    private static List<String> ids() {
        return RuleCatalog.metas().stream().map(RuleMeta::id).toList();
    }

    private static List<String> onTheClassPath(Class<?> rule) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.veles").stream()
                        .filter(type -> type.isAssignableTo(rule))
                        .filter(type ->
                                !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .sorted()
                        .toList();
    }
}
