package dev.veles.flux;

import dev.veles.source.SourceText;
import dev.veles.yaml.Node;
import dev.veles.yaml.ReadResult;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlReader;
import java.util.Optional;

/**
 * How a string stands in the text that Flux substitutes variables in. That is no file of the repository but what {@code
 * sigs.k8s.io/yaml} prints of the built object, whatever quotes the file had: plain where it can be, a literal block
 * where it has several lines, else in quotes. The text is read again afterwards, so that <code>"${REPLICAS}"</code>
 * becomes a number, and <code>${HOSTS}</code> a list if its value is written as one.
 */
enum WrittenScalar {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL;

    private static final String INDICATORS = "#,[]{}&*!|>'\"%@`";

    /** How a string is printed; none of those that hold a variable could be taken for a number, a boolean or null. */
    static WrittenScalar of(String text) {
        boolean lines = text.indexOf('\n') >= 0;
        if (!isPrintable(text) || text.contains(" \n")) {
            return DOUBLE_QUOTED;
        }
        if (lines) {
            return text.endsWith(" ") ? DOUBLE_QUOTED : LITERAL;
        }
        return canBePlain(text) ? PLAIN : SINGLE_QUOTED;
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = (c < ' ' && c != '\n') || (c >= 0x7f && c < 0xa0 && c != 0x85) || c == 0xfeff;
            if (control || c == 0x85 || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean canBePlain(String text) {
        char first = text.charAt(0);
        boolean blankSecond = text.length() == 1 || text.charAt(1) == ' ';
        boolean marks = text.startsWith("---") || text.startsWith("...") || text.startsWith(" ") || text.endsWith(" ");
        boolean indicator = INDICATORS.indexOf(first) >= 0 || (blankSecond && "?:-".indexOf(first) >= 0);
        boolean keyOrComment = text.contains(": ") || text.endsWith(":") || text.contains(" #");
        return !marks && !indicator && !keyOrComment;
    }

    /** The string as it is printed, without its quotes; a literal block without its indentation. */
    String write(String text) {
        return switch (this) {
            case PLAIN, LITERAL -> text;
            case SINGLE_QUOTED -> text.replace("'", "''");
            case DOUBLE_QUOTED ->
                text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                        .replace("\r", "\\r");
        };
    }

    /**
     * Reads what was written, with its variables replaced.
     *
     * @param before the string that was printed
     * @param after what became of the printed form
     * @return the value, all of which stands where the string stands; empty where it is no YAML any more
     */
    Optional<Node> read(Scalar before, String after) {
        if (this == LITERAL) {
            return Optional.of(
                    new Scalar(chomped(before.value(), after), Scalar.Type.STRING, before.style(), before.location()));
        }
        String quote = this == SINGLE_QUOTED ? "'" : this == DOUBLE_QUOTED ? "\"" : "";
        ReadResult result = YamlReader.read(new SourceText("", "- " + quote + after + quote));
        boolean one = result.problems().isEmpty() && result.documents().size() == 1;
        if (!one || !(result.documents().get(0) instanceof Sequence list) || list.size() != 1) {
            return Optional.empty();
        }
        return Optional.of(Relocation.to(list.items().get(0), before));
    }

    /** A literal block keeps as many line breaks at its end as its header says: none, one, or all. */
    private static String chomped(String before, String after) {
        if (before.endsWith("\n\n")) {
            return after;
        }
        int end = after.length();
        while (end > 0 && after.charAt(end - 1) == '\n') {
            end--;
        }
        return after.substring(0, end) + (before.endsWith("\n") && end > 0 ? "\n" : "");
    }
}
