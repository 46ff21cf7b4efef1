package dev.veles.lint;

import dev.veles.finding.Finding;
import dev.veles.manifest.SecretNames;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps secrets of files that cannot be read as YAML out of reports. Where values stand is not known then, so lines are
 * looked at one by one, and rather too much is hidden than too little.
 */
public final class BrokenSecrets {
    private static final Pattern KEY = Pattern.compile("([\\w.-]+)[\"']?\\s*[:=]");
    private static final Set<String> HARMLESS = Set.of("apiVersion", "kind", "name", "namespace", "type");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]{3,})\"");

    private BrokenSecrets() {}

    /** Findings of reading, none of which quotes what may be secret. */
    public static List<Finding> masked(List<Finding> findings) {
        List<Finding> masked = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            Location place = finding.location();
            Optional<Location> hidden = isOfReading(finding) ? hidden(place.source(), place.line()) : Optional.empty();
            masked.add(hidden.isEmpty() ? finding : masked(finding, hidden.get()));
        }
        return masked;
    }

    /** What no report may show of the files in which reading found something. */
    public static List<Location> hidden(List<Finding> findings) {
        Set<SourceText> broken = new LinkedHashSet<>();
        for (Finding finding : findings) {
            if (isOfReading(finding)) {
                broken.add(finding.location().source());
            }
        }
        List<Location> hidden = new ArrayList<>();
        for (SourceText source : broken) {
            int lines = (int) source.text().lines().count();
            for (int line = 1; line <= lines; line++) {
                hidden(source, line).ifPresent(hidden::add);
            }
        }
        return hidden;
    }

    private static boolean isOfReading(Finding finding) {
        return finding.rule().startsWith("yaml-");
    }

    private static Optional<Location> hidden(SourceText source, int line) {
        String text = source.line(line);
        boolean secret = source.text().contains("Secret") || source.text().contains("secretGenerator");
        Matcher key = KEY.matcher(text);
        boolean keys = false;
        while (key.find()) {
            keys = true;
            if (SecretNames.looksSecret(key.group(1)) || (secret && !HARMLESS.contains(key.group(1)))) {
                return rest(source, line, key.end());
            }
        }
        return secret && !keys ? rest(source, line, 0) : Optional.empty();
    }

    private static Optional<Location> rest(SourceText source, int line, int from) {
        String text = source.line(line);
        int start = from;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start == text.length()
                ? Optional.empty()
                : Optional.of(new Location(source, line, start + 1, line, text.length() + 1));
    }

    private static Finding masked(Finding finding, Location hidden) {
        String secret = hidden.source().line(hidden.line()).substring(hidden.column() - 1);
        String message = QUOTED.matcher(finding.message())
                .replaceAll(quoted ->
                        Matcher.quoteReplacement(secret.contains(quoted.group(1)) ? "\"****\"" : quoted.group()));
        return new Finding(
                finding.rule(),
                finding.severity(),
                message,
                finding.why(),
                finding.help(),
                finding.location(),
                finding.object(),
                finding.path(),
                finding.origin());
    }
}
