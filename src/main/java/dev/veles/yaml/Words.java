package dev.veles.yaml;

import java.util.HashMap;
import java.util.Map;

/**
 * Keeps one copy of words that a text repeats, which manifests do with nearly all of their keys. Less is kept, and words are
 * the same without being compared.
 */
final class Words {
    private static final int LONGEST = 40;

    /** A text with more different words does not repeat them often. */
    private static final int MOST = 1 << 13;

    private final Map<String, String> known = new HashMap<>();

    /** The same word, in the copy that was met first: for keys the one that constants of the program are, too. */
    String key(String word) {
        String first = known.get(word);
        return first == null ? keep(word.length() > LONGEST || known.size() >= MOST ? word : word.intern()) : first;
    }

    /** The same word, in the copy that was met first. */
    String value(String word) {
        String first = word.length() > LONGEST ? word : known.get(word);
        return first == null ? keep(word) : first;
    }

    private String keep(String word) {
        if (known.size() < MOST && word.length() <= LONGEST) {
            known.put(word, word);
        }
        return word;
    }
}
