package dev.veles.output;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a write is about to do, so that it can be undone: by whoever finds the journal.
 *
 * @param folders folders that it creates, outermost first
 * @param steps one for each file; its number names the staged files
 */
record Journal(List<String> folders, List<Step> steps) {
    private static final String FIRST_LINE = "veles-journal 1";
    private static final String LAST_LINE = "end";

    /** What a step does. */
    enum Kind {
        FOLDER,
        CREATE,
        REPLACE,
        REMOVE
    }

    /**
     * One change.
     *
     * @param kind what is done; never FOLDER
     * @param digest of the content that the file gets; {@code -} where it is removed
     * @param path below the output folder
     */
    record Step(Kind kind, String digest, String path) {
        static Step of(FileChange change) {
            if (change instanceof FileChange.Created created) {
                return new Step(Kind.CREATE, created.after().digest(), created.path());
            }
            if (change instanceof FileChange.Replaced replaced) {
                return new Step(Kind.REPLACE, replaced.after().digest(), replaced.path());
            }
            return new Step(Kind.REMOVE, "-", change.path());
        }
    }

    Journal {
        folders = List.copyOf(folders);
        steps = List.copyOf(steps);
    }

    byte[] toText() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        folders.forEach(folder -> line(text, new Step(Kind.FOLDER, "-", folder)));
        steps.forEach(step -> line(text, step));
        return text.append(LAST_LINE).append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a journal.
     *
     * @throws OutputException for anything that this version did not write, and for paths that lead out of the folder
     */
    static Journal parse(byte[] bytes, Path file) throws OutputException {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        int last = lines.size() - 1;
        if (last < 1 || !lines.get(0).equals(FIRST_LINE) || !lines.get(last).equals(LAST_LINE)) {
            throw unreadable(file);
        }
        List<String> folders = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (String line : lines.subList(1, last)) {
            Step step = step(line, file);
            if (step.kind() == Kind.FOLDER) {
                folders.add(step.path());
            } else {
                steps.add(step);
            }
        }
        return new Journal(folders, steps);
    }

    private static Step step(String line, Path file) throws OutputException {
        String[] parts = line.split(" ", 3);
        if (parts.length == 3 && (SafePath.isForOutput(parts[2]) || SafePath.isIndex(parts[2]))) {
            for (Kind kind : Kind.values()) {
                if (kind.name().equals(parts[0])) {
                    return new Step(kind, parts[1], parts[2]);
                }
            }
        }
        throw unreadable(file);
    }

    private static void line(StringBuilder text, Step step) {
        text.append(step.kind().name())
                .append(' ')
                .append(step.digest())
                .append(' ')
                .append(step.path())
                .append('\n');
    }

    private static OutputException unreadable(Path file) {
        return OutputException.refused(
                "\"" + Conflicts.display(file, "") + "\" is not a journal that this veles can read",
                "An earlier render was interrupted. Undo it with the version of veles that it was started with, or"
                        + " restore the output folder from version control and remove the folder \".staging\".");
    }
}
