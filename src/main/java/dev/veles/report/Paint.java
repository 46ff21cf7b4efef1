package dev.veles.report;

import dev.veles.finding.Severity;

/** Colors for terminals, or none. */
public final class Paint {
    private static final String RESET = "\u001b[0m";

    private final boolean color;

    /** Takes whether to color at all. */
    public Paint(boolean color) {
        this.color = color;
    }

    /** In the color of a weight. */
    public String severity(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> paint("1;31", text);
            case WARNING -> paint("1;33", text);
            case INFO -> paint("1;36", text);
        };
    }

    /** What a line is about. */
    public String strong(String text) {
        return paint("1", text);
    }

    /** What may be passed over. */
    public String faint(String text) {
        return paint("2", text);
    }

    /** What is new. */
    public String added(String text) {
        return paint("32", text);
    }

    /** What is gone. */
    public String removed(String text) {
        return paint("31", text);
    }

    /** What is not as it was. */
    public String changed(String text) {
        return paint("33", text);
    }

    private String paint(String code, String text) {
        return color ? "\u001b[" + code + "m" + text + RESET : text;
    }
}
