package dev.veles.report;

import java.time.Duration;
import java.util.Optional;

/**
 * How a text report looks.
 *
 * @param color whether to color it
 * @param summary whether counts follow the findings
 * @param everything whether each place is shown of what is said again and again, and everything listed that was not
 *     judged, not only what ought to have been
 * @param time how long the lint took, for the summary; absent where nobody measured it
 */
public record TextOptions(boolean color, boolean summary, boolean everything, Optional<Duration> time) {
    /** With a summary and without a time. */
    public static TextOptions of(boolean color) {
        return new TextOptions(color, true, false, Optional.empty());
    }

    /** The same with or without a summary. */
    public TextOptions withSummary(boolean wanted) {
        return new TextOptions(color, wanted, everything, time);
    }

    /** The same with or without every place of what is repeated, and everything that was not judged. */
    public TextOptions withEverything(boolean wanted) {
        return new TextOptions(color, summary, wanted, time);
    }

    /** The same with how long the lint took. */
    public TextOptions withTime(Optional<Duration> taken) {
        return new TextOptions(color, summary, everything, taken);
    }

    /** The time as a summary ends with it, in milliseconds below a second and in tenths of seconds above. */
    public String shownTime() {
        if (time.isEmpty()) {
            return "";
        }
        long millis = time.get().toMillis();
        return " (" + (millis < 1000 ? millis + " ms" : millis / 1000 + "." + millis % 1000 / 100 + " s") + ")";
    }
}
