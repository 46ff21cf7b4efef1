package dev.veles.rules.kustomize;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recognizes templates of workloads: entries of a catalog that say which folder of which Git repository is built for a
 * user. They are told by what they hold, since other products have kinds of the same name.
 */
final class TemplateRecords {
    /** How a template says that a folder of a repository is built. */
    private static final String GIT = "gitKustomize";

    private TemplateRecords() {}

    /** The templates that an object is, holds in a list, or carries as text. */
    static List<Field> of(ObjectView object) {
        List<Field> found = new ArrayList<>(0);
        if (object.kind().equals("WorkloadTemplate")) {
            addIfRecord(object.root(), found);
        } else if (object.is("", "ConfigMap")) {
            for (Field text : object.root().entries("data")) {
                if (text.value().contains(GIT)) {
                    text.documents().forEach(document -> addDocument(document, found));
                }
            }
        }
        return found;
    }

    /** The folder in Git that a template, or a claim that was made from one, is built from. */
    static Optional<Field> source(Field record) {
        return record.find("spec", "source")
                .or(() -> record.find("spec", "template", "source"))
                .or(() -> record.get("source"))
                .filter(TemplateRecords::isGit);
    }

    private static boolean isGit(Field source) {
        return source.text("type").orElse("").equals(GIT)
                || (source.get("repositoryUrl").isPresent()
                        && source.get("path").isPresent());
    }

    /** A text is one record, or a list of them; what has a kind of its own is an object, and found as one. */
    private static void addDocument(Field document, List<Field> found) {
        if (document.get("apiVersion").isEmpty()) {
            addIfRecord(document, found);
            document.items("items").forEach(item -> addIfRecord(item, found));
            document.items("templates").forEach(item -> addIfRecord(item, found));
        }
    }

    private static void addIfRecord(Field record, List<Field> found) {
        if (source(record).isPresent()) {
            found.add(record);
        }
    }
}
