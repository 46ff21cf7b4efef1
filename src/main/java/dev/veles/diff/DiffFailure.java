package dev.veles.diff;

import dev.veles.finding.Finding;

/**
 * What could not be compared.
 *
 * @param finding what is wrong
 * @param when on which side
 */
public record DiffFailure(Finding finding, When when) {
    /** On which side something fails. */
    public enum When {
        /** What will be fails, and what is does not: the change breaks it. */
        AFTER("could not be compared: did not fail before"),
        /** Both sides fail. */
        BOTH("could not be compared: failed before as well"),
        /** What is fails, and what will be does not. */
        BEFORE("could not be compared: failed before, and does not any more");

        private final String label;

        When(String label) {
            this.label = label;
        }

        /** As reports write it. */
        public String label() {
            return label;
        }
    }
}
