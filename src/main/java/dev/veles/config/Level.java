package dev.veles.config;

import dev.veles.finding.Severity;
import java.util.List;
import java.util.Optional;

/** How much a rule's findings are to weigh: a severity, or nothing. */
public enum Level {
    /** They are dropped. */
    OFF,
    INFO,
    WARNING,
    ERROR;

    /** As they are written, lightest first. */
    public static final List<String> LABELS = List.of("off", "info", "warning", "error");

    /** The level that is written so. */
    public static Optional<Level> of(String label) {
        int index = LABELS.indexOf(label);
        return index < 0 ? Optional.empty() : Optional.of(values()[index]);
    }

    /** The severity; empty for {@link #OFF}. */
    public Optional<Severity> severity() {
        return switch (this) {
            case OFF -> Optional.empty();
            case INFO -> Optional.of(Severity.INFO);
            case WARNING -> Optional.of(Severity.WARNING);
            case ERROR -> Optional.of(Severity.ERROR);
        };
    }
}
