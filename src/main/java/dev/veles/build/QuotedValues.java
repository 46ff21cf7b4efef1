package dev.veles.build;

import dev.veles.manifest.Field;
import dev.veles.manifest.ManifestSet;
import dev.veles.manifest.SecretFields;
import dev.veles.repository.RepositoryFile;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of the messages of kustomize what they quote of files and what may be secret: whole patches, which it prints
 * in a form of its own, what is written out in place, and the values of Secrets.
 */
final class QuotedValues {
    /** What kustomize prints where it cannot take a patch or a value; each reaches as far as it can. */
    private static final List<Pattern> PRINTED = List.of(
            Pattern.compile(" with config: `.*`(?=: )", Pattern.DOTALL),
            Pattern.compile("(?<=JSON patch) from \\[.*]", Pattern.DOTALL),
            Pattern.compile("(?<=can't be set at the same time)\\s.*", Pattern.DOTALL),
            Pattern.compile(": node contents:.*", Pattern.DOTALL));

    static final String MASK = "****";

    /** Longest first, since one may be a part of another. */
    private final Set<String> values =
            new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /**
     * Looks for what may not be printed.
     *
     * @param roots the kustomizations that are built
     * @param files the files that they read
     */
    QuotedValues(Collection<Mapping> roots, Collection<RepositoryFile> files) {
        for (Mapping root : roots) {
            addTexts(root);
            root.get("secretGenerator").ifPresent(this::addLiterals);
        }
        for (RepositoryFile file : new LinkedHashSet<>(files)) {
            for (Field field : SecretFields.in(ManifestSet.of(file.manifests()))) {
                addSecrets(field.node());
            }
        }
    }

    /** The message without them. */
    String maskedIn(String message) {
        String masked = message;
        for (Pattern printed : PRINTED) {
            masked = printed.matcher(masked).replaceAll("");
        }
        for (String value : values) {
            masked = Pattern.compile("(?<!\\w)" + Pattern.quote(value) + "(?!\\w)")
                    .matcher(masked)
                    .replaceAll(Matcher.quoteReplacement(MASK));
        }
        return masked;
    }

    private void addTexts(Node node) {
        if (node instanceof Mapping mapping) {
            mapping.values().forEach(entry -> addTexts(entry.value()));
        } else if (node instanceof Sequence list) {
            list.forEach(this::addTexts);
        } else if (node instanceof Scalar scalar && scalar.value().indexOf('\n') >= 0) {
            add(scalar.value());
        }
    }

    /** The file need not say that it is a kustomization. */
    private void addLiterals(Node generators) {
        if (generators instanceof Sequence list) {
            list.forEach(generator -> generator.get("literals").ifPresent(this::addSecrets));
        }
    }

    /** A literal of a generator is a name and its value. */
    private void addSecrets(Node node) {
        if (node instanceof Mapping mapping) {
            mapping.values().forEach(entry -> addSecrets(entry.value()));
        } else if (node instanceof Sequence list) {
            list.forEach(this::addSecrets);
        } else if (node instanceof Scalar scalar) {
            add(scalar.value());
            add(scalar.value().substring(scalar.value().indexOf('=') + 1));
        }
    }

    private void add(String value) {
        if (!value.isBlank()) {
            values.add(value.strip());
        }
    }
}
