package dev.veles.rules.secrets;

import dev.veles.manifest.Field;
import dev.veles.source.SourceText;

/** Tells values that a file has from those that Flux fills in for a variable: these are found where the variable is set. */
final class FilledIn {
    private FilledIn() {}

    /**
     * True where the file has a variable instead of the value, and the name of the variable says that it is secret, so
     * that the value is found where the variable gets it.
     *
     * @param name what the value is called
     * @param place the value, or the text that it is part of
     */
    static boolean is(String name, Field place) {
        SourceText source = place.location().source();
        if (!source.text().contains("${")) {
            return false;
        }
        String line = source.line(place.location().line());
        if (says(line, place.key()) || says(line, name)) {
            return isVariable(line, says(line, place.key()) ? place.key() : name);
        }
        // Where a value stands in a text that Flux changed is not known; the text may say the name more than once.
        boolean said = false;
        for (String other : source.text().split("\n", -1)) {
            if (says(other, name)) {
                said = true;
                if (!isVariable(other, name)) {
                    return false;
                }
            }
        }
        return said;
    }

    private static boolean says(String line, String name) {
        return !name.isEmpty() && valueAt(line, name) >= 0;
    }

    /** Where the value of a name begins, behind the colon or the equals sign and a quote; negative without one. */
    private static int valueAt(String line, String name) {
        int at = line.indexOf(name);
        if (at < 0) {
            return -1;
        }
        int start = at + name.length();
        boolean split = false;
        while (start < line.length() && " \t\"':=".indexOf(line.charAt(start)) >= 0) {
            split |= line.charAt(start) == ':' || line.charAt(start) == '=';
            start++;
        }
        return split ? start : -1;
    }

    private static boolean isVariable(String line, String name) {
        String value = line.substring(valueAt(line, name));
        int close = value.indexOf('}');
        if (!value.startsWith("${") || close < 0) {
            return false;
        }
        String after = value.substring(close + 1).strip();
        boolean whole = after.isEmpty() || "\"',}#".indexOf(after.charAt(0)) >= 0;
        return whole
                && LiteralNames.isSecret(value.substring("${".length(), close).split("[^\\w]", 2)[0]);
    }
}
