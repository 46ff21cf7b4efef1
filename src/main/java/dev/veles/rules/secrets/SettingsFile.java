package dev.veles.rules.secrets;

import dev.veles.manifest.Field;
import dev.veles.manifest.SecretNames;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;

/** Reads the settings of a file that a ConfigMap holds: variables line by line, or a tree of YAML or JSON. */
final class SettingsFile {
    /**
     * A setting whose name says that it is secret.
     *
     * @param name what it is called
     * @param value its value, without quotes
     * @param field where it stands
     */
    record Setting(String name, String value, Field field) {}

    private SettingsFile() {}

    /** The settings with secret names of an entry of a ConfigMap; none where it is no file of settings. */
    static List<Setting> in(Field entry) {
        List<Setting> found = new ArrayList<>(0);
        String name = entry.key();
        if (name.endsWith(".env") || (name.endsWith(".properties") && !isMessages(name))) {
            entry.lines().forEach(line -> line(line, found));
        } else if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) {
            entry.documents().stream()
                    .filter(document -> document.get("kind").isEmpty())
                    .forEach(document -> tree(document, found));
        }
        return found;
    }

    /** {@code messages_en.properties}: what a program shows to people, who are asked for passwords too. */
    private static boolean isMessages(String name) {
        String base = name.substring(0, name.length() - ".properties".length());
        int language = base.indexOf('_');
        return base.startsWith("messages") || (language > 0 && base.length() - language == 3);
    }

    private static void line(Field line, List<Setting> found) {
        String text = line.value().strip();
        int equals = text.indexOf('=');
        if (equals > 0 && !text.startsWith("#")) {
            String name = text.substring(0, equals).strip();
            int comment = text.indexOf(" #", equals);
            String value = text.substring(equals + 1, comment < 0 ? text.length() : comment)
                    .strip();
            boolean quoted = value.length() > 1 && (value.startsWith("\"") || value.startsWith("'"));
            found.add(new Setting(name, quoted ? value.substring(1, value.length() - 1) : value, line));
        }
    }

    private static void tree(Field document, List<Setting> found) {
        for (Field value : document.search((key, node) -> node instanceof Scalar && SecretNames.looksSecret(key))) {
            if (!ChartKeys.isReference(value, document)) {
                found.add(new Setting(value.key(), value.value(), value));
            }
        }
    }
}
