package dev.veles.lint;

import dev.veles.manifest.Manifest;

/**
 * One object to judge.
 *
 * @param manifest the object
 * @param provenance where it comes from
 */
public record LintInput(Manifest manifest, Provenance provenance) {
    /** An object that was read from a file. */
    public static LintInput read(Manifest manifest) {
        return new LintInput(manifest, Provenance.read());
    }

    /** An object that a contract caused. */
    public static LintInput rendered(Manifest manifest, String file) {
        return new LintInput(manifest, Provenance.rendered(file));
    }
}
