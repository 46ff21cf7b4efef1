package dev.veles.yaml;

import dev.veles.source.Location;

/** What is said about the placeholders of template languages, which are no YAML unless they are quoted. */
final class Templates {
    static final String MESSAGE = "a template placeholder \"{{\" stands here without quotes";
    static final String WHY = "To YAML two open brackets are a mapping inside of a mapping.";
    static final String HELP = "Quote the value, or read what the template renders instead of the template.";

    private Templates() {}

    /** The two brackets. */
    static Location from(Location bracket) {
        return new Location(bracket.source(), bracket.line(), bracket.column(), bracket.line(), bracket.column() + 2);
    }
}
