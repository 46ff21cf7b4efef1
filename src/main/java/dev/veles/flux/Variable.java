package dev.veles.flux;

/** What is known of one variable that Flux may substitute. */
sealed interface Variable {
    /** It has this value; it may be empty. */
    record Known(String value) implements Variable {}

    /** What there is without a value. */
    enum Open implements Variable {
        /** Nothing sets it, so that a default counts. */
        UNSET,
        /** Something sets it, or may set it, that the tree does not show. */
        UNKNOWN
    }
}
