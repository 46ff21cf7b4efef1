package dev.veles.rules.secrets;

import dev.veles.manifest.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds paths and keys of Vault in scripts, policies and templates. */
final class VaultText {
    /**
     * A way to write a path in a text.
     *
     * @param start what stands before it
     * @param ends the characters that end it
     */
    private record Form(String start, String ends) {}

    /** Argo CD's plugin; references in variables; addresses of Vault's API. */
    private static final List<Form> FORMS =
            List.of(new Form("<path:", ">|"), new Form("vault:", " \t\"'>,"), new Form("/v1/", " \t\"'?"));

    /** Policies, and templates of Vault's agent. */
    private static final Pattern QUOTED = Pattern.compile("\\b(?:path|secret)\\s+([\"`])");

    /** How paths begin that stand alone, as in a variable. */
    private static final List<String> ENGINES = List.of("kv/", "secret/data/", "secret/metadata/");

    private VaultText() {}

    /** A quick look, so that most texts are never searched. */
    static boolean mayLead(String text) {
        return text.contains("vault")
                || text.contains("VAULT")
                || text.contains("bao ")
                || text.contains("<path:")
                || text.contains("path \"")
                || text.contains("path  ")
                || text.contains("secret \"")
                || text.contains("secret `")
                || isPath(text);
    }

    private static boolean isPath(String text) {
        return ENGINES.stream().anyMatch(text::startsWith) && text.indexOf(' ') < 0 && text.indexOf('\n') < 0;
    }

    /** What a text speaks of. */
    static List<VaultEntry> entries(Field text) {
        List<VaultEntry> entries = new ArrayList<>();
        List<Field> lines = text.lines();
        lines.forEach(line -> line(line, entries));
        entries.addAll(VaultCommands.in(lines));
        return entries;
    }

    private static void line(Field line, List<VaultEntry> entries) {
        String text = line.value();
        for (Form form : FORMS) {
            int start = text.indexOf(form.start());
            while (start >= 0) {
                add(token(text, start + form.start().length(), form.ends()), line, entries);
                start = text.indexOf(form.start(), start + 1);
            }
        }
        Matcher quoted = QUOTED.matcher(text);
        while (quoted.find()) {
            add(token(text, quoted.end(), quoted.group(1)), line, entries);
        }
        if (isPath(text)) {
            add(text, line, entries);
        }
    }

    private static String token(String text, int start, String ends) {
        int end = start;
        while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end);
    }

    /** A path, and behind a {@code #} a key. */
    private static void add(String token, Field line, List<VaultEntry> entries) {
        int hash = token.indexOf('#');
        String path = hash < 0 ? token : token.substring(0, hash);
        if (path.indexOf('/') < 0) {
            return;
        }
        entries.add(new VaultEntry(
                hash < 0
                        ? List.of(VaultName.path(line, path))
                        : List.of(VaultName.path(line, path), VaultName.key(line, token.substring(hash + 1)))));
    }
}
