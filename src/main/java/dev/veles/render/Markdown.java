package dev.veles.render;

import dev.veles.text.Backticks;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A Markdown page in the making: blocks with one blank line between them and no space at the end of a line. What the
 * contract says in free text is Markdown already and is taken as it is.
 */
final class Markdown {
    private final StringBuilder page = new StringBuilder();

    Markdown heading(int level, String text) {
        return block("#".repeat(level) + " " + oneLine(text));
    }

    Markdown paragraph(String text) {
        return block(text);
    }

    /** A list; nothing where there is no item. */
    Markdown items(Collection<String> items) {
        return items.isEmpty()
                ? this
                : block(items.stream()
                        .map(item -> "- " + item.strip().replace("\n", "\n  "))
                        .collect(Collectors.joining("\n")));
    }

    /** A table; nothing where there is no row. */
    Markdown table(List<String> header, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        StringBuilder table = new StringBuilder(row(header));
        table.append('|').append(" --- |".repeat(header.size())).append('\n');
        rows.forEach(row -> table.append(row(row)));
        return block(table.toString());
    }

    /** A block of code, in a fence that is longer than any within it. */
    Markdown listing(String language, String text) {
        String fence = Backticks.fence(text);
        return block(fence + language + "\n" + text.stripTrailing() + "\n" + fence);
    }

    /** The page, ending in a line break. */
    String text() {
        return page.toString();
    }

    /** A text as code, between as many backticks as it takes. */
    static String code(String text) {
        return Backticks.span(oneLine(text), false);
    }

    /** Texts as code, with commas between them. */
    static String codes(Collection<String> texts) {
        return texts.stream().map(Markdown::code).collect(Collectors.joining(", "));
    }

    private static String row(List<String> cells) {
        StringBuilder row = new StringBuilder("|");
        for (String cell : cells) {
            String text = oneLine(cell).replace("|", "\\|");
            row.append(text.isEmpty() ? " |" : " " + text + " |");
        }
        return row.append('\n').toString();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private Markdown block(String text) {
        if (page.length() > 0) {
            page.append('\n');
        }
        text.strip().lines().forEach(line -> page.append(line.stripTrailing()).append('\n'));
        return this;
    }
}
