package dev.veles.diff;

import dev.veles.manifest.ImageReference;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An image as somebody wrote it: in one text, or in parts beside each other, as the values of charts have it.
 *
 * @param name with its registry; empty where a tag stands alone and the chart knows the rest
 * @param tag without the digest behind it; empty where there is none
 * @param digest empty where there is none
 */
public record ImageName(String name, String tag, String digest) {
    private static final List<String> TAGS = List.of("tag", "imageTag");
    /** A mapping without one of these has no parts of an image, as nearly all have none. */
    private static final Set<String> PARTS =
            Set.of("tag", "imageTag", "repository", "reference", "newTag", "newName", "digest");

    /** What a text names; a text of another form is a name as a whole. */
    static ImageName of(String text) {
        return ImageReference.parse(text)
                .map(image -> new ImageName(image.name(), image.tag(), image.digest()))
                .orElseGet(() -> new ImageName(text, "", ""));
    }

    /** True for keys that hold images in objects of all kinds. */
    static boolean isKey(String key) {
        return key.equals("image") || key.equals("imageName") || key.endsWith("Image");
    }

    /** True for a mapping that may hold parts of an image; cheaper than a look at them. */
    static boolean mayHold(Mapping parts) {
        for (Mapping.Entry entry : parts.values()) {
            if (PARTS.contains(entry.key().value())) {
                return true;
            }
        }
        return false;
    }

    /**
     * What the parts in a mapping name: a registry, a repository and a tag or digest, or some of them.
     *
     * @param key the key of the mapping
     * @return empty for a mapping that names no image
     */
    static Optional<ImageName> of(String key, Mapping parts) {
        Optional<String> reference = isKey(key) ? text(parts, "reference") : Optional.empty();
        if (reference.isPresent()) {
            return reference.map(ImageName::of);
        }
        String tag = tagKey(parts).flatMap(name -> text(parts, name)).orElse("");
        String digest = text(parts, "digest").orElse("");
        String repository = text(parts, "repository").orElse("");
        boolean tells = !tag.isEmpty() || (!repository.isEmpty() && (!digest.isEmpty() || isKey(key)));
        if (!tells || repository.contains("://")) {
            return Optional.empty();
        }
        String name = join(
                text(parts, "registry").orElse(""),
                repository,
                text(parts, "image")
                        .orElse(
                                isKey(key) && repository.isEmpty()
                                        ? text(parts, "name").orElse("")
                                        : ""));
        return Optional.of(tagged(name, tag, digest));
    }

    /** What an entry of a Kustomization's {@code images} turns images of its name into; empty for what is no entry. */
    static Optional<ImageName> ofEntry(Node entry) {
        Optional<String> name = text(entry, "newName").or(() -> text(entry, "name"));
        String tag = text(entry, "newTag").orElse("");
        String digest = text(entry, "digest").orElse("");
        boolean turns =
                !tag.isEmpty() || !digest.isEmpty() || text(entry, "newName").isPresent();
        return text(entry, "name").isPresent() && turns
                ? name.map(known -> tagged(known, tag, digest))
                : Optional.empty();
    }

    /** Tools that pin images write the digest behind the tag. */
    private static ImageName tagged(String name, String tag, String digest) {
        int at = tag.indexOf('@');
        return at < 0 || !digest.isEmpty()
                ? new ImageName(name, tag, digest)
                : new ImageName(name, tag.substring(0, at), tag.substring(at + 1));
    }

    /** The key of the tag in a mapping of parts. */
    static Optional<String> tagKey(Node parts) {
        for (String key : TAGS) {
            if (text(parts, key).isPresent()) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(Node parts, String key) {
        return parts.text(key).filter(text -> !text.isEmpty());
    }

    private static String join(String... parts) {
        StringBuilder name = new StringBuilder();
        for (String part : parts) {
            name.append(name.length() == 0 || part.isEmpty() ? "" : "/").append(part);
        }
        return name.toString();
    }

    /** As an image is written in one text; a tag alone where nothing else is known. */
    @Override
    public String toString() {
        return name + (tag.isEmpty() || name.isEmpty() ? "" : ":") + tag + (digest.isEmpty() ? "" : "@" + digest);
    }
}
