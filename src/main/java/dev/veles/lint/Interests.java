package dev.veles.lint;

import dev.veles.facts.ContractFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the rules of one lint look for, by what a contract says. May be used by several threads. */
final class Interests {
    private final int rules;
    private final List<Interest> withoutContract;
    private final Map<ContractFacts, List<Interest>> byContract = Collections.synchronizedMap(new IdentityHashMap<>());

    Interests(int rules) {
        this.rules = rules;
        this.withoutContract = all();
    }

    private List<Interest> all() {
        List<Interest> all = new ArrayList<>(rules);
        for (int i = 0; i < rules; i++) {
            all.add(new Interest());
        }
        return Collections.unmodifiableList(all);
    }

    /** Rule by rule. */
    List<Interest> under(Optional<ContractFacts> contract) {
        return contract.isEmpty() ? withoutContract : byContract.computeIfAbsent(contract.get(), facts -> all());
    }
}
