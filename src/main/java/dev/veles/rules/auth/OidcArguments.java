package dev.veles.rules.auth;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.SecretArguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * The OIDC settings that the command lines of a container make, and the values of a chart: {@code --oidc-issuer=x}, {@code --oidc-issuer x}, or
 * {@code VELES_OIDC_ISSUER=x} in front of a command or in a script. They win over what the environment says.
 */
final class OidcArguments {
    private static final String OIDC = "OIDC";

    /**
     * A setting.
     *
     * @param variable the variable of the contract that it stands for
     * @param value its value
     * @param field the item of the command line
     */
    record Setting(String variable, String value, Field field) {}

    private final Set<String> variables;
    private final List<Setting> found = new ArrayList<>(0);

    private OidcArguments(Set<String> variables) {
        this.variables = variables;
    }

    /** The settings of a container for some variables of the contract, without values that a shell fills in. */
    static List<Setting> in(Field container, Set<String> variables) {
        OidcArguments arguments = new OidcArguments(variables);
        SecretArguments.lines(container).forEach(arguments::add);
        return arguments.known();
    }

    /** The same for the values of a chart, which takes variables as a list, as a pod has them, or by name. */
    static List<Setting> inChart(ObjectView release, Set<String> variables) {
        OidcArguments arguments = new OidcArguments(variables);
        release.root()
                .find("spec", "values")
                .ifPresent(values -> values.search((key, value) -> key.equals("value") || variables.contains(key))
                        .forEach(arguments::addValue));
        return arguments.known();
    }

    private void addValue(Field value) {
        String name = value.key().equals("value")
                ? value.parent().flatMap(entry -> entry.text("name")).orElse("")
                : value.key();
        if (variables.contains(name)) {
            found.add(new Setting(name, value.value(), value));
        }
    }

    private List<Setting> known() {
        found.removeIf(setting -> setting.value().isEmpty()
                || setting.value().indexOf('$') >= 0
                || setting.value().indexOf('{') >= 0);
        return found;
    }

    private void add(List<Field> line) {
        String option = "";
        for (Field item : line) {
            String text = item.value();
            if (!option.isEmpty() && !text.startsWith("-")) {
                found.add(new Setting(option, text, item));
            }
            option = text.startsWith("-") && text.indexOf('=') < 0 ? variable(text) : "";
            if (text.indexOf('=') > 0 && text.toUpperCase(Locale.ROOT).contains(OIDC)) {
                addWords(text, item);
            }
        }
    }

    private void addWords(String text, Field item) {
        StringTokenizer words = new StringTokenizer(text, " \t\r\n;");
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            int equals = word.indexOf('=');
            String variable = equals > 0 ? variable(word.substring(0, equals)) : "";
            if (!variable.isEmpty()) {
                found.add(new Setting(variable, unquoted(word.substring(equals + 1)), item));
            }
        }
    }

    private static String unquoted(String value) {
        return value.replace("\"", "").replace("'", "");
    }

    /** The variable that an option or a name stands for, with or without what the contract puts in front of it. */
    private String variable(String name) {
        String plain =
                name.replaceFirst("^-+", "").replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT);
        for (String variable : variables) {
            String bare = variable.substring(variable.indexOf(OIDC));
            boolean option = name.startsWith("-") && (plain.equals(bare) || plain.equals(bare + "_URL"));
            if (plain.equals(variable) || option) {
                return variable;
            }
        }
        return "";
    }
}
