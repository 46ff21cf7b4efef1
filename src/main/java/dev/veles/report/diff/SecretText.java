package dev.veles.report.diff;

import dev.veles.manifest.Passwords;
import dev.veles.manifest.SecretNames;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.ReadResult;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks what is secret in a text and leaves the rest as it is: values of YAML and JSON by where they stand, private keys,
 * what is assigned to a name that means a secret, and passwords in addresses.
 */
final class SecretText {
    private static final Pattern PRIVATE_KEY = Pattern.compile(
            "-----BEGIN [A-Z0-9 ]*PRIVATE KEY[^-]*-----.*?(-----END [A-Z0-9 ]*-----|\\z)", Pattern.DOTALL);

    /** A name and what is assigned to it, up to the end of the line. */
    private static final Pattern ASSIGNMENT =
            Pattern.compile("([A-Za-z_][A-Za-z0-9_.-]*)[\"']?\\s*(?:=(?!=)|:(?=[\\s\"']|$))[ \\t]*(.*)");

    /** Nothing but a reference to a variable, or a switch. */
    private static final Pattern HARMLESS =
            Pattern.compile("[\"']?(\\$\\{\\w+}|\\$\\(\\w+\\)|true|false|\\*{4}.*)?[\"']?[,;]?");

    private static final Pattern BLOCK = Pattern.compile("[|>][-+0-9]*\\s*(#.*)?|");

    private static final Pattern COMMENT = Pattern.compile("(?m)(?:^|(?<=\\s))#.*$");

    private final UnaryOperator<String> mask;
    /** What has been masked, as it stands in the text. */
    private final List<String> hidden = new ArrayList<>();

    /** Takes what to show in place of a secret. */
    SecretText(UnaryOperator<String> mask) {
        this.mask = mask;
    }

    private String hide(String secret) {
        hidden.add(secret);
        return mask.apply(secret);
    }

    /** The text without what is secret in it. */
    String masked(String text, SecretPlace place) {
        int equals = text.indexOf('=') + 1;
        if (place.hidesLiterals() && equals > 0) {
            return text.substring(0, equals) + hide(text.substring(equals));
        }
        return tree(text, place.inside()).orElseGet(() -> lines(text));
    }

    private String lines(String text) {
        String shown = text.contains("PRIVATE KEY") ? keys(text) : text;
        shown = shown.indexOf('=') >= 0 || shown.indexOf(':') >= 0 ? assignments(shown) : shown;
        return shown.contains("://") ? Passwords.masked(shown, this::hide) : shown;
    }

    /** Empty for a text that holds no tree. */
    private Optional<String> tree(String text, SecretPlace place) {
        String start = text.stripLeading();
        if (text.indexOf('\n') < 0 && !start.startsWith("{") && !start.startsWith("[")) {
            return Optional.empty();
        }
        ReadResult result = YamlReader.read(new SourceText("", text));
        if (!result.isClean() || result.documents().stream().allMatch(Scalar.class::isInstance)) {
            return Optional.empty();
        }
        SortedMap<Location, String> parts = new TreeMap<>();
        for (Node document : result.documents()) {
            collect(document, place, parts);
        }
        String shown = parts.isEmpty() ? text : replaced(text, parts);
        return Optional.of(
                shown.indexOf('#') < 0
                        ? shown
                        : COMMENT.matcher(shown)
                                .replaceAll(comment -> Matcher.quoteReplacement(lines(comment.group()))));
    }

    private void collect(Node node, SecretPlace place, SortedMap<Location, String> parts) {
        if (node instanceof Mapping mapping) {
            SecretPlace inside = place.entered(mapping);
            for (Mapping.Entry entry : mapping.values()) {
                collect(entry.value(), inside.entry(mapping, entry.key().value()), parts);
            }
        } else if (node instanceof Sequence list) {
            for (int i = 0; i < list.size(); i++) {
                collect(list.items().get(i), place.item(list, i), parts);
            }
        } else if (node instanceof Scalar scalar) {
            collect(scalar, place, parts);
        }
    }

    private void collect(Scalar scalar, SecretPlace place, SortedMap<Location, String> parts) {
        if (place.hides(scalar)) {
            parts.put(scalar.location(), hide(scalar.value()));
        } else if (scalar.isString()) {
            int known = hidden.size();
            String shown = masked(scalar.value(), place);
            if (!shown.equals(scalar.value())) {
                parts.put(scalar.location(), written(scalar, shown, List.copyOf(hidden.subList(known, hidden.size()))));
            }
        }
    }

    /** A value of which a part is secret, as it is written in the text; as a whole where the parts are not found there. */
    private String written(Scalar scalar, String shown, List<String> secrets) {
        String raw = part(scalar.location().source().text(), scalar.location());
        String masked = raw.contains(scalar.value()) ? raw.replace(scalar.value(), shown) : lines(raw);
        boolean left = secrets.stream().anyMatch(secret -> !secret.isBlank() && masked.contains(secret.strip()));
        return left || masked.equals(raw) ? hide(scalar.value()) : masked;
    }

    /** Places of an alias and of its anchor are one, so each part is replaced once. */
    private String replaced(String text, SortedMap<Location, String> parts) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        for (Map.Entry<Location, String> part : parts.entrySet()) {
            int start = offset(text, part.getKey().line(), part.getKey().column());
            int end = start + part(text, part.getKey()).length();
            if (start >= at) {
                boolean ended = end > 0
                        && text.charAt(end - 1) == '\n'
                        && !part.getValue().endsWith("\n");
                shown.append(text, at, start).append(part.getValue()).append(ended ? "\n" : "");
                at = end;
            }
        }
        shown.append(text, at, text.length());
        boolean left = hidden.stream().anyMatch(secret -> secret.length() > 5 && shown.indexOf(secret) >= 0);
        return left ? hide(text) : shown.toString();
    }

    private static String part(String text, Location place) {
        int start = offset(text, place.line(), place.column());
        return text.substring(start, Math.max(start, offset(text, place.endLine(), place.endColumn())));
    }

    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int feed = text.indexOf('\n', start);
            start = feed < 0 ? text.length() : feed + 1;
        }
        return Math.min(text.length(), start + column - 1);
    }

    private String keys(String text) {
        return PRIVATE_KEY.matcher(text).replaceAll(key -> Matcher.quoteReplacement(hide(key.group())));
    }

    private String assignments(String text) {
        List<String> shown = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Optional<Matcher> found = assignment(lines[i]);
            if (found.isEmpty()) {
                shown.add(lines[i]);
                continue;
            }
            int start = found.get().start(2);
            int last = lastLine(lines, i, found.get().group(2));
            String value =
                    String.join("\n", List.of(lines).subList(i, last + 1)).substring(start);
            boolean empty = BLOCK.matcher(found.get().group(2)).matches() && last == i;
            shown.add(lines[i].substring(0, start) + (empty ? value : hide(value)));
            i = last;
        }
        return String.join("\n", shown);
    }

    private static Optional<Matcher> assignment(String line) {
        if (!mayAssign(line)) {
            return Optional.empty();
        }
        Matcher matcher = ASSIGNMENT.matcher(line);
        for (int from = 0; matcher.find(from); from = matcher.end(1)) {
            if (SecretNames.looksSecret(matcher.group(1))
                    && !HARMLESS.matcher(matcher.group(2)).matches()) {
                return Optional.of(matcher);
            }
            if (SecretNames.looksSecret(matcher.group(1)) && matcher.group(2).isEmpty()) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }

    /** Nearly all texts are images, paths and words, which need no closer look. */
    private static boolean mayAssign(String line) {
        int colon = line.indexOf(':');
        while (colon >= 0 && colon + 1 < line.length() && " \t\"'".indexOf(line.charAt(colon + 1)) < 0) {
            colon = line.indexOf(':', colon + 1);
        }
        return colon >= 0 || line.indexOf('=') >= 0;
    }

    /** A value goes on in lines that are indented more, and up to the quote that ends it. */
    private static int lastLine(String[] lines, int first, String value) {
        int last = first;
        if (BLOCK.matcher(value).matches()) {
            while (last + 1 < lines.length
                    && (lines[last + 1].isBlank() || indent(lines[last + 1]) > indent(lines[first]))) {
                last++;
            }
            while (last > first && lines[last].isBlank()) {
                last--;
            }
        } else if ((value.startsWith("\"") || value.startsWith("'")) && value.indexOf(value.charAt(0), 1) < 0) {
            int end = first + 1;
            while (end < lines.length && lines[end].indexOf(value.charAt(0)) < 0) {
                end++;
            }
            last = end < lines.length ? end : first;
        }
        return last;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
