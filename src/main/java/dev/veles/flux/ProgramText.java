package dev.veles.flux;

import dev.veles.yaml.FieldPath;
import java.util.regex.Pattern;

/**
 * A text that may be a program or template with variables of its own: a shell script, the configuration of a web server,
 * a dashboard. Flux' variables have braces; who writes {@code $host} or {@code $(date)} beside them writes for somebody
 * else.
 */
final class ProgramText {
    /** Variables without braces, and what a shell runs. */
    private static final Pattern OWN_VARIABLES = Pattern.compile("(?<!\\$)\\$(?:[A-Za-z_(]|[0-9@#?*!])");

    private static final Pattern DASHBOARD = Pattern.compile("\"(?:panels|templating|datasource)\"\\s*:");
    private static final Pattern COMMAND = Pattern.compile("\\.(?:command|args)\\[\\d+]$");

    private final String text;
    private final FieldPath path;

    ProgramText(String text, FieldPath path) {
        this.text = text;
        this.path = path;
    }

    /** True for a text that some program gives meaning to its variables. */
    boolean isProgram() {
        boolean lines = text.strip().indexOf('\n') >= 0;
        return text.startsWith("#!")
                || (text.strip().indexOf(' ') >= 0
                        && COMMAND.matcher(path.toString()).find())
                || (lines
                        && (OWN_VARIABLES.matcher(text).find()
                                || DASHBOARD.matcher(text).find()));
    }

    /** True for a variable that Flux cannot have, or that the text itself sets. */
    boolean owns(String name) {
        return Character.isDigit(name.charAt(0)) || (isProgram() && sets(name));
    }

    private boolean sets(String name) {
        for (int at = text.indexOf(name + "="); at >= 0; at = text.indexOf(name + "=", at + 1)) {
            String value = text.substring(at + name.length() + 1);
            boolean begins = at == 0 || " \t\n;(".indexOf(text.charAt(at - 1)) >= 0;
            boolean itself = value.startsWith("${" + name) || value.startsWith("\"${" + name);
            if (begins && !itself) {
                return true;
            }
        }
        return text.contains("for " + name + " in ");
    }
}
