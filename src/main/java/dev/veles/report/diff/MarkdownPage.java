package dev.veles.report.diff;

import java.util.List;

/** A page of blocks that grows to a given length; a block is there as a whole or not at all. */
final class MarkdownPage {
    /** Kept for what is always there. */
    private static final int RESERVE = 300;

    private final StringBuilder page = new StringBuilder();
    private final int maxLength;

    MarkdownPage(int maxLength) {
        this.maxLength = maxLength;
    }

    /** Adds a short block that has its place whatever comes. */
    void always(String block) {
        append(block);
    }

    /** Adds a block if it fits. */
    boolean add(String block) {
        boolean fits = page.length() + block.length() + 2 <= maxLength - RESERVE;
        if (fits) {
            append(block);
        }
        return fits;
    }

    /**
     * Adds a list.
     *
     * @param heading in front of it; empty for none
     * @param items the lines
     * @return how many of the items did not fit
     */
    int list(String heading, List<String> items) {
        StringBuilder block = new StringBuilder(heading);
        block.append(heading.isEmpty() || items.isEmpty() ? "" : "\n");
        int fitting = 0;
        for (String item : items) {
            if (page.length() + block.length() + item.length() + 3 > maxLength - RESERVE) {
                break;
            }
            block.append(block.length() == 0 ? "" : "\n").append(item);
            fitting++;
        }
        if (fitting > 0) {
            append(block.toString());
        }
        return items.size() - fitting;
    }

    private void append(String block) {
        page.append(page.length() == 0 ? "" : "\n").append(block).append('\n');
    }

    /** The page, ending in a line break. */
    String text() {
        return page.toString();
    }
}
