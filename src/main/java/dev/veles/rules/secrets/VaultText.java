package dev.veles.rules.secrets;

import dev.veles.manifest.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;

/** Finds paths and keys of Vault in lines of scripts, policies and templates. */
final class VaultText {
    /**
     * A way to write a path in a text.
     *
     * @param start what stands before it
     * @param ends the characters that end it
     */
    private record Form(String start, String ends) {}

    /** Policies and templates; Argo CD's plugin; references in variables; addresses of Vault's API. */
    private static final List<Form> FORMS = List.of(
            new Form("path \"", "\""),
            new Form("secret \"", "\""),
            new Form("<path:", ">|"),
            new Form("vault:", " \t\"'>,"),
            new Form("/v1/", " \t\"'?"));

    private static final Set<String> TOOLS = Set.of("vault", "bao");
    private static final Set<String> VERBS = Set.of("put", "patch", "get", "write", "read", "delete");
    private static final Set<String> BETWEEN_COMMANDS = Set.of("|", "||", "&&", ";");

    private VaultText() {}

    /** A quick look, so that most texts are never searched. */
    static boolean mayLead(String text) {
        return text.contains("vault")
                || text.contains("VAULT")
                || text.contains("bao ")
                || FORMS.stream().limit(3).anyMatch(form -> text.contains(form.start()));
    }

    /** What one line speaks of. */
    static List<VaultEntry> entries(Field line) {
        List<VaultEntry> entries = new ArrayList<>();
        String text = line.value();
        for (Form form : FORMS) {
            int start = text.indexOf(form.start());
            while (start >= 0) {
                add(token(text, start + form.start().length(), form.ends()), line, entries);
                start = text.indexOf(form.start(), start + 1);
            }
        }
        if (text.contains("vault ") || text.contains("bao ")) {
            command(new StringTokenizer(text), line, entries);
        }
        return entries;
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

    /** {@code vault kv put -mount=kv path key=value}, as often as a line has it. */
    private static void command(StringTokenizer words, Field line, List<VaultEntry> entries) {
        while (words.hasMoreTokens()) {
            if (!TOOLS.contains(words.nextToken()) || !words.hasMoreTokens()) {
                continue;
            }
            String verb = words.nextToken();
            if (verb.equals("kv") && words.hasMoreTokens()) {
                verb = words.nextToken();
            }
            if (VERBS.contains(verb)) {
                entries.add(arguments(words, line));
            }
        }
    }

    private static VaultEntry arguments(StringTokenizer words, Field line) {
        List<VaultName> names = new ArrayList<>();
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (BETWEEN_COMMANDS.contains(word)) {
                break;
            }
            int equals = word.indexOf('=');
            if (!word.startsWith("-") && names.isEmpty()) {
                names.add(VaultName.path(line, word.replace("\"", "").replace("'", "")));
            } else if (!word.startsWith("-") && equals > 0) {
                names.add(VaultName.key(line, word.substring(0, equals)));
            }
        }
        return new VaultEntry(names);
    }
}
