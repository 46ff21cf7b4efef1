package dev.veles.manifest;

import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one manifest brings: itself, or the items of a list; the manifests that it carries, as values or in texts, and
 * those that they carry; the patches that it carries.
 */
record HostedObjects(List<ObjectView> objects, List<ObjectView> patches, List<Field> unreadable) {
    static HostedObjects in(Manifest manifest) {
        HostedObjects found = new HostedObjects(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        found.add(ObjectView.of(manifest));
        return found;
    }

    private void add(ObjectView object) {
        List<Field> items = object.kind().endsWith("List") ? object.root().items("items") : List.of();
        if (!items.isEmpty()) {
            items.forEach(item -> addItem(object, item));
            return;
        }
        objects.add(object);
        EmbeddedObjects.in(object).forEach(this::addEmbedded);
        patches.addAll(PatchTexts.in(object));
    }

    /** An item is an object of its own, so paths in it begin at the item, unless a text has the list. */
    private void addItem(ObjectView list, Field item) {
        if (item.node() instanceof Mapping mapping) {
            FieldPath at = list.role() == ObjectView.Role.APPLIED ? FieldPath.ROOT : item.path();
            add(new ObjectView(new Manifest(mapping), list.host(), at, list.role()));
        }
    }

    private void addEmbedded(Field field) {
        if (field.node() instanceof Mapping) {
            addDocument(field);
        } else {
            addText(field);
        }
    }

    private void addText(Field text) {
        if (!looksLikeManifest(text.value())) {
            return;
        }
        List<Field> documents = text.documents();
        if (documents.isEmpty() && text.object().is("", "ConfigMap")) {
            unreadable.add(text);
        }
        documents.forEach(this::addDocument);
    }

    /** Scripts and settings may speak of manifests; a manifest begins as one. */
    private static boolean looksLikeManifest(String text) {
        return text.contains("apiVersion")
                && text.contains("kind")
                && text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.equals("---"))
                        .findFirst()
                        .map(HostedObjects::beginsManifest)
                        .orElse(false);
    }

    private static boolean beginsManifest(String line) {
        return line.startsWith("{")
                || Stream.of("apiVersion:", "kind:", "metadata:").anyMatch(line::startsWith);
    }

    private void addDocument(Field document) {
        if (document.node() instanceof Mapping mapping && mapping.has("apiVersion") && mapping.has("kind")) {
            Manifest host = document.object().host();
            add(new ObjectView(new Manifest(mapping), host, document.path(), ObjectView.Role.TEMPLATE));
        }
    }
}
