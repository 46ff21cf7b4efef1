package dev.veles.manifest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An image as kustomize takes it apart: {@code [[host[:port]/]path/]name[:tag][@sha256:digest]}.
 *
 * @param name everything in front of tag and digest
 * @param tag empty where there is none
 * @param digest with {@code sha256:} in front; empty where there is none
 */
public record ImageReference(String name, String tag, String digest) {
    private static final Pattern FORM = Pattern.compile(
            "((?:[a-zA-Z0-9._-]+(?::[0-9]+)?/)?[a-z0-9._/-]+)(?::([a-zA-Z0-9_.-]+))?(?:@(sha256:[a-f0-9]+))?");

    /** The reference; empty for what is none, and for digests of other kinds, which kustomize does not recognize. */
    public static Optional<ImageReference> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new ImageReference(matcher.group(1), orEmpty(matcher.group(2)), orEmpty(matcher.group(3))))
                : Optional.empty();
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }

    /** The last part of the name, without registry and path. */
    public String lastName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** True where tag and digest are the same. */
    public boolean hasSameSuffix(ImageReference other) {
        return tag.equals(other.tag) && digest.equals(other.digest);
    }

    @Override
    public String toString() {
        return name + (tag.isEmpty() ? "" : ":" + tag) + (digest.isEmpty() ? "" : "@" + digest);
    }
}
