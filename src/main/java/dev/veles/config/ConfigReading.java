package dev.veles.config;

import dev.veles.finding.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What reading a configuration gave.
 *
 * @param config what it says; {@link Config#NONE} where there are problems, which must not pass for a configuration
 * @param problems everything that is wrong with it, by position
 */
public record ConfigReading(Config config, List<Finding> problems) {
    /** Where there is no configuration. */
    public static final ConfigReading NONE = new ConfigReading(Config.NONE, List.of());

    /** Sorts the problems. */
    public ConfigReading {
        List<Finding> sorted = new ArrayList<>(problems);
        Collections.sort(sorted);
        problems = List.copyOf(sorted);
    }
}
