package dev.veles.report;

import dev.veles.finding.Severity;

/** Colors for terminals, or none. */
final class Paint {
    private static final String RESET = "\u001b[0m";

    private final boolean color;

    Paint(boolean color) {
        this.color = color;
    }

    String severity(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> paint("1;31", text);
            case WARNING -> paint("1;33", text);
            case INFO -> paint("1;36", text);
        };
    }

    String strong(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    private String paint(String code, String text) {
        return color ? "\u001b[" + code + "m" + text + RESET : text;
    }
}
