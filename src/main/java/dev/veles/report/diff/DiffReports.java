package dev.veles.report.diff;

import dev.veles.diff.DiffResult;
import dev.veles.report.TextOptions;

/**
 * What a comparison found, in all formats. Each masks secrets, says first what could not be compared, what will break and
 * what is touched, and is the same text for the same result.
 */
public final class DiffReports {
    /** The shortest length that a Markdown report can be cut to. */
    public static final int SHORTEST_MARKDOWN = MarkdownDiff.SHORTEST;

    private DiffReports() {}

    /**
     * For people.
     *
     * @param options whether to color it, whether it ends with counts, and the time that they mention
     */
    public static String text(DiffResult result, TextOptions options) {
        return TextDiff.render(DiffMasking.of(result), options);
    }

    /**
     * Counts alone: for each part where there are several, what is touched, risks, and the line that text ends with.
     *
     * @param options the time that the last line mentions
     */
    public static String summary(DiffResult result, TextOptions options) {
        return TextDiff.summary(DiffMasking.of(result), options);
    }

    /**
     * For programs, as {@code schemas/diff.schema.json} describes it.
     *
     * @param toolVersion the version of Veles
     */
    public static String json(DiffResult result, String toolVersion) {
        return JsonDiff.render(DiffMasking.of(result), toolVersion);
    }

    /**
     * For a comment on a pull request.
     *
     * @param maxLength at most this many UTF-16 units; what does not fit is left out section by section, which is said
     * @throws IllegalArgumentException for fewer than {@link #SHORTEST_MARKDOWN}
     */
    public static String markdown(DiffResult result, int maxLength) {
        return MarkdownDiff.render(DiffMasking.of(result), maxLength);
    }

    /** One page for browsers and paper that needs neither network nor script. */
    public static String html(DiffResult result) {
        return HtmlDiff.render(DiffMasking.of(result));
    }
}
