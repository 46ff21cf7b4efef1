package dev.veles.rules.secrets;

import dev.veles.manifest.Field;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/** Reads the calls of Vault's command line in a script: {@code vault kv put -mount=kv path key=value}. */
final class VaultCommands {
    /**
     * A word of a command.
     *
     * @param text as it is written
     * @param line the line that it stands on
     */
    private record Word(String text, Field line) {}

    private static final Set<String> TOOLS = Set.of("vault", "bao");
    private static final Set<String> VERBS = Set.of("put", "patch", "get", "write", "read", "delete");
    private static final Set<String> BETWEEN_COMMANDS = Set.of("|", "||", "&&", ";");

    /** Options whose value may be a word of its own. */
    private static final Set<String> VALUED =
            Set.of("mount", "namespace", "ns", "address", "field", "format", "version", "cas", "method");

    /** What shells put around words. */
    private static final String SHELL = "\"'`$(){};";

    private VaultCommands() {}

    /** What the calls in the lines of a script speak of. */
    static List<VaultEntry> in(List<Field> lines) {
        List<VaultEntry> entries = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        for (Field line : lines) {
            String text = line.value().stripTrailing();
            boolean continued = text.endsWith("\\");
            StringTokenizer tokens = new StringTokenizer(continued ? text.substring(0, text.length() - 1) : text);
            while (tokens.hasMoreTokens()) {
                words.add(new Word(tokens.nextToken(), line));
            }
            if (!continued) {
                read(words.iterator(), entries);
                words.clear();
            }
        }
        read(words.iterator(), entries);
        return entries;
    }

    private static void read(Iterator<Word> words, List<VaultEntry> entries) {
        while (words.hasNext()) {
            if (isTool(words.next().text())) {
                call(words).ifPresent(entries::add);
            }
        }
    }

    /** The program, whatever folder it is in and whatever the shell does with what it prints. */
    private static boolean isTool(String word) {
        int start = 0;
        while (start < word.length() && SHELL.indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        // In "x=$(vault", the program stands behind a value's name.
        int inner = Math.max(word.lastIndexOf('(') + 1, word.lastIndexOf('`') + 1);
        String program = word.substring(Math.max(start, inner));
        return TOOLS.contains(program.substring(program.lastIndexOf('/') + 1));
    }

    private static Optional<VaultEntry> call(Iterator<Word> words) {
        String verb = "";
        String mount = "";
        List<VaultName> names = new ArrayList<>();
        while (words.hasNext()) {
            Word word = words.next();
            String text = word.text();
            if (BETWEEN_COMMANDS.contains(text)) {
                break;
            }
            if (text.startsWith("-")) {
                mount = option(text, words).orElse(mount);
            } else if (verb.isEmpty()) {
                verb = text.equals("kv") ? "" : text;
            } else {
                name(word, mount, names);
            }
        }
        return VERBS.contains(verb) && !names.isEmpty() ? Optional.of(new VaultEntry(names)) : Optional.empty();
    }

    /** The engine, where an option names it. */
    private static Optional<String> option(String text, Iterator<Word> words) {
        int equals = text.indexOf('=');
        String name = text.substring(text.startsWith("--") ? 2 : 1, equals < 0 ? text.length() : equals);
        String value = equals >= 0
                ? text.substring(equals + 1)
                : VALUED.contains(name) && words.hasNext() ? words.next().text() : "";
        return name.equals("mount") ? Optional.of(unquoted(value)) : Optional.empty();
    }

    private static void name(Word word, String mount, List<VaultName> names) {
        int equals = word.text().indexOf('=');
        if (names.isEmpty()) {
            String path = unquoted(word.text());
            boolean known = !mount.isEmpty() && mount.indexOf('$') < 0;
            names.add(VaultName.path(word.line(), known ? mount + "/" + path : path));
        } else if (equals > 0) {
            names.add(VaultName.key(word.line(), word.text().substring(0, equals)));
        }
    }

    /** The word alone, without what ends the command behind it. */
    private static String unquoted(String text) {
        String plain = text.replace("\"", "").replace("'", "");
        return plain.endsWith(")") || plain.endsWith(";") || plain.endsWith("`")
                ? plain.substring(0, plain.length() - 1)
                : plain;
    }
}
