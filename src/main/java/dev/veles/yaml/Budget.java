package dev.veles.yaml;

import dev.veles.source.Location;

/**
 * Counts values as if every alias were written out, and refuses texts that would fill the memory: a few lines of
 * aliases of aliases can stand for billions of values. Keys are not counted.
 */
final class Budget {
    /** A text of 16 MiB has about half as many lines, and the API server takes 3 MiB in one request. */
    static final int MAX_VALUES = 1_000_000;

    /** Far more than any Kubernetes object nests, and little enough to walk by recursion. */
    static final int MAX_DEPTH = 100;

    private final Problems problems;
    private long values;

    Budget(Problems problems) {
        this.problems = problems;
    }

    /** Values so far, those behind aliases included each time. */
    long values() {
        return values;
    }

    /** Counts one value that is written out. */
    void spend(Location where) {
        values++;
        if (values > MAX_VALUES) {
            throw tooLarge("the text holds more than 1,000,000 values", "Split the file.", where);
        }
    }

    /** Counts the values that an alias stands for. */
    void repeat(long count, Location where) {
        values += count;
        if (values > MAX_VALUES) {
            throw tooLarge(
                    "the aliases up to here stand for more than 1,000,000 values",
                    "Write the values out where they are needed, without aliases of aliases.",
                    where);
        }
    }

    /** Refuses a value that is nested too deep, written out or through aliases. */
    void depth(int depth, Location where) {
        if (depth > MAX_DEPTH) {
            throw problems.stop(
                    "yaml-limit",
                    "values are nested more than " + MAX_DEPTH + " levels deep",
                    "Whatever follows such nesting runs out of stack.",
                    "Nest less; look for brackets that are never closed.",
                    where);
        }
    }

    private Problems.Stop tooLarge(String message, String help, Location where) {
        String why = "A text this large fills the memory of whatever reads it.";
        return problems.stop("yaml-limit", message, why, help, where);
    }
}
