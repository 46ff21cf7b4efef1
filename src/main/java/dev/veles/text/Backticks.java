package dev.veles.text;

/** Backticks that set code apart in Markdown: always more of them in a row than the code has itself. */
public final class Backticks {
    private static final int FENCE = 3;

    private Backticks() {}

    /** The line above and below a block of code. */
    public static String fence(String code) {
        return "`".repeat(Math.max(FENCE, longestRun(code) + 1));
    }

    /**
     * One line as code.
     *
     * @param line without a line break
     * @param padded true for a blank on both sides, which readers take away; code that holds backticks has it anyway
     */
    public static String span(String line, boolean padded) {
        int run = longestRun(line);
        String ticks = "`".repeat(run + 1);
        String blank = padded || run > 0 ? " " : "";
        return ticks + blank + line + blank + ticks;
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
