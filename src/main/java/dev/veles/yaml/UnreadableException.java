package dev.veles.yaml;

import java.io.IOException;

/**
 * There is no file to judge: it is missing, a folder, or may not be read. Commands end with exit code 2 on it; its
 * message begins with the file's name and is for people.
 */
public final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1;

    UnreadableException(String name, String reason, Throwable cause) {
        super(name + ": " + reason, cause);
    }
}
