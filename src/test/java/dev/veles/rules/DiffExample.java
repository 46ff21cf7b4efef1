package dev.veles.rules;

import dev.veles.diff.DiffObject;
import dev.veles.diff.SetDiff;
import dev.veles.finding.Finding;
import dev.veles.lint.ClusterObjects;
import dev.veles.lint.Delivery;
import dev.veles.lint.DiffLinter;
import dev.veles.lint.DiffUnit;
import dev.veles.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;

/**
 * A change with the findings that are expected in it. What stands below a line {@code # before} is there and what stands
 * below {@code # after} will be; markers are those of an {@link Example}, and those about what is gone stand below
 * {@code # before}. Below {@code # applied by} may stand the Flux Kustomization that applies it; with {@code # applied
 * before by} and {@code # applied after by} it is another one on each side, and what stands below {@code # applied
 * elsewhere} is applied by another Kustomization from then on.
 */
record DiffExample(String name, String text) {
    private static final String BEFORE = "# before";
    private static final String AFTER = "# after";
    private static final String APPLIED = "# applied by";
    private static final String APPLIED_BEFORE = "# applied before by";
    private static final String APPLIED_AFTER = "# applied after by";
    private static final String ELSEWHERE = "# applied elsewhere";
    private static final Set<String> SECTIONS =
            Set.of(BEFORE, AFTER, APPLIED, APPLIED_BEFORE, APPLIED_AFTER, ELSEWHERE);

    List<Finding> findings() {
        List<DiffObject> before = side(BEFORE);
        List<DiffObject> after = side(AFTER);
        SetDiff diff = SetDiff.between(before, after, false);
        Assertions.assertThat(diff.isEmpty()).as("%s changes nothing", name).isFalse();
        return new DiffLinter(DiffRuleCatalog.all())
                .judge(List.of(new DiffUnit(diff, before, after, delivery())))
                .findings();
    }

    private Optional<Delivery> delivery() {
        Optional<Manifest> both = manifest(APPLIED);
        Optional<Manifest> before = manifest(APPLIED_BEFORE).or(() -> both);
        Optional<Manifest> after = manifest(APPLIED_AFTER).or(() -> both);
        ClusterObjects cluster = new ClusterObjects();
        cluster.add("flux-system/apps", side(AFTER));
        cluster.add("flux-system/others", side(ELSEWHERE));
        return before.isEmpty() && after.isEmpty()
                ? Optional.empty()
                : Optional.of(new Delivery(before, after, "flux-system/apps", cluster));
    }

    private Optional<Manifest> manifest(String section) {
        return side(section).stream().map(DiffObject::manifest).findFirst();
    }

    /** Fails unless the findings are exactly those that are expected. */
    void check() {
        List<Example.Expected> missing = new ArrayList<>(expected());
        List<String> unexpected = new ArrayList<>();
        for (Finding finding : findings()) {
            missing.stream()
                    .filter(expected -> expected.isMetBy(finding))
                    .findFirst()
                    .ifPresentOrElse(
                            missing::remove,
                            () -> unexpected.add(finding.location() + " " + finding.severity() + " " + finding.rule()
                                    + ": " + finding.message()));
        }
        Assertions.assertThat(unexpected)
                .as("findings in %s that no marker expects", name)
                .isEmpty();
        Assertions.assertThat(missing)
                .as("markers in %s without a finding", name)
                .isEmpty();
    }

    List<Example.Expected> expected() {
        return new Example(name, text).expected();
    }

    /** The objects of one side, on the lines where they stand in the whole text. */
    private List<DiffObject> side(String wanted) {
        StringBuilder side = new StringBuilder();
        String current = BEFORE;
        for (String line : text.lines().toList()) {
            current = SECTIONS.contains(line) ? line : current;
            side.append(current.equals(wanted) ? line : "").append('\n');
        }
        Assertions.assertThat(text).as(name).contains(BEFORE + "\n").contains(AFTER + "\n");
        return Example.parse(name, side.toString()).stream()
                .map(manifest -> new DiffObject(manifest, ""))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
