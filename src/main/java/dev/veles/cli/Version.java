package dev.veles.cli;

/** The version of Veles. It stands here because reading it from the jar's manifest costs each start a file. */
final class Version {
    /** The version in {@code pom.xml}; a test holds the two together. */
    static final String NUMBER = "0.1.0-SNAPSHOT";

    private Version() {}
}
