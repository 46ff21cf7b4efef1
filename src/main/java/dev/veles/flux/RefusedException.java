package dev.veles.flux;

/** Thrown where Flux refuses an expression, and caught where its evaluation began. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String reason) {
        super(reason, null, false, false);
    }
}
