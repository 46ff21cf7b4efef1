package dev.veles.finding;

import java.util.Locale;

/** How much a finding weighs, lightest first. */
public enum Severity {
    INFO,
    WARNING,
    ERROR;

    /** As reports and configurations write it: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
