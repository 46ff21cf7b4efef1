package dev.veles.build;

import dev.veles.manifest.Manifest;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.repository.RepositoryPath;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ConfigMaps and Secrets that a kustomization generates, each value at the place that it comes from: a literal, a
 * line of an environment file, or a file.
 */
final class GeneratedObjects {
    private static final Map<String, String> KINDS =
            Map.of("configMapGenerator", "ConfigMap", "secretGenerator", "Secret");

    private final Repository repository;
    private final Level level;

    GeneratedObjects(Repository repository, Level level) {
        this.repository = repository;
        this.level = level;
    }

    /** Adds the objects; one that merges into another or replaces it becomes a layer of that. */
    void addTo(List<Traced> objects) {
        for (String key : List.of("configMapGenerator", "secretGenerator")) {
            for (Mapping generator : level.items(key)) {
                Manifest made = new Manifest(made(KINDS.getOrDefault(key, ""), generator));
                String behavior = generator.text("behavior").orElse("create");
                int at = behavior.equals("create") ? -1 : indexOf(objects, made);
                if (at < 0) {
                    objects.add(Traced.of(made));
                } else {
                    objects.set(at, objects.get(at).with(new Layer.Tree(made.root())));
                }
            }
        }
    }

    private static int indexOf(List<Traced> objects, Manifest made) {
        for (int i = 0; i < objects.size(); i++) {
            Traced object = objects.get(i);
            if (object.origin().is("", made.kind()) && object.names().contains(made.name())) {
                return i;
            }
        }
        return -1;
    }

    private Mapping made(String kind, Mapping generator) {
        MappingBuilder object = MappingBuilder.mapping(generator.location());
        object.put("apiVersion", "v1").put("kind", kind);
        MappingBuilder metadata = object.nested();
        metadata.putNode("name", generator.get("name")).putNode("namespace", generator.get("namespace"));
        for (String key : List.of("labels", "annotations")) {
            metadata.putNode(
                    key, generator.find("options", key).or(() -> level.root().find("generatorOptions", key)));
        }
        return object.put("metadata", metadata)
                .putNode("type", generator.get("type"))
                .put("data", data(generator))
                .build();
    }

    private Mapping data(Mapping generator) {
        Mapping data = Mapping.empty(generator.location());
        for (Scalar literal : Level.strings(generator, "literals")) {
            data = literal(data, literal);
        }
        List<Scalar> envs = new ArrayList<>(Level.strings(generator, "envs"));
        generator.get("env").filter(Scalar.class::isInstance).ifPresent(it -> envs.add((Scalar) it));
        for (Scalar env : envs) {
            data = lines(data, env);
        }
        for (Scalar file : Level.strings(generator, "files")) {
            data = file(data, file);
        }
        return data;
    }

    private static Mapping literal(Mapping data, Scalar literal) {
        int equals = literal.value().indexOf('=');
        if (equals < 0) {
            return data;
        }
        Scalar key = Scalar.string(literal.value().substring(0, equals), literal.location());
        return data.with(key, part(literal, equals + 1));
    }

    /** What stands behind the equals sign; kustomize takes quotes around it away. */
    private static Scalar part(Scalar literal, int start) {
        String value = literal.value().substring(start);
        boolean quoted = value.length() > 1
                && (value.startsWith("\"") || value.startsWith("'"))
                && value.charAt(0) == value.charAt(value.length() - 1);
        String inner = quoted ? value.substring(1, value.length() - 1) : value;
        Location place = literal.location();
        int column = place.column() - 1 + (literal.style() == Scalar.Style.PLAIN ? 0 : 1);
        String line = place.source().line(place.line());
        if (place.line() == place.endLine() && line.startsWith(literal.value(), column)) {
            int from = column + start + (quoted ? 1 : 0) + 1;
            place = new Location(place.source(), place.line(), from, place.line(), from + inner.length());
        }
        return new Scalar(inner, Scalar.Type.STRING, Scalar.Style.PLAIN, place);
    }

    private Mapping lines(Mapping data, Scalar env) {
        Optional<RepositoryFile> file = repository.file(level.resolve(env.value()));
        if (file.isEmpty()) {
            return data;
        }
        Mapping result = data;
        SourceText text = file.get().source();
        int number = 0;
        for (String line : text.text().lines().toList()) {
            number++;
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                Location place = new Location(text, number, equals + 2, number, line.length() + 1);
                Scalar key = Scalar.string(
                        line.substring(0, equals).strip(), new Location(text, number, 1, number, equals + 1));
                result = result.with(key, string(line.substring(equals + 1), place));
            }
        }
        return result;
    }

    /** {@code path}, or {@code key=path}. */
    private Mapping file(Mapping data, Scalar entry) {
        int equals = entry.value().indexOf('=');
        String path = entry.value().substring(equals + 1);
        String key = equals < 0 ? RepositoryPath.name(path) : entry.value().substring(0, equals);
        Node content = repository
                .file(level.resolve(path))
                .map(file -> (Node) string(
                        file.source().text(),
                        file.source().range(0, file.source().text().length())))
                .orElse(entry);
        return data.with(Scalar.string(key, entry.location()), content);
    }

    private static Scalar string(String text, Location place) {
        return new Scalar(text, Scalar.Type.STRING, Scalar.Style.PLAIN, place);
    }
}
