package dev.veles.rules.storage;

import dev.veles.manifest.Field;
import dev.veles.manifest.PodView;
import java.util.Optional;

/**
 * How a workload replaces its pods, where it starts new ones before old ones are gone.
 *
 * @param name what the workload calls it
 * @param isDefault true where it does not say so
 * @param place where it says so, if it does
 * @param help what to write instead, where it is not what a Deployment would write
 */
record Update(String name, boolean isDefault, Optional<Field> place, Optional<String> help) {
    private static final String CANARY =
            "Write \"maxSurge: 0\" and \"maxUnavailable: 1\" below \"canary\"; or give each"
                    + " pod a claim of its own.";
    private static final String BLUE_GREEN = "A blue-green update always runs two sets of pods: write \"canary\" with"
            + " \"maxSurge: 0\" and \"maxUnavailable: 1\", or give each pod a claim of its own.";

    /** The update of a Deployment and of its like; empty where old pods go first, and for kinds that differ. */
    static Optional<Update> startingFirst(PodView pod) {
        Optional<Field> strategy = pod.owner().root().find("spec", "strategy");
        return switch (pod.owner().kind()) {
            case "Deployment" -> rolling(strategy, "RollingUpdate", "rollingUpdate");
            case "DeploymentConfig" -> rolling(strategy, "Rolling", "rollingParams");
            case "Rollout" -> rollout(strategy);
            default -> Optional.empty();
        };
    }

    private static Optional<Update> rolling(Optional<Field> strategy, String rolling, String settings) {
        Optional<Field> type = strategy.flatMap(field -> field.get("type"))
                .filter(field -> !field.value().isEmpty());
        String surge =
                strategy.flatMap(field -> field.text(settings, "maxSurge")).orElse("25%");
        boolean starts = type.map(Field::value).orElse(rolling).equals(rolling) && !isNone(surge);
        return starts
                ? Optional.of(new Update(rolling, type.isEmpty(), type.or(() -> strategy), Optional.empty()))
                : Optional.empty();
    }

    private static Optional<Update> rollout(Optional<Field> strategy) {
        Optional<Field> blueGreen = strategy.flatMap(field -> field.get("blueGreen"));
        if (blueGreen.isPresent()) {
            return Optional.of(new Update("blueGreen", false, blueGreen, Optional.of(BLUE_GREEN)));
        }
        Optional<Field> canary = strategy.flatMap(field -> field.get("canary"));
        return canary.filter(field -> !isNone(field.text("maxSurge").orElse("25%")))
                .map(field -> new Update("canary", false, canary, Optional.of(CANARY)));
    }

    private static boolean isNone(String surge) {
        return surge.equals("0") || surge.equals("0%");
    }
}
