package dev.veles.rules.changes;

import dev.veles.diff.Quantities;
import dev.veles.manifest.Field;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** What is invalid in the amounts that a container requests and is limited to. */
final class InvalidResources {
    private static final Set<String> RESOURCES = Set.of("cpu", "memory", "ephemeral-storage");

    private final Field container;
    private final Flaws flaws;

    InvalidResources(Field container, Flaws flaws) {
        this.container = container;
        this.flaws = flaws;
    }

    void check() {
        for (Field request : container.entries("resources", "requests")) {
            checkRequest(request);
            checkAmount(request);
        }
        container.entries("resources", "limits").forEach(this::checkAmount);
    }

    private void checkRequest(Field request) {
        String limit = container.text("resources", "limits", request.key()).orElse("");
        Optional<BigDecimal> most = Quantities.parse(limit);
        Optional<BigDecimal> wanted = Quantities.parse(request.value());
        flaws.addIf(
                most.isPresent() && wanted.isPresent() && wanted.get().compareTo(most.get()) > 0,
                Optional.of(request),
                "requests \"" + request.value() + "\" of " + request.key() + ", above the limit \"" + limit + "\"");
        flaws.addIf(
                isDevice(request.key()) && limit.isEmpty(),
                Optional.of(request),
                "requests " + request.key() + " without a limit of as much");
    }

    private void checkAmount(Field amount) {
        Optional<BigDecimal> number = Quantities.parse(amount.value());
        boolean known = RESOURCES.contains(amount.key()) || amount.key().startsWith("hugepages-");
        flaws.addIf(
                !known && !amount.key().contains("/"),
                Optional.of(amount),
                "names the resource \"" + amount.key() + "\", which there is not");
        flaws.addIf(
                number.isPresent() && number.get().signum() < 0,
                Optional.of(amount),
                "has \"" + amount.value() + "\" of " + amount.key() + ", less than nothing");
        flaws.addIf(
                isDevice(amount.key())
                        && number.isPresent()
                        && number.get().stripTrailingZeros().scale() > 0,
                Optional.of(amount),
                "has \"" + amount.value() + "\" of " + amount.key() + ", which comes in one piece");
    }

    private static boolean isDevice(String resource) {
        int slash = resource.indexOf('/');
        return slash > 0 && !resource.substring(0, slash).endsWith("kubernetes.io");
    }
}
