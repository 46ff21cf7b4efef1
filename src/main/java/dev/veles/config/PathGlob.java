package dev.veles.config;

import dev.veles.source.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern for paths, which means what it means in a {@code .gitignore}; {@code git check-ignore} is what tests hold it
 * to.
 *
 * <p>{@code *} stands for any characters but a slash, {@code ?} for one of them, {@code [a-z]} and {@code [!a-z]} for one
 * of a set, and {@code **} between slashes for any number of folders. A pattern without a slash, or with one at its end
 * alone, matches at any depth; any other is held to the whole path. One that ends in a slash matches folders alone.
 * What matches a folder matches all below it. Upper and lower case differ, and names that begin with a dot are names
 * like others. Beyond Git, a pattern may begin with {@code ./}, and {@code .} is everything.
 */
public final class PathGlob {
    private final String pattern;
    private final List<GlobSegment> forFolders;
    private final List<GlobSegment> forFiles;

    private PathGlob(String pattern, List<GlobSegment> segments, boolean folderOnly) {
        this.pattern = pattern;
        List<GlobSegment> folders = new ArrayList<>(segments);
        folders.add(GlobSegment.MANY);
        this.forFolders = List.copyOf(folders);
        List<GlobSegment> files = new ArrayList<>(segments);
        if (folderOnly) {
            files.add(GlobSegment.ONE);
        }
        files.add(GlobSegment.MANY);
        this.forFiles = List.copyOf(files);
    }

    /** The glob of a pattern. A backslash takes the meaning from the character behind it. */
    public static PathGlob of(String pattern) {
        boolean dotted = pattern.equals(".") || pattern.startsWith("./");
        String text = dotted ? pattern.substring(1) : pattern;
        boolean folderOnly = text.length() > 1 && text.endsWith("/");
        int slash = text.indexOf('/');
        boolean anchored = dotted || (slash >= 0 && slash < text.length() - 1);
        List<GlobSegment> segments = new ArrayList<>();
        if (!anchored && slash != 0) {
            segments.add(GlobSegment.MANY);
        }
        for (String segment : split(text)) {
            segments.add(GlobSegment.of(segment));
        }
        int last = segments.size() - 1;
        if (last >= 0 && segments.get(last).isMany()) {
            // Behind a folder, two asterisks stand for what is below it and not for the folder itself.
            segments.add(last, GlobSegment.ONE);
        }
        return new PathGlob(pattern, segments, folderOnly);
    }

    /**
     * Why a pattern is refused in configurations and on command lines, though {@link #of} takes any.
     *
     * @return a sentence that says what to write instead; empty for a pattern that is taken
     */
    public static Optional<String> refusal(String pattern) {
        return GlobSyntax.refusal(pattern);
    }

    /**
     * Whether it matches a file.
     *
     * @param path relative, with forward slashes
     */
    public boolean matches(String path) {
        return Wildcards.match(forFiles, split(path));
    }

    /**
     * Whether it matches a folder, and with it all below.
     *
     * @param path relative, with forward slashes
     */
    public boolean matchesFolder(String path) {
        return Wildcards.match(forFolders, split(path));
    }

    /** Whether one of several matches a file. */
    static boolean anyMatches(List<Located<PathGlob>> globs, String path) {
        for (Located<PathGlob> glob : globs) {
            if (glob.value().matches(path)) {
                return true;
            }
        }
        return false;
    }

    /** The names between the slashes. */
    static List<String> split(String path) {
        List<String> names = new ArrayList<>();
        int start = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
            if (slash > start) {
                names.add(path.substring(start, slash));
            }
            start = slash + 1;
        }
        if (start < path.length()) {
            names.add(path.substring(start));
        }
        return names;
    }

    /** The pattern, as it was written. */
    @Override
    public String toString() {
        return pattern;
    }
}
