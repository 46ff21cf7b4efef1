package dev.veles.validate;

import dev.veles.finding.Finding;
import dev.veles.kinds.KindCheck;
import dev.veles.manifest.Manifest;
import dev.veles.repository.Kustomizations;
import dev.veles.repository.Repository;
import dev.veles.validate.ObjectJudge.Locator;
import java.util.ArrayList;
import java.util.List;

/** What one validation has gathered so far; its steps add to it one after the other. */
final class ValidationRun {
    private final Repository tree;
    private final Kustomizations kustomizations;
    private final ObjectJudge judge;
    private final FluxPaths fluxPaths;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> unjudged = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int builds;

    ValidationRun(Repository tree, KindCheck kinds) {
        this.tree = tree;
        this.kustomizations = tree.kustomizations();
        this.fluxPaths = new FluxPaths(tree, kustomizations);
        this.judge = new ObjectJudge(kinds, Deferred.in(tree));
    }

    Repository tree() {
        return tree;
    }

    Kustomizations kustomizations() {
        return kustomizations;
    }

    /** Adds something that is wrong. */
    void find(Finding finding) {
        findings.add(finding);
    }

    /** Adds what could not be judged. */
    void miss(String sentence) {
        unjudged.add(sentence);
    }

    /** Adds what is left out on purpose. */
    void note(String sentence) {
        notes.add(sentence);
    }

    /** Counts a kustomization that was built, or could not be. */
    void countBuild() {
        builds++;
    }

    /** Judges an object and, of a Flux Kustomization, the path that it names. */
    void judge(Manifest object, Locator locator) {
        judge.judge(object, locator);
        fluxPaths.add(object, locator);
    }

    /** The outcome. */
    Validation result() {
        fluxPaths.problems().forEach(judge::add);
        findings.addAll(judge.findings());
        notes.addAll(fluxPaths.notes());
        return new Validation(findings, unjudged, notes, builds, judge.objects(), judge.untyped());
    }
}
