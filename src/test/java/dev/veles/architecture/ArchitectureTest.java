package dev.veles.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.FileDescriptor;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Holds the code to the floors of {@code docs/architecture.md}. There is no list of exceptions. */
@AnalyzeClasses(packages = "dev.veles", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    /** From the ground up; a class may use its own floor and those below. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("source", "finding", "yaml", "text", "parallel"),
            List.of("contract", "config"),
            List.of("model", "manifest", "kinds"),
            List.of(
                    "facts",
                    "lint",
                    "render",
                    "repository",
                    "build",
                    "flux",
                    "units",
                    "triage",
                    "kustomize",
                    "validate",
                    "output",
                    "diff"),
            List.of("rules", "report"),
            List.of("cli"));

    @ArchTest
    static final ArchRule everyClassStandsOnAFloor =
            classes().should().resideInAnyPackage(packages(FLOORS)).because("design: every class is in a layer");

    @ArchTest
    static void importsGoDownOnly(JavaClasses all) {
        for (int floor = 0; floor < FLOORS.size() - 1; floor++) {
            noClasses()
                    .that()
                    .resideInAnyPackage(packages(FLOORS.subList(floor, floor + 1)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages(FLOORS.subList(floor + 1, FLOORS.size())))
                    .allowEmptyShould(true)
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("dev.veles.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule picocliOnlyInCli = only("cli", "picocli..");

    @ArchTest
    static final ArchRule schemaValidatorOnlyInContract = only("contract", "com.networknt..");

    @ArchTest
    static final ArchRule snakeYamlOnlyInYaml = only("yaml", "org.yaml..");

    @ArchTest
    static final ArchRule kubernetesTypesOnlyInKinds = only("kinds", "io.fabric8..");

    @ArchTest
    static final ArchRule streamsAndExitOnlyInCli = noClasses()
            .that()
            .resideOutsideOfPackage("dev.veles.cli")
            .should()
            .accessTargetWhere(member(System.class, "in", "out", "err", "exit", "setOut", "setErr", "console"))
            .orShould()
            .accessTargetWhere(member(Runtime.class, "exit", "halt"))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(FileDescriptor.class);

    @ArchTest
    static final ArchRule nothingAsksTheClockOrForLuck = noClasses()
            .that()
            .haveNameNotMatching("dev\\.veles\\.cli\\.TodayOption(\\$.*)?")
            .should()
            .accessTargetWhere(member(System.class, "currentTimeMillis"))
            .orShould()
            .accessTargetWhere(member(Math.class, "random"))
            .orShould()
            .callMethodWhere(nowOfATimeType())
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because("output is deterministic; the date that ends suppressions comes in through one option");

    @ArchTest
    static final ArchRule staticStateIsConstant =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static void everyPackageIsNullMarkedAndDescribed(JavaClasses all) {
        Set<JavaPackage> bare = all.getPackage("dev.veles").getSubpackagesInTree();
        assertThat(bare.stream()
                        .filter(it -> !it.getClasses().isEmpty())
                        .filter(it -> !it.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName))
                .as("packages without a package-info.java that says @NullMarked")
                .isEmpty();
    }

    private static ArchRule only(String owner, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.veles." + owner + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static String[] packages(List<List<String>> floors) {
        return floors.stream()
                .flatMap(List::stream)
                .map(it -> "dev.veles." + it + "..")
                .toArray(String[]::new);
    }

    private static DescribedPredicate<JavaAccess<?>> member(Class<?> owner, String... names) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + String.join("/", names),
                access -> access.getTargetOwner().isEquivalentTo(owner)
                        && Stream.of(names).anyMatch(access.getTarget().getName()::equals));
    }

    private static DescribedPredicate<JavaMethodCall> nowOfATimeType() {
        return DescribedPredicate.describe(
                "now() of java.time",
                call -> call.getTarget().getName().equals("now")
                        && call.getTargetOwner().getPackageName().equals("java.time"));
    }
}
