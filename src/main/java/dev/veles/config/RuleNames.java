package dev.veles.config;

import dev.veles.finding.NearName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The names by which rules can be called.
 *
 * @param ids of rules and of all else that findings come from
 * @param categories of rules
 */
public record RuleNames(Set<String> ids, Set<String> categories) {
    /** The name of all rules. */
    public static final String ALL = "all";

    /** Copies the names, in their order. */
    public RuleNames {
        ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
        categories = Collections.unmodifiableSet(new LinkedHashSet<>(categories));
    }

    /** True for an id or a category. */
    public boolean has(String name) {
        return ids.contains(name) || categories.contains(name);
    }

    /** What to write instead of a name that there is not. */
    public String help(String name) {
        List<String> known = new ArrayList<>(ids);
        known.addAll(categories);
        if (!name.equals(ALL)) {
            known.add(ALL);
        }
        Optional<String> near = NearName.of(name, known);
        String list = "\"veles rules\" lists the rules, by category.";
        return near.isPresent() ? "Did you mean \"" + near.get() + "\"? " + list : list;
    }
}
