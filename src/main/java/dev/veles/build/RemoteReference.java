package dev.veles.build;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what kustomize would fetch from elsewhere: addresses of files, and of Git repositories in the forms that it
 * knows, such as {@code github.com/owner/repository//folder?ref=v1}.
 */
public final class RemoteReference {
    private static final Pattern USER = Pattern.compile("^[a-zA-Z][a-zA-Z0-9-]*@");

    private RemoteReference() {}

    /** True for the address of a file, which is fetched wherever a file can be named. */
    public static boolean isUrl(String reference) {
        return startsWith(reference, "https://") || startsWith(reference, "http://");
    }

    /**
     * True for the address of a Git repository, which is cloned wherever a folder can be named.
     *
     * @param reference no file has this name
     */
    public static boolean isRepository(String reference) {
        boolean plain = reference.indexOf(':') < 0 && reference.indexOf('@') < 0 && !mayBeOnGithub(reference);
        if (plain || reference.startsWith("/") || reference.indexOf('\n') >= 0) {
            return false;
        }
        String rest = reference.substring(0, end(reference));
        rest = startsWith(rest, "git::") ? rest.substring(5) : rest;
        Optional<String> scheme = scheme(rest);
        rest = rest.substring(scheme.orElse("").length());
        Matcher user = USER.matcher(rest);
        boolean named = user.lookingAt();
        rest = named ? rest.substring(user.end()) : rest;
        boolean github = startsWith(rest, "github.com/") || startsWith(rest, "github.com:");
        if (scheme.isEmpty() && !named && !github) {
            return false;
        }
        return scheme.equals(Optional.of("file://")) || hasRepository(rest, scheme.isEmpty());
    }

    private static boolean mayBeOnGithub(String reference) {
        return startsWith(reference, "github.com/");
    }

    private static int end(String reference) {
        int query = reference.indexOf('?');
        return query < 0 ? reference.length() : query;
    }

    private static Optional<String> scheme(String reference) {
        for (String scheme : List.of("ssh://", "https://", "http://", "file://")) {
            if (startsWith(reference, scheme)) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }

    /** Behind the host stands a repository: one of the usual marks, or two names. */
    private static boolean hasRepository(String rest, boolean colon) {
        int slash = rest.indexOf('/');
        int separator =
                colon && rest.indexOf(':') > 0 && (slash < 0 || rest.indexOf(':') < slash) ? rest.indexOf(':') : slash;
        if (separator < 0) {
            return false;
        }
        String path = rest.substring(separator + 1);
        return path.contains("_git/") || path.contains("//") || path.contains(".git") || path.indexOf('/') >= 0;
    }

    private static boolean startsWith(String text, String prefix) {
        return text.length() > prefix.length() && text.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
