package dev.veles.rules.flux;

import dev.veles.facts.Delivery;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.repository.RepositoryPath;
import java.util.Optional;

/** Finds Kustomizations that deliver the application at another pace than the contract says. */
public final class FluxIntervalMismatch implements Rule {
    private static final RuleMeta META = RuleMeta.error("flux-interval-mismatch", Category.FLUX, Scope.CONTRACT_FACTS)
            .needsBuild()
            .summary("A Kustomization of the application has another interval or timeout than the contract")
            .why("Changes arrive, and failures show, at another time than everybody who reads the contract expects.")
            .help("Write the contract's value, or change \"delivery.flux\" in the contract.")
            .since("0.1", "the Veles contract: delivery", "Flux: Kustomization, interval, retry interval and timeout");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        if (context.contract().isEmpty()) {
            return;
        }
        Delivery delivery = context.contract().get().delivery();
        for (ObjectView object : FluxKinds.kustomizations(context)) {
            if (delivers(object, delivery)) {
                check(object, "interval", delivery.interval().value(), context);
                check(object, "retryInterval", delivery.retryInterval().value(), context);
                check(object, "timeout", delivery.timeout().value(), context);
            }
        }
    }

    private static boolean delivers(ObjectView kustomization, Delivery delivery) {
        String path = kustomization.root().text("spec", "path").orElse("");
        String own = RepositoryPath.resolve("", delivery.repositoryPath().value());
        return !own.isEmpty() && RepositoryPath.isIn(RepositoryPath.resolve("", path), own);
    }

    /** What is left out is left to Flux, which takes the interval. */
    private static void check(ObjectView kustomization, String key, String wanted, RuleContext context) {
        Optional<Field> value = kustomization.root().find("spec", key).filter(FluxKinds::isWritten);
        Optional<FluxDuration> there = value.map(Field::value).flatMap(FluxDuration::of);
        Optional<FluxDuration> meant = FluxDuration.of(wanted);
        boolean known = value.isPresent() && there.isPresent() && meant.isPresent();
        if (known && there.get().milliseconds().compareTo(meant.get().milliseconds()) != 0) {
            context.report(
                    value.get(),
                    kustomization + " has the " + key + " \"" + value.get().value() + "\", and the contract says \""
                            + wanted + "\"",
                    "Write \"" + key + ": " + wanted + "\", or change it under \"delivery.flux\" in the contract.");
        }
    }
}
