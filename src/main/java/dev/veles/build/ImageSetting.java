package dev.veles.build;

import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import java.util.Optional;

/** An entry of {@code images}: recognised by what it makes of an image. */
final class ImageSetting {
    private final String name;
    private final Optional<String> tag;
    private final Optional<String> digest;
    private final Optional<Node> place;

    ImageSetting(Mapping entry) {
        name = entry.text("newName").or(() -> entry.text("name")).orElse("");
        tag = entry.text("newTag").filter(text -> !text.isEmpty());
        digest = entry.text("digest").filter(text -> !text.isEmpty());
        place = digest.flatMap(it -> entry.get("digest"))
                .or(() -> tag.flatMap(it -> entry.get("newTag")))
                .or(() -> entry.get("newName"));
    }

    /** The place of the tag, digest or name that the entry gave the image; empty where it gave none. */
    Optional<Location> place(String image) {
        boolean named =
                image.startsWith(name) && (image.length() == name.length() || isEnd(image.charAt(name.length())));
        if (!named) {
            return Optional.empty();
        }
        String version = image.substring(name.length());
        boolean made = digest.isPresent()
                ? version.endsWith("@" + digest.get())
                : tag.isEmpty() || version.equals(":" + tag.get());
        return made ? place.map(Node::location) : Optional.empty();
    }

    private static boolean isEnd(char c) {
        return c == ':' || c == '@';
    }
}
