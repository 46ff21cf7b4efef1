package dev.veles.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** The file system did not do its part. What it failed at, and why, is said in plain words. */
public final class OutputException extends Exception {
    private static final long serialVersionUID = 1;

    private final String problem;
    private final String help;

    private OutputException(String message, String problem, String help) {
        super(message, null, false, false);
        this.problem = problem;
        this.help = help;
    }

    /**
     * A step that failed.
     *
     * @param doing what was tried, as it fits behind "cannot": {@code write}
     * @param file at what
     * @param cause how it failed
     */
    static OutputException cannot(String doing, Path file, IOException cause) {
        return new OutputException(
                sentence(doing, file, words(cause)), words(cause), "Remove the cause, then render again.");
    }

    /** A step that is not taken because of what was found. */
    static OutputException refused(String message, String help) {
        return new OutputException(message, message, help);
    }

    /** The same failure, told of the file that the user knows instead of the one that Veles keeps for itself. */
    OutputException whileDoing(String doing, Path file) {
        return new OutputException(sentence(doing, file, problem), problem, help);
    }

    /** The same failure with other advice. */
    OutputException advising(String newHelp) {
        return new OutputException(getMessage(), problem, newHelp);
    }

    /** What failed, at which file and why: one sentence without a full stop. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** What state the files are in, and what to do. */
    public String help() {
        return help;
    }

    private static String sentence(String doing, Path file, String problem) {
        return "cannot " + doing + " \"" + file.toString().replace('\\', '/') + "\": " + problem;
    }

    private static String words(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "something is there already";
        }
        if (cause instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        if (cause instanceof AtomicMoveNotSupportedException) {
            return "it is on another file system than the folder \"" + SafePath.OWN_FOLDER + "\"";
        }
        String reason = cause instanceof FileSystemException named ? named.getReason() : cause.getMessage();
        return reason == null || reason.isBlank() ? "the file system gave no reason" : decapitalised(reason);
    }

    private static String decapitalised(String reason) {
        return reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
    }
}
