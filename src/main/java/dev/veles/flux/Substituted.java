package dev.veles.flux;

/** What becomes of a text in which Flux substitutes variables. */
sealed interface Substituted {
    /** This text. */
    record Text(String text) implements Substituted {}

    /** It depends on a variable that nobody here knows. */
    record Unknown() implements Substituted {}

    /**
     * Flux refuses it, and with it everything that the Kustomization applies.
     *
     * @param reason what is wrong, as a part of a sentence
     */
    record Refused(String reason) implements Substituted {}
}
