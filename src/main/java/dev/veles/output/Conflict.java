package dev.veles.output;

import dev.veles.finding.Finding;
import dev.veles.source.Location;
import dev.veles.source.SourceText;

/**
 * Something that stands in the way of a tree.
 *
 * @param reason what kind of thing
 * @param file the file or folder, below the output folder as the user wrote it, with forward slashes
 * @param message what is there, in one sentence
 * @param help what to do
 */
public record Conflict(Reason reason, String file, String message, String help) {
    /** Why nothing is written. */
    public enum Reason {
        /** A file that the contract owns holds neither what was written nor what would be. */
        HAND_EDITED("output-hand-edited", "Rendering would lose what was written by hand."),
        /** A file that no contract owns stands where one should come. */
        FOREIGN("output-foreign-file", "Only files that were rendered are ever replaced, even with --force."),
        /** Another contract renders the same file. */
        OTHER_OWNER("output-other-owner", "Two contracts would overwrite each other's file at each render."),
        /** A link stands on the way. */
        SYMBOLIC_LINK("output-symbolic-link", "Writing through a link would change something elsewhere."),
        /** A folder or a device stands where a file should come. */
        NOT_A_FILE("output-not-a-file", "Only files that were rendered are ever replaced, even with --force."),
        /** A file stands where a folder should come. */
        NOT_A_FOLDER("output-not-a-folder", "Only files that were rendered are ever replaced, even with --force."),
        /** The tree names a path that cannot be written on every machine. */
        BAD_PATH("output-bad-path", "A tree has to come out the same on every machine, and below its folder."),
        /** What was written before cannot be known. */
        BROKEN_INDEX("output-broken-index", "Without its index nobody can tell a rendered file from another."),
        /** An earlier write has not ended. */
        INTERRUPTED("output-interrupted", "The files may be half old and half new.");

        private final String rule;
        private final String why;

        Reason(String rule, String why) {
            this.rule = rule;
            this.why = why;
        }

        /** As reports name it, kebab-case. */
        public String rule() {
            return rule;
        }

        /** What it would cost, in one sentence. */
        public String why() {
            return why;
        }
    }

    /** True for what {@code --force} overwrites: hand-edited files, and nothing else. */
    public boolean yieldsToForce() {
        return reason == Reason.HAND_EDITED;
    }

    /** The same as an error at the beginning of the file, for reports. */
    public Finding toFinding() {
        Location start = Location.point(new SourceText(file, ""), 1, 1);
        return Finding.error(reason.rule(), message, reason.why(), help, start);
    }
}
