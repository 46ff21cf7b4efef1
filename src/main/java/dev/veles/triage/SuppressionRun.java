package dev.veles.triage;

import dev.veles.finding.Finding;
import dev.veles.lint.Sightings;
import dev.veles.manifest.Manifest;
import dev.veles.manifest.ManifestSet;
import dev.veles.manifest.ObjectView;
import dev.veles.source.Located;
import dev.veles.source.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The suppressions of one lint, and which of them were of use. */
final class SuppressionRun {
    private final Today today;
    /** An annotation that several environments share is one suppression: equal ones stand in one place. */
    private final Set<Ignore> all = new LinkedHashSet<>();

    private final Set<Located<String>> used = new HashSet<>();
    private final Map<String, List<IgnoreComment>> comments = new HashMap<>();
    private final IdentityHashMap<Manifest, List<Ignore>> annotations = new IdentityHashMap<>();

    SuppressionRun(Today today) {
        this.today = today;
    }

    /** Takes the comments of files; a file that was read twice is looked at once. */
    void addTexts(Collection<SourceText> texts) {
        for (SourceText text : texts) {
            if (!comments.containsKey(text.name())) {
                List<IgnoreComment> found = IgnoreComments.in(text);
                comments.put(text.name(), found);
                for (IgnoreComment comment : found) {
                    all.add(comment.ignore());
                }
            }
        }
    }

    /** Takes the annotations of all objects that were judged. */
    void addObjects(Sightings sightings) {
        for (ManifestSet set : sightings.judged()) {
            for (ObjectView object : set.objects()) {
                List<Ignore> found = IgnoreAnnotation.of(object.named());
                if (!found.isEmpty()) {
                    annotations.put(object.named(), found);
                    all.addAll(found);
                }
            }
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** True for a finding whose place, or each of whose objects, has a suppression that counts. */
    boolean suppresses(Finding finding, List<Manifest> objects) {
        boolean suppressed = false;
        for (IgnoreComment comment : comments.getOrDefault(finding.location().file(), List.of())) {
            suppressed |= comment.covers(finding) && counts(comment.ignore(), finding.rule());
        }
        int agreeing = 0;
        for (Manifest object : objects) {
            agreeing += isIgnoredBy(object, finding.rule()) ? 1 : 0;
        }
        return suppressed || (agreeing > 0 && agreeing == objects.size());
    }

    private boolean isIgnoredBy(Manifest object, String rule) {
        boolean ignored = false;
        for (Ignore ignore : annotations.getOrDefault(object, List.of())) {
            ignored |= ignore.names(rule) && counts(ignore, rule);
        }
        return ignored;
    }

    private boolean counts(Ignore ignore, String rule) {
        for (Located<String> named : ignore.rules()) {
            if (named.value().equals(rule)) {
                used.add(named);
            }
        }
        return ignore.problems().isEmpty() && !ignore.isExpired(today);
    }

    /** Tells whether a rule has judged a file. */
    interface Ran {
        boolean ran(String rule, String file);
    }

    /**
     * What is wrong with the suppressions, once all findings were looked at.
     *
     * @param known ids that can be suppressed
     * @param judged what ran where; what did not run could not be of use
     */
    Set<Finding> problems(Collection<String> known, Ran judged) {
        Set<Finding> problems = new LinkedHashSet<>();
        for (Ignore ignore : all) {
            problems.addAll(ignore.problems());
            List<Located<String>> unused = new ArrayList<>();
            for (Located<String> rule : ignore.rules()) {
                if (!known.contains(rule.value())) {
                    problems.add(IgnoreProblems.unknown(rule, known));
                } else if (!used.contains(rule)
                        && judged.ran(rule.value(), rule.location().file())) {
                    unused.add(rule);
                }
            }
            if (ignore.isExpired(today)) {
                ignore.until().ifPresent(until -> problems.add(IgnoreProblems.expired(ignore, until)));
            } else if (ignore.problems().isEmpty()) {
                unused.forEach(rule -> problems.add(IgnoreProblems.unused(rule)));
            }
        }
        return problems;
    }
}
