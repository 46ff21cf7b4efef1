package dev.veles.flux;

import dev.veles.build.Build;
import dev.veles.build.BuildRequest;
import dev.veles.build.Builds;
import dev.veles.finding.Finding;
import dev.veles.manifest.Manifest;
import dev.veles.manifest.SopsValues;
import dev.veles.repository.ObjectList;
import dev.veles.repository.Repository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What Flux applies of a repository, Kustomization by Kustomization: what their folders build, with their patches,
 * components, images, names and namespace, their variables and their common metadata, in this order, as the
 * kustomize-controller does it. What is encrypted stays unknown. HelmReleases stay what they are.
 */
public final class FluxUnits {
    private final VariableSources variables;
    private final Strictness strictness;
    private final Discovery discovery;

    /**
     * Prepares to follow what is in a repository.
     *
     * @param builds builds folders; what it leaves out of a build is not followed
     * @param secretsTold false to leave variables that come from Secrets unknown
     */
    FluxUnits(
            Repository repository,
            Function<Collection<BuildRequest>, Map<BuildRequest, Build>> builds,
            boolean secretsTold) {
        this.variables = new VariableSources(new VariableFiles(repository), secretsTold);
        this.strictness = new Strictness(repository);
        this.discovery = new Discovery(repository, builds, variables);
    }

    /**
     * Finds, builds and substitutes.
     *
     * @param repository what was walked; only what lies in it is followed
     * @param builds builds its folders
     */
    public static FluxApplied of(Repository repository, Builds builds) {
        return of(repository, builds::build);
    }

    static FluxApplied of(Repository repository, Function<Collection<BuildRequest>, Map<BuildRequest, Build>> builds) {
        FluxUnits units = new FluxUnits(repository, builds, true);
        List<FluxUnit> made = new ArrayList<>();
        Set<Finding> findings = new LinkedHashSet<>();
        // Only now everything that sets variables is known.
        for (Applied applied : units.discovery.run()) {
            FluxUnit unit = units.unit(applied);
            made.add(unit);
            findings.addAll(unit.findings());
        }
        return new FluxApplied(made, List.copyOf(findings), List.copyOf(units.discovery.notes()));
    }

    /** Finds the Kustomizations of the repository. */
    Discovery discovery() {
        return discovery;
    }

    /** The variables of a Kustomization, as far as everything that sets them was built. */
    Variables variables(Applied applied) {
        return Substitution.variables(applied, variables, new ArrayList<>());
    }

    /** What a Kustomization applies of what its folder builds. */
    FluxUnit unit(Applied applied) {
        FluxKustomization kustomization = applied.kustomization();
        List<Finding> refused = new ArrayList<>();
        Variables found = Substitution.variables(applied, variables, refused);
        Variables known = discovery.isLeftOut(applied) ? found.opened() : found;
        UnsetVariables unset = known.complete() && known.surelyApply()
                ? new UnsetVariables(kustomization.ref(), strictness, refused::add)
                : UnsetVariables.NOWHERE;
        Substitution substitution = new Substitution(known, refused, unset);
        CommonMetadata common = CommonMetadata.of(kustomization);
        UnknownParts unknown = UnknownParts.of(kustomization);
        List<Manifest> objects = new ArrayList<>();
        for (Manifest object : ObjectList.flatten(applied.build().objects())) {
            objects.add(common.on(substitution.in(unknown.in(SopsValues.unknown(object)))));
        }
        Set<Finding> findings = new LinkedHashSet<>(applied.build().findings());
        findings.addAll(refused);
        return new FluxUnit(
                kustomization.object(),
                kustomization.place(),
                applied.build().request().folder(),
                objects,
                applied.build().files(),
                applied.build().built(),
                known.mayApply(),
                List.copyOf(findings));
    }
}
