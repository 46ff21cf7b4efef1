package dev.veles.rules.changes;

import dev.veles.manifest.Field;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a CronJob runs: five fields, or a word. */
final class CronForm {
    private static final Set<String> WORDS =
            Set.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");
    private static final List<Integer> LOWEST = List.of(0, 0, 1, 1, 0);
    private static final List<Integer> HIGHEST = List.of(59, 23, 31, 12, 6);
    private static final List<List<String>> NAMES = List.of(
            List.of(),
            List.of(),
            List.of(),
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
            List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat"));
    private static final String NO_STEP = "0";
    private static final Pattern PART = Pattern.compile(
            "(?:(?<any>[*?])|(?<first>[a-z]{3}|\\d{1,4})(?:-(?<last>[a-z]{3}|\\d{1,4}))?)" + "(?:/(?<step>\\d{1,4}))?");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private CronForm() {}

    static Optional<String> flaw(Field schedule) {
        String text = schedule.value();
        boolean valid = WORDS.contains(text) || text.startsWith("@every ") || isExpression(text);
        return valid ? Optional.empty() : Optional.of("has the schedule \"" + text + "\", which is none");
    }

    /** Short names of zones are left alone: not every system has the same. */
    static Optional<String> zoneFlaw(Field zone) {
        boolean known =
                !zone.value().contains("/") || ZoneId.getAvailableZoneIds().contains(zone.value());
        return known ? Optional.empty() : Optional.of("has the time zone \"" + zone.value() + "\", which there is not");
    }

    private static boolean isExpression(String text) {
        String[] fields = SPACES.split(text.strip(), -1);
        boolean valid = fields.length == LOWEST.size();
        for (int i = 0; i < fields.length && valid; i++) {
            valid = isField(i, fields[i].toLowerCase(Locale.ROOT));
        }
        return valid;
    }

    private static boolean isField(int index, String field) {
        for (String part : field.split(",", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches() || !isPart(index, matcher)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(int index, Matcher part) {
        if (NO_STEP.equals(part.group("step"))) {
            return false;
        }
        if (part.group("any") != null) {
            return true;
        }
        int first = number(index, part.group("first"));
        int last = part.group("last") == null ? first : number(index, part.group("last"));
        return LOWEST.get(index) <= first && first <= last && last <= HIGHEST.get(index);
    }

    /** Months begin at 1 and days of the week at 0; too low for every field where a name is none. */
    private static int number(int index, String text) {
        return Character.isDigit(text.charAt(0))
                ? Integer.parseInt(text)
                : NAMES.get(index).indexOf(text) + LOWEST.get(index);
    }
}
