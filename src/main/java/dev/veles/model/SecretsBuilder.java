package dev.veles.model;

import dev.veles.contract.OperatorJobSpec;
import dev.veles.contract.SecretsSpec;
import dev.veles.contract.SecretsSpec.GroupSpec;
import dev.veles.contract.SecretsSpec.KeySpec;
import dev.veles.contract.SecretsSpec.SecretsJobSpec;
import dev.veles.model.SecretsModel.SecretKey;
import dev.veles.model.SecretsModel.SyncedSecret;
import dev.veles.source.Located;
import java.util.HashMap;
import java.util.Map;

/** Resolves which Secrets are synced from where, and the operator Jobs. */
final class SecretsBuilder {
    private final Naming naming;
    private final Steps steps;

    SecretsBuilder(Naming naming, Steps steps) {
        this.naming = naming;
        this.steps = steps;
    }

    SecretsModel build(SecretsSpec spec) {
        Map<String, Integer> uses = new HashMap<>();
        spec.groups().values().forEach(group -> group.keys().keySet().forEach(key -> uses.merge(key, 1, Integer::sum)));
        return new SecretsModel(
                spec,
                spec.vault()
                        .authMount()
                        .orElseGet(
                                () -> new Located<>("kubernetes", spec.vault().location())),
                spec.groups().values().stream()
                        .map(group -> secret(spec, group, uses))
                        .toList(),
                steps.replicas(
                        new Located<>(1, spec.sync().location()), spec.sync().after()),
                steps.open(spec.sync().after()),
                spec.ensureJob().map(SecretsJobSpec::job).map(this::operatorJob));
    }

    /** Numbers a Job and suspends it while its step is open. */
    OperatorJob operatorJob(OperatorJobSpec spec) {
        return new OperatorJob(
                spec,
                new Located<>(
                        spec.name().value() + "-" + spec.revision().value(),
                        spec.revision().location()),
                spec.after().map(step -> !steps.isDone(spec.after())));
    }

    private SyncedSecret secret(SecretsSpec spec, GroupSpec group, Map<String, Integer> uses) {
        return new SyncedSecret(
                group.key().value(),
                group.location(),
                group.secret().orElseGet(() -> naming.own(group.key())),
                group.keys().values().stream()
                        .map(key -> key(spec, group, key, uses))
                        .toList());
    }

    private static SecretKey key(SecretsSpec spec, GroupSpec group, KeySpec key, Map<String, Integer> uses) {
        String name = key.name().value();
        boolean shared = uses.getOrDefault(name, 0) > 1;
        return new SecretKey(
                key.location(),
                key.name(),
                shared ? group.key().value() + "." + name : name,
                key.path().map(path -> spec.vault().path().value() + "/" + path),
                key.field().orElse(key.name()),
                key.from().orElseGet(() -> new Located<>("operator", key.location())));
    }
}
