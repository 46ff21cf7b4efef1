package dev.veles.output;

import dev.veles.output.Conflict.Reason;
import java.nio.file.Path;

/** The texts of all conflicts below one output folder. */
final class Conflicts {
    private final Path folder;

    Conflicts(Path folder) {
        this.folder = folder;
    }

    /** A file below the folder, as messages name it. */
    static String display(Path folder, String path) {
        return (path.isEmpty() ? folder : folder.resolve(path)).toString().replace('\\', '/');
    }

    Conflict handEdited(String path) {
        return conflict(
                Reason.HAND_EDITED,
                path,
                "\"%s\" was changed by hand after it was rendered",
                "Bring the change into the contract, or render with --force to overwrite the file.");
    }

    Conflict staleHandEdited(String path) {
        return conflict(
                Reason.HAND_EDITED,
                path,
                "\"%s\" is no longer rendered, and was changed by hand",
                "Bring the change into the contract, or render with --force to remove the file.");
    }

    Conflict foreign(String path) {
        return conflict(
                Reason.FOREIGN, path, "\"%s\" was not rendered, and is in the way", "Move it away, then render again.");
    }

    Conflict otherOwner(String path, String owner) {
        String message = "\"%s\" belongs to the contract \"" + owner + "\"";
        String help = "Give one of the two another repository path, or remove the file with a render of \"" + owner
                + "\" first.";
        return conflict(Reason.OTHER_OWNER, path, message, help);
    }

    Conflict blocked(Standing.Blocked blocked) {
        return switch (blocked.reason()) {
            case SYMBOLIC_LINK ->
                conflict(
                        Reason.SYMBOLIC_LINK,
                        blocked.path(),
                        "\"%s\" is a symbolic link",
                        "Replace the link by what it points to, or render into another folder.");
            case NOT_A_FOLDER ->
                conflict(
                        Reason.NOT_A_FOLDER,
                        blocked.path(),
                        "\"%s\" is not a folder, but files should stand in it",
                        "Move it away, then render again.");
            default ->
                conflict(
                        Reason.NOT_A_FILE,
                        blocked.path(),
                        "\"%s\" is not a file, but one should stand there",
                        "Move it away, then render again.");
        };
    }

    Conflict badPath(String path) {
        String message = "\"%s\" is not a path that can be written on every machine";
        String help =
                "Use relative paths of printable ASCII without \"..\", outside of \"" + SafePath.OWN_FOLDER + "\".";
        return conflict(Reason.BAD_PATH, path, message, help);
    }

    Conflict caseCollision(String path, String other) {
        String message = "\"%s\" differs from \"" + display(folder, other) + "\" only in case";
        return conflict(
                Reason.BAD_PATH, path, message, "Give one of the two another name: some file systems keep one.");
    }

    Conflict fileAndFolder(String path) {
        String message = "\"%s\" is rendered as a file and as a folder";
        return conflict(Reason.BAD_PATH, path, message, "Give one of the two another name.");
    }

    Conflict brokenIndex(String path, String problem) {
        String help =
                "Restore it from version control. After a merge, take either side and render with --force. If it is"
                        + " deleted, files that differ from what is rendered count as foreign.";
        return conflict(Reason.BROKEN_INDEX, path, "\"%s\" is not a readable index: " + problem, help);
    }

    Conflict interrupted() {
        return conflict(
                Reason.INTERRUPTED,
                "",
                "an earlier render into \"%s\" has not ended, or was interrupted",
                "Wait for it to end. If none is running, render again: that first puts back what was there before.");
    }

    private Conflict conflict(Reason reason, String path, String message, String help) {
        String file = display(folder, path);
        return new Conflict(reason, file, message.replace("%s", file), help);
    }
}
