package dev.veles.build;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The images that {@code images} of a kustomization may find: those of containers anywhere in an object and of image
 * volumes, and whatever a configuration of its own may name.
 */
final class ImageNames {
    private static final Set<String> CONTAINERS = Set.of("containers", "initContainers");
    /** What kustomize lets follow the name. */
    private static final String VERSION = "(:[a-zA-Z0-9_.{}-]*)?(@sha256:[a-zA-Z0-9_.{}-]*)?";

    private final Set<String> images = new LinkedHashSet<>();
    /** True where a kustomization says itself where images stand. */
    private final boolean anywhere;

    /** True where a kustomization copies values, which may be images. */
    private final boolean copied;

    private ImageNames(boolean anywhere, boolean copied) {
        this.anywhere = anywhere;
        this.copied = copied;
    }

    /**
     * Looks through objects.
     *
     * @param objects with everything that was done to them
     * @param below the kustomizations that they come through, without the last
     * @param last the one whose images are looked for
     */
    static ImageNames of(List<Traced> objects, Collection<Level> below, Level last) {
        boolean configured = last.root().has("configurations");
        boolean copied = last.root().has("replacements");
        Set<String> renamed = new LinkedHashSet<>();
        for (Level level : below) {
            configured |= level.root().has("configurations");
            copied |= level.root().has("replacements");
            level.items("images").forEach(entry -> entry.text("newName").ifPresent(renamed::add));
        }
        ImageNames names = new ImageNames(configured, copied);
        names.images.addAll(renamed);
        for (Traced object : objects) {
            names.add(object);
        }
        return names;
    }

    /** False where no image has the name. */
    boolean mayHave(String name) {
        Optional<Pattern> pattern = pattern(name);
        if (copied || pattern.isEmpty()) {
            return true;
        }
        for (String image : images) {
            if (pattern.get().matcher(image).matches()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Pattern> pattern(String name) {
        try {
            return Optional.of(Pattern.compile(name + VERSION));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private void add(Traced object) {
        for (Layer layer : object.layers()) {
            if (layer instanceof Layer.Tree tree) {
                add(tree.root(), "", anywhere);
            }
        }
    }

    /** In a patch an index stands for an item of a list, so everything below containers is looked at. */
    private void add(Node node, String key, boolean below) {
        if (node instanceof Mapping mapping) {
            for (Mapping.Entry entry : mapping.values()) {
                String next = entry.key().value();
                add(entry.value(), next, below || CONTAINERS.contains(next) || next.equals("volumes"));
            }
        } else if (node instanceof Sequence list) {
            list.forEach(item -> add(item, key, below));
        } else if (below && node instanceof Scalar scalar && isImage(key)) {
            images.add(scalar.value());
        }
    }

    private boolean isImage(String key) {
        return anywhere || key.equals("image") || key.equals("reference");
    }
}
