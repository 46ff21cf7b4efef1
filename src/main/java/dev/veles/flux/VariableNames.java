package dev.veles.flux;

import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlReader;
import java.util.HashSet;
import java.util.Set;

/**
 * The names that ConfigMaps and Secrets have from which Kustomizations take variables, as the files say it: in
 * Kustomizations and in patches of them, written out or in texts. More names than there are do no harm.
 */
final class VariableNames {
    private static final String KEY = "substituteFrom";

    private final Set<String> names = new HashSet<>();
    /** True where a name is only made when Flux applies it. */
    private boolean open;

    private VariableNames() {}

    /** Those of a repository. */
    static VariableNames of(Repository repository) {
        VariableNames found = new VariableNames();
        for (RepositoryFile file : repository.files().values()) {
            if (file.source().text().contains(KEY)) {
                file.documents().forEach(found::look);
            }
        }
        return found;
    }

    /** True for a text that may hold one of the objects, or a kustomization that generates one or renames all. */
    boolean mayBeIn(String text) {
        if (names.isEmpty()) {
            return false;
        }
        boolean renames = text.contains("namePrefix") || text.contains("nameSuffix");
        boolean kinds = text.contains("onfigMap") || text.contains("ecret");
        return renames || (kinds && (open || names.stream().anyMatch(text::contains)));
    }

    private void look(Node node) {
        if (node instanceof Mapping mapping) {
            boolean operation =
                    mapping.text("path").filter(path -> path.contains(KEY)).isPresent();
            for (Mapping.Entry entry : mapping.values()) {
                String key = entry.key().value();
                if (key.equals(KEY) || (operation && key.equals("value"))) {
                    collect(entry.value());
                } else {
                    look(entry.value());
                }
            }
        } else if (node instanceof Sequence list) {
            list.forEach(this::look);
        } else if (node instanceof Scalar scalar && scalar.value().contains(KEY)) {
            YamlReader.read(new SourceText("patch", scalar.value())).documents().stream()
                    .filter(document -> !(document instanceof Scalar))
                    .forEach(this::look);
        }
    }

    private void collect(Node node) {
        if (node instanceof Mapping mapping) {
            mapping.get("name").ifPresent(this::collect);
        } else if (node instanceof Sequence list) {
            list.forEach(this::collect);
        } else if (node instanceof Scalar scalar) {
            names.add(scalar.value());
            open |= scalar.value().contains("$");
        }
    }
}
