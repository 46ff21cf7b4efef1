package dev.veles.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a lint reports and no rule finds: texts that cannot be read, builds that fail, suppressions that are not in
 * order. They run always, and can be weighed and ignored like rules. A test names the line to add for a new one.
 */
public final class EngineRules {
    private EngineRules() {}

    /** By category, then as a reader would look for them. */
    public static List<RuleMeta> all() {
        List<RuleMeta> all = new ArrayList<>();
        all.addAll(YamlRules.all());
        all.addAll(ContractRules.all());
        all.addAll(BuildRules.all());
        all.addAll(FluxRules.all());
        all.addAll(SuppressionRules.all());
        return List.copyOf(all);
    }

    /** The one with an id. */
    public static Optional<RuleMeta> find(String id) {
        for (RuleMeta rule : all()) {
            if (rule.id().equals(id)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
