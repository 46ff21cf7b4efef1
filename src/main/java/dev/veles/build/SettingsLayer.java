package dev.veles.build;

import dev.veles.repository.Repository;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the settings of one kustomization did to one object: namespace, labels, annotations, replicas, images and
 * replacements.
 *
 * @param objects those that the kustomization takes together, where replacements have their values from
 */
record SettingsLayer(Settings settings, Traced object, List<Traced> objects) implements Layer.Fields {
    @Override
    public Optional<Location> place(Trail field, Scalar built) {
        Optional<Location> place = settings.replacements.place(field, built, object, objects);
        return place.isPresent() ? place : settings.place(field, built, object);
    }

    /** The labels or annotations that it gives, whatever they are given to. */
    List<Mapping> pairs(String key) {
        List<Mapping> pairs = new ArrayList<>(key.equals("labels") ? settings.labels : settings.annotations);
        pairs.addAll(key.equals("labels") ? settings.metadataLabels : List.of());
        return pairs;
    }

    /** The settings, read once for all objects. */
    static final class Settings {
        private final Optional<Node> namespace;
        private final List<Mapping> labels = new ArrayList<>();
        private final List<Mapping> metadataLabels = new ArrayList<>();
        private final List<Mapping> annotations = new ArrayList<>();
        private final List<Mapping> replicas;
        private final List<ImageSetting> images = new ArrayList<>();
        private final boolean anyImage;
        private final Replacements replacements;

        Settings(Repository repository, Level level) {
            Mapping root = level.root();
            namespace = root.get("namespace");
            root.get("commonLabels").ifPresent(it -> add(it, labels));
            root.get("commonAnnotations").ifPresent(it -> add(it, annotations));
            for (Mapping item : level.items("labels")) {
                boolean deep = item.text("includeSelectors").orElse("").equals("true")
                        || item.text("includeTemplates").orElse("").equals("true")
                        || item.has("fields");
                item.get("pairs").ifPresent(it -> add(it, deep ? labels : metadataLabels));
            }
            replicas = level.items("replicas");
            for (String key : List.of("images", "imageTags")) {
                level.items(key).forEach(item -> images.add(new ImageSetting(item)));
            }
            anyImage = root.has("configurations");
            replacements = Replacements.of(repository, level);
        }

        private static void add(Node node, List<Mapping> mappings) {
            if (node instanceof Mapping mapping) {
                mappings.add(mapping);
            }
        }

        boolean isEmpty() {
            return namespace.isEmpty()
                    && labels.isEmpty()
                    && metadataLabels.isEmpty()
                    && annotations.isEmpty()
                    && replicas.isEmpty()
                    && images.isEmpty()
                    && replacements.isEmpty();
        }

        Optional<Location> place(Trail field, Scalar built, Traced object) {
            return switch (field.last(0)) {
                case "namespace" ->
                    isNamespace(field) ? namespace.filter(built::sameContent).map(Node::location) : Optional.empty();
                case "replicas" ->
                    field.depth() == 2 && field.step(0).equals("spec") ? replicas(built, object) : pair(field, built);
                case "image" -> anyImage || isContainer(field) ? image(built) : Optional.empty();
                default -> pair(field, built);
            };
        }

        private static boolean isNamespace(Trail field) {
            return (field.depth() == 2 && field.step(0).equals("metadata"))
                    || (field.depth() == 3 && field.step(0).equals("subjects"))
                    || field.last(1).equals("service");
        }

        private static boolean isContainer(Trail field) {
            return field.last(1).equals(Trail.ITEM)
                    && (field.last(2).equals("containers") || field.last(2).equals("initContainers"));
        }

        private Optional<Location> replicas(Scalar built, Traced object) {
            for (Mapping entry : replicas) {
                if (object.names().contains(entry.text("name").orElse(""))) {
                    Optional<Node> count = entry.get("count").filter(built::sameContent);
                    if (count.isPresent()) {
                        return count.map(Node::location);
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<Location> image(Scalar built) {
            for (ImageSetting image : images) {
                Optional<Location> place = image.place(built.value());
                if (place.isPresent()) {
                    return place;
                }
            }
            return Optional.empty();
        }

        private Optional<Location> pair(Trail field, Scalar built) {
            Optional<Location> place = switch (field.last(1)) {
                case "annotations" -> pair(annotations, field, built);
                case "labels", "matchLabels", "selector" -> pair(labels, field, built);
                default -> Optional.empty();
            };
            boolean own = field.depth() == 3
                    && field.step(0).equals("metadata")
                    && field.step(1).equals("labels");
            return place.isEmpty() && own ? pair(metadataLabels, field, built) : place;
        }

        private static Optional<Location> pair(List<Mapping> pairs, Trail field, Scalar built) {
            for (Mapping mapping : pairs) {
                Optional<Node> value = mapping.get(field.last(0))
                        .filter(it ->
                                it instanceof Scalar scalar && scalar.value().equals(built.value()));
                if (value.isPresent()) {
                    return value.map(Node::location);
                }
            }
            return Optional.empty();
        }
    }
}
