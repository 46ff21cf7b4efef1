package dev.veles.kustomize;

import dev.veles.manifest.ImageReference;
import dev.veles.source.Location;
import java.util.regex.Pattern;

/**
 * One entry of {@code images}: each image with the name gets what is given here.
 *
 * @param name the name, without tag and digest, that images have in the base
 * @param newName empty to keep the name
 * @param newTag empty to keep the tag, unless there is a digest
 * @param digest empty to keep the digest, unless there is a tag
 * @param cause where the image was said
 */
record ImageEntry(String name, String newName, String newTag, String digest, Location cause) {
    /** The entry that makes the wanted image out of the neutral one. */
    static ImageEntry between(ImageReference neutral, ImageReference wanted, Location cause) {
        boolean keep = neutral.hasSameSuffix(wanted);
        return new ImageEntry(
                neutral.name(),
                neutral.name().equals(wanted.name()) ? "" : wanted.name(),
                keep ? "" : wanted.tag(),
                keep ? "" : wanted.digest(),
                cause);
    }

    boolean saysSame(ImageEntry other) {
        return name.equals(other.name)
                && newName.equals(other.newName)
                && newTag.equals(other.newTag)
                && digest.equals(other.digest);
    }

    boolean saysNothing() {
        return newName.isEmpty() && newTag.isEmpty() && digest.isEmpty();
    }

    /** True where kustomize takes an image for one with the entry's name, which it reads as a regular expression. */
    boolean hits(String image) {
        return Pattern.matches(name + "(:[a-zA-Z0-9_.{}-]*)?(@sha256:[a-zA-Z0-9_.{}-]*)?", image);
    }

    /** What the entry makes of an image that it hits; empty for an image that cannot be taken apart. */
    String apply(String image) {
        return ImageReference.parse(image)
                .map(this::apply)
                .map(ImageReference::toString)
                .orElse("");
    }

    private ImageReference apply(ImageReference image) {
        boolean keep = newTag.isEmpty() && digest.isEmpty();
        return new ImageReference(
                newName.isEmpty() ? image.name() : newName,
                keep ? image.tag() : newTag,
                keep ? image.digest() : digest);
    }
}
