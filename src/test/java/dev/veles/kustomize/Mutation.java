package dev.veles.kustomize;

import dev.veles.manifest.Manifest;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One difference of an environment. The numbers are taken modulo what there is to choose from.
 *
 * @param kind what is done
 * @param object which object it is done to
 * @param place which value in the object it is done to
 * @param choice which new value is used
 */
record Mutation(Kind kind, int object, int place, int choice) {
    /** What is done to a value. */
    enum Kind {
        SET,
        REMOVE,
        ADD,
        EMPTY,
        NULL,
        REVERSE,
        REPEAT,
        DROP_OBJECT,
        REPLICAS,
        IMAGE,
        EXPOSE
    }

    private static final List<String> STRINGS = List.of(
            "1",
            "x",
            "yes",
            "0x1F",
            "1e3",
            "null",
            "",
            "~",
            "true",
            "two\nlines\n",
            "no end\n\n of line",
            "a: b",
            "#c",
            "-",
            "*x",
            "&y",
            "!t",
            " lead",
            "trail ",
            "\ttab",
            "\u00e9\ud83d\ude00",
            "2001-01-01",
            "12:30:45",
            "0o17",
            "1_000",
            ".5",
            "=",
            "<<",
            "%",
            "@",
            "`",
            "$patch",
            "default",
            "web",
            "TCP",
            "a\r\nb",
            "{}",
            "[1]",
            "NaN");
    private static final List<String> IMAGES = List.of(
            "registry.example.org/shop/backend:1.4.0",
            "registry.example.org/shop/backend:1.5.0",
            "registry.example.org/shop/backend",
            "registry.lab.example.org/shop/backend:1.4.0",
            "registry.lab.example.org:5000/x/backend:1.4.0@sha256:0123abcd",
            "backend",
            "backend:2",
            "registry.example.org/shop/backend@sha256:0123abcd",
            "registry.example.org/shop/backend@sha512:0123abcd",
            "registry-example.org/shop/backend:1.4.0",
            "postgres:17");

    List<Manifest> apply(List<Manifest> manifests) {
        List<Manifest> fitting =
                manifests.stream().filter(it -> fits(it.root())).toList();
        if (fitting.isEmpty()) {
            return manifests;
        }
        Manifest chosen = fitting.get(object % fitting.size());
        List<Manifest> changed = new ArrayList<>(manifests);
        if (kind == Kind.DROP_OBJECT) {
            changed.remove(chosen);
        } else {
            changed.set(changed.indexOf(chosen), new Manifest(apply(chosen.root())));
        }
        return changed;
    }

    /** Half of what may be done to any object is done to one with a pod template: there is most to go wrong. */
    private boolean fits(Mapping root) {
        return switch (kind) {
            case REPLICAS -> root.find("spec", "replicas").isPresent();
            case EXPOSE ->
                root.text("kind").orElse("").equals("Service")
                        && root.get("spec").filter(Mapping.class::isInstance).isPresent();
            case IMAGE -> hasImage(root);
            case DROP_OBJECT -> true;
            default -> choice % 2 == 0 || hasImage(root);
        };
    }

    private static boolean hasImage(Mapping root) {
        List<Scalar> images = new ArrayList<>();
        ImageFields.rewrite(root, (list, name, image) -> {
            images.add(image);
            return image;
        });
        return !images.isEmpty();
    }

    private Mapping apply(Mapping root) {
        return switch (kind) {
            case REPLICAS ->
                TreeEdit.change(root, FieldPath.of("spec", "replicas"), old -> Optional.of(integer(choice % 4, old)));
            case IMAGE ->
                ImageFields.rewrite(
                        root,
                        (list, name, image) -> Scalar.string(IMAGES.get(choice % IMAGES.size()), image.location()));
            case EXPOSE -> expose(root);
            default -> anywhere(root);
        };
    }

    private Mapping expose(Mapping root) {
        Mapping spec = (Mapping) root.get("spec").orElseThrow();
        Scalar type = Scalar.string(choice % 2 == 0 ? "NodePort" : "LoadBalancer", spec.location());
        spec = spec.with("type", type);
        if (place % 2 == 0) {
            spec = spec.with(
                    "externalTrafficPolicy", Scalar.string(place % 4 == 0 ? "Local" : "Cluster", spec.location()));
        }
        Mapping exposed = root.with("spec", spec);
        Optional<Node> port = FieldPath.of("spec", "ports", 0).resolve(exposed);
        return choice % 3 == 0 && port.isPresent() && port.get() instanceof Mapping before
                ? TreeEdit.change(
                        exposed,
                        FieldPath.of("spec", "ports", 0),
                        old -> Optional.of(before.with("nodePort", integer(30000 + place % 3, old))))
                : exposed;
    }

    private Mapping anywhere(Mapping root) {
        List<FieldPath> places = TreeEdit.places(root);
        return places.isEmpty() ? root : TreeEdit.change(root, places.get(place % places.size()), this::changed);
    }

    /** The value in the place of another; empty to remove it. */
    private Optional<Node> changed(Node old) {
        return switch (kind) {
            case REMOVE -> Optional.empty();
            case NULL -> Optional.of(new Scalar("", Scalar.Type.NULL, Scalar.Style.PLAIN, old.location()));
            case EMPTY -> Optional.of(empty(old));
            case ADD -> Optional.of(longer(old));
            case REVERSE -> Optional.of(reversed(old));
            case REPEAT -> Optional.of(repeated(old));
            default -> Optional.of(old instanceof Scalar scalar ? other(scalar) : old);
        };
    }

    private static Node empty(Node old) {
        if (old instanceof Mapping) {
            return Mapping.empty(old.location());
        }
        return old instanceof Sequence ? new Sequence(List.of(), old.location()) : old;
    }

    private Node longer(Node old) {
        if (old instanceof Mapping mapping) {
            return mapping.with("extra" + choice % 3, string(old));
        }
        if (old instanceof Sequence list && !list.items().isEmpty()) {
            List<Node> items = new ArrayList<>(list.items());
            Node first = items.get(0);
            Node added = first instanceof Mapping element
                    ? element.with(element.keys().iterator().next(), string(old))
                    : string(old);
            items.add(choice % (items.size() + 1), added);
            return new Sequence(items, list.location());
        }
        return old;
    }

    private static Node reversed(Node old) {
        if (old instanceof Sequence list) {
            List<Node> items = new ArrayList<>(list.items());
            Collections.reverse(items);
            return new Sequence(items, list.location());
        }
        return old;
    }

    private static Node repeated(Node old) {
        if (old instanceof Sequence list) {
            List<Node> items = new ArrayList<>(list.items());
            items.addAll(list.items());
            return new Sequence(items, list.location());
        }
        return old;
    }

    private Scalar other(Scalar old) {
        return switch (old.type()) {
            case INTEGER -> integer(choice % 5 == 0 ? 53 : choice, old);
            case BOOLEAN -> Scalar.bool(!old.value().equals("true"), old.location());
            default -> string(old);
        };
    }

    private Scalar string(Node old) {
        return Scalar.string(STRINGS.get(choice % STRINGS.size()), old.location());
    }

    private static Scalar integer(int value, Node old) {
        return Scalar.integer(value, old.location());
    }
}
