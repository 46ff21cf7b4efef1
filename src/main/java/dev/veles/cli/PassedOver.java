package dev.veles.cli;

import dev.veles.lint.LintUnit;
import dev.veles.lint.Linter;
import dev.veles.lint.Needs;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.repository.RepositoryFile;
import dev.veles.rules.RuleCatalog;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** By rule, the files that it did not judge: it needs a contract or a build, and there was none. */
final class PassedOver {
    private final Linter linter;
    private final Map<String, Set<String>> files = new HashMap<>();

    PassedOver(Linter linter) {
        this.linter = linter;
    }

    /** Notes what is passed over where a unit is judged. */
    void add(LintUnit unit, Collection<RepositoryFile> read) {
        Set<String> ran = linter.ran(List.of(unit));
        for (RuleMeta rule : RuleCatalog.metas()) {
            boolean aboutThis = (rule.needs() == Needs.KUSTOMIZATION)
                    == unit.kustomization().isPresent();
            if (aboutThis && rule.scope() != Scope.DIFF && !ran.contains(rule.id())) {
                Set<String> names = files.computeIfAbsent(rule.id(), id -> new HashSet<>());
                for (RepositoryFile file : read) {
                    names.add(file.source().name());
                }
            }
        }
    }

    /** Notes that not everything was judged which is made of a file, such as a base of which one overlay was built. */
    void addGlimpsed(RepositoryFile file) {
        for (RuleMeta rule : Weighing.known()) {
            files.computeIfAbsent(rule.id(), id -> new HashSet<>())
                    .add(file.source().name());
        }
    }

    /** The names of the files, by the id of the rule. */
    Map<String, Set<String>> files() {
        return files;
    }
}
