package dev.veles.cli;

import dev.veles.lint.LintUnit;
import dev.veles.lint.Linter;
import dev.veles.lint.Needs;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.repository.RepositoryFile;
import dev.veles.rules.RuleCatalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** By rule, the files that it did not judge: it needs a contract or a build, and there was none. */
final class PassedOver {
    /** Which files a unit was read from costs something to tell, and hardly ever has to be told. */
    private record Judged(LintUnit unit, Supplier<Collection<RepositoryFile>> files) {}

    private final Linter linter;
    private final List<Judged> units = new ArrayList<>();
    private final Set<String> glimpsed = new HashSet<>();

    PassedOver(Linter linter) {
        this.linter = linter;
    }

    /** Notes a unit that is judged. */
    void add(LintUnit unit, Supplier<Collection<RepositoryFile>> files) {
        units.add(new Judged(unit, files));
    }

    /** Notes that not everything was judged which is made of a file, such as a base of which one overlay was built. */
    void addGlimpsed(RepositoryFile file) {
        glimpsed.add(file.source().name());
    }

    /** The names of the files, by the id of the rule. */
    Map<String, Set<String>> files() {
        Map<String, Set<String>> files = new HashMap<>();
        for (Judged judged : units) {
            add(judged, files);
        }
        if (!glimpsed.isEmpty()) {
            for (RuleMeta rule : Weighing.known()) {
                names(rule, files).addAll(glimpsed);
            }
        }
        return files;
    }

    private void add(Judged judged, Map<String, Set<String>> files) {
        Set<String> ran = linter.ran(List.of(judged.unit()));
        for (RuleMeta rule : RuleCatalog.metas()) {
            boolean aboutThis = (rule.needs() == Needs.KUSTOMIZATION)
                    == judged.unit().kustomization().isPresent();
            if (aboutThis && rule.scope() != Scope.DIFF && !ran.contains(rule.id())) {
                for (RepositoryFile file : judged.files().get()) {
                    names(rule, files).add(file.source().name());
                }
            }
        }
    }

    private static Set<String> names(RuleMeta rule, Map<String, Set<String>> files) {
        return files.computeIfAbsent(rule.id(), id -> new HashSet<>());
    }
}
