package dev.veles.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A format of reports. */
enum ReportFormat {
    TEXT,
    JSON,
    SARIF,
    JUNIT,
    GITHUB,
    GITLAB;

    /** As users write it: lower case. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All of them, in the order in which help lists them. */
    static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (ReportFormat format : values()) {
            labels.add(format.label());
        }
        return labels;
    }

    /** The format that a user wrote. */
    static Optional<ReportFormat> find(String label) {
        for (ReportFormat format : values()) {
            if (format.label().equals(label)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
