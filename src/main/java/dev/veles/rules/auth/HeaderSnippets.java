package dev.veles.rules.auth;

import static dev.veles.rules.auth.HeaderChange.OVERWRITES;
import static dev.veles.rules.auth.HeaderChange.REMOVES;
import static dev.veles.rules.auth.HeaderChange.isHeader;

import dev.veles.manifest.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds annotations, and settings of proxies, that change the header in which the application gets the token. */
final class HeaderSnippets {
    private static final Set<String> LISTS = Set.of("auth-response-headers", "auth-headers-succeed");

    private static final Set<String> SETTINGS =
            Set.of("custom-request-headers", "proxy-set-headers", "request-set-header", "auth-remove-header");

    private HeaderSnippets() {}

    static List<Attachment> in(List<Field> annotations) {
        List<Attachment> found = new ArrayList<>(0);
        for (Field annotation : annotations) {
            String name = annotation.key().substring(annotation.key().indexOf('/') + 1);
            change(name, annotation.value())
                    .ifPresent(does -> found.add(new Attachment(annotation, "\"" + annotation.key() + "\"" + does)));
        }
        return found;
    }

    private static Optional<String> change(String name, String value) {
        if (LISTS.contains(name)) {
            return listed(value);
        }
        if (SETTINGS.contains(name)) {
            return setting(name, value);
        }
        boolean snippet = name.endsWith("-snippet") || name.endsWith("-snippets") || name.equals("config-backend");
        // The request to the server that checks users is another one than the application's.
        return snippet && !name.equals("auth-snippet") ? inText(value) : Optional.empty();
    }

    /** Headers of the answer of the server that checks users, which replace those of the request. */
    private static Optional<String> listed(String value) {
        for (String header : value.split(",", -1)) {
            if (isHeader(header)) {
                return Optional.of(OVERWRITES);
            }
        }
        return Optional.empty();
    }

    /** {@code name:value} or {@code name value}, of which there may be several. */
    private static Optional<String> setting(String name, String value) {
        if (name.equals("auth-remove-header")) {
            return value.equals("true") ? Optional.of(REMOVES) : Optional.empty();
        }
        for (String header : value.split("\\|\\||[,\n]", -1)) {
            int end = name.equals("request-set-header") ? header.indexOf(' ') : header.indexOf(':');
            if (end > 0 && isHeader(header.substring(0, end))) {
                return change(header.substring(end + 1).strip());
            }
        }
        return Optional.empty();
    }

    /** What the directives of nginx, of its modules, or of HAProxy do to the header. */
    static Optional<String> inText(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (!lower.contains("authorization") && !lower.contains("proxy_pass_request_headers")) {
            return Optional.empty();
        }
        for (String line : text.split("\n", -1)) {
            if (!line.strip().startsWith("#")) {
                for (String directive : line.split("[;{}]", -1)) {
                    Optional<String> does = directive(directive.strip());
                    if (does.isPresent()) {
                        return does;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> directive(String directive) {
        String[] words = directive.replaceAll("[\"'(),:]", " ").strip().split("\\s+", -1);
        String first = words[0];
        String second = words.length > 1 ? words[1] : "";
        String third = words.length > 2 ? words[2] : "";
        return switch (first) {
            case "proxy_set_header", "grpc_set_header" ->
                isHeader(second)
                        ? change(directive.substring(directive.indexOf(second) + second.length()))
                        : Optional.empty();
            case "proxy_pass_request_headers" -> second.equals("off") ? Optional.of(REMOVES) : Optional.empty();
            case "more_clear_input_headers", "ngx.req.clear_header" -> has(words, REMOVES);
            case "more_set_input_headers", "ngx.req.set_header" -> has(words, OVERWRITES);
            case "http-request" ->
                isHeader(third) && second.endsWith("-header")
                        ? Optional.of(second.startsWith("del") ? REMOVES : OVERWRITES)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> has(String[] words, String does) {
        for (String word : words) {
            if (isHeader(word)) {
                return Optional.of(does);
            }
        }
        return Optional.empty();
    }

    /** What a new value does; the request's own changes nothing. */
    private static Optional<String> change(String written) {
        String value = written.replaceAll("[\"';\\s]", "");
        return value.equals("$http_authorization")
                ? Optional.empty()
                : Optional.of(HeaderChange.does(value, OVERWRITES));
    }
}
