package dev.veles.repository;

import dev.veles.manifest.Manifest;
import java.util.regex.Pattern;

/**
 * A file together with what it is. Sorting parses no file that does not speak of Kubernetes objects, so that a broken
 * settings file of some other tool is nobody's business, unless somebody named it.
 *
 * @param file the file
 * @param kind what is in it
 * @param reason why it is no Kubernetes object, as a sentence without a full stop; empty for those that are judged
 */
public record SortedFile(RepositoryFile file, FileKind kind, String reason) {
    private static final Pattern API_VERSION = Pattern.compile("(?m)^[\\s-]*[\"']?apiVersion[\"']?\\s*:");

    /** Looks into a file. May be called by several threads at once. */
    public static SortedFile of(RepositoryFile file, Repository repository) {
        Kustomizations kustomizations = repository.kustomizations();
        FileRole role = kustomizations.role(file);
        if (role == FileRole.TEMPLATE) {
            return new SortedFile(file, FileKind.CHART, "it is a template of a Helm chart");
        }
        if (kustomizations.isKustomization(file)) {
            return new SortedFile(file, file.problems().isEmpty() ? FileKind.KUSTOMIZATION : FileKind.BROKEN, "");
        }
        if (role == FileRole.DATA) {
            return new SortedFile(file, FileKind.OTHER, "a kustomization puts it into a ConfigMap or Secret as text");
        }
        return role == FileRole.PART
                ? part(file)
                : loose(file, repository.named().contains(file.path()));
    }

    /** A patch need not say what it patches. */
    private static SortedFile part(RepositoryFile file) {
        return new SortedFile(file, file.problems().isEmpty() ? FileKind.OBJECTS : FileKind.BROKEN, "");
    }

    private static SortedFile loose(RepositoryFile file, boolean named) {
        if (!named && !file.looksLikeObjects()) {
            return other(file);
        }
        if (!file.problems().isEmpty()) {
            return broken(file, named);
        }
        for (Manifest document : file.manifests()) {
            if (isContract(document)) {
                return new SortedFile(file, FileKind.CONTRACT, "");
            }
            if (isObject(document)) {
                return new SortedFile(file, FileKind.OBJECTS, "");
            }
        }
        return other(file);
    }

    /** Whether a document is an object: what has no metadata, such as the settings of kubectl, is for a tool alone. */
    public static boolean isObject(Manifest document) {
        return !document.apiVersion().isEmpty()
                && !document.kind().isEmpty()
                && !isContract(document)
                && (document.root().has("metadata") || document.root().has("items"));
    }

    private static boolean isContract(Manifest document) {
        return document.group().equals("veles.dev") || document.kind().equals("InfrastructureContract");
    }

    private static SortedFile broken(RepositoryFile file, boolean named) {
        if (TemplateFolders.isTemplate(file)) {
            return new SortedFile(file, FileKind.TEMPLATE, "it is a template, which is no YAML yet");
        }
        String text = file.source().text();
        boolean speaksOfObjects =
                named || text.isEmpty() || API_VERSION.matcher(text).find();
        return speaksOfObjects ? new SortedFile(file, FileKind.BROKEN, "") : other(file);
    }

    private static SortedFile other(RepositoryFile file) {
        return new SortedFile(file, FileKind.OTHER, "it holds no Kubernetes object");
    }
}
