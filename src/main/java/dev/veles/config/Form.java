package dev.veles.config;

/** What a string of a configuration may look like. */
enum Form {
    PATH("a path", "A path is one line of at most 1000 characters, relative to the folder of the configuration."),
    NAME("a name", "A name is one line of at most 1000 characters."),
    GLOB("a glob", "A glob is written as in a `.gitignore`, such as `apps/*/generated` or `*.tmp.yaml`."),
    FIELDS("a pattern of fields", "A pattern is written KIND[/NAME]:PATH, such as `Deployment:spec.replicas`."),
    REASON("a reason", "A reason is one line of at most 1000 characters that says why the difference does not matter."),
    DURATION("a duration", "Durations are written as Flux writes them, such as `30s` or `1m30s`."),
    MEMORY("an amount of memory", "Memory is a whole number with Mi, Gi, M or G behind it, such as `2Gi`.");

    private static final int LONGEST = 1000;

    private final String title;
    private final String help;

    Form(String title, String help) {
        this.title = title;
        this.help = help;
    }

    /** What it is called, which ends the sentence "this is not …". */
    String title() {
        return title;
    }

    /** What to write, given what was written. */
    String help(String value) {
        return switch (this) {
            case GLOB -> PathGlob.refusal(value).orElse(help);
            case FIELDS -> value.isEmpty() ? help : FieldPattern.refusal(value).orElse(help);
            default -> help;
        };
    }

    boolean accepts(String value) {
        return switch (this) {
            case PATH, NAME, REASON -> isLine(value);
            case GLOB -> PathGlob.refusal(value).isEmpty();
            case FIELDS -> FieldPattern.refusal(value).isEmpty();
            case DURATION -> Amounts.duration(value).isPresent();
            case MEMORY -> Amounts.bytes(value).isPresent();
        };
    }

    private static boolean isLine(String value) {
        boolean visible = false;
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ') {
                return false;
            }
            visible |= value.charAt(i) != ' ';
        }
        return visible && value.codePointCount(0, value.length()) <= LONGEST;
    }
}
