package dev.veles.lint;

/** Where an object that is judged comes from. */
public sealed interface Provenance {
    /**
     * It was rendered from a contract: its nodes stand where the contract says what caused them.
     *
     * @param file the file below the output folder that the object is written to; empty where it is written to none
     */
    record Rendered(String file) implements Provenance {}

    /** It was read: its nodes stand in the file that was read. */
    record Read() implements Provenance {}

    /** Rendered to a file of the output. */
    static Provenance rendered(String file) {
        return new Rendered(file);
    }

    /** Read from a file. */
    static Provenance read() {
        return new Read();
    }
}
