package dev.veles.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether Kustomizations are built before they are judged. */
public enum KustomizeMode {
    /** Where a kustomize is found; else the raw files are judged, and that is said once. */
    AUTO,
    /** Always; no kustomize is a failure. */
    REQUIRE,
    /** Never: the raw files are judged. */
    OFF;

    /** As it is written, in the order in which help lists it. */
    public static final List<String> LABELS = List.of("auto", "require", "off");

    /** The mode that is written so. */
    public static Optional<KustomizeMode> of(String label) {
        int index = LABELS.indexOf(label);
        return index < 0 ? Optional.empty() : Optional.of(values()[index]);
    }

    /** As it is written: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
