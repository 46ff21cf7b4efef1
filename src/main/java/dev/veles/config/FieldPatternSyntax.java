package dev.veles.config;

import java.util.Optional;

/** What the parts of a {@link FieldPattern} look like; a test holds it to the schema of configurations. */
final class FieldPatternSyntax {
    private static final String KIND =
            "A kind is written as in the manifest: it begins with a capital letter, or `*` stands for all kinds.";
    private static final String NAME =
            "A name is what `metadata.name` says, without a namespace; leave it and its slash"
                    + " out where all objects of the kind are meant.";
    private static final String PATH = "A path is written as reports print it, such as `spec.replicas`,"
            + " `spec.template.spec.containers[name=app].image` or `metadata.annotations[\"checksum/config\"]`.";

    private FieldPatternSyntax() {}

    /** A sentence that says what to write instead; empty where all parts are in order. */
    static Optional<String> refusal(FieldPattern pattern) {
        if (!isKind(pattern.kind())) {
            return Optional.of(KIND);
        }
        if (!isName(pattern.name())) {
            return Optional.of(NAME);
        }
        return isPath(pattern.path()) ? Optional.empty() : Optional.of(PATH);
    }

    private static boolean isKind(String kind) {
        for (int i = 0; i < kind.length(); i++) {
            char c = kind.charAt(i);
            boolean begins = (c >= 'A' && c <= 'Z') || c == '*';
            boolean goesOn = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
            if (!begins && (i == 0 || !goesOn)) {
                return false;
            }
        }
        return !kind.isEmpty();
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && none(name, "/[] ");
    }

    /** In front of the first bracket no sign stands that reports put into brackets; behind it all may stand. */
    private static boolean isPath(String path) {
        int bracket = path.indexOf('[');
        String head = bracket < 0 ? path : path.substring(0, bracket);
        boolean begins = !path.isEmpty() && none(path.substring(0, 1), "./");
        boolean ends = !path.isEmpty() && none(path.substring(path.length() - 1), "[. ");
        return begins && ends && none(head, ": ");
    }

    private static boolean none(String text, String signs) {
        return text.chars().noneMatch(c -> signs.indexOf(c) >= 0);
    }
}
