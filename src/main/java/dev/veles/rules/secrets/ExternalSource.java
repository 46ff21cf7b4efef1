package dev.veles.rules.secrets;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.rules.secrets.SecretSource.Key;
import dev.veles.rules.secrets.SecretSource.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which Secret, with which keys, the External Secrets operator makes of an object. */
final class ExternalSource {
    private final ObjectView object;
    private final Field spec;

    private ExternalSource(ObjectView object, Field spec) {
        this.object = object;
        this.spec = spec;
    }

    /** The Secret of an ExternalSecret or ClusterExternalSecret; empty where it makes none. */
    static Optional<SecretSource> of(ObjectView object) {
        Optional<Field> spec = object.kind().equals("ClusterExternalSecret")
                ? object.root().find("spec", "externalSecretSpec")
                : object.root().get("spec");
        return spec.flatMap(field -> new ExternalSource(object, field).source());
    }

    private Optional<SecretSource> source() {
        String policy = spec.text("target", "creationPolicy").orElse("Owner");
        boolean open = policy.equals("Merge")
                || !spec.items("target", "template", "templateFrom").isEmpty();
        return policy.equals("None") ? Optional.empty() : name().map(name -> source(name, open));
    }

    private Optional<Field> name() {
        return spec.find("target", "name")
                .filter(field -> !field.value().isEmpty())
                .or(() -> object.root().find("spec", "externalSecretName"))
                .or(() -> object.root().find("metadata", "name"));
    }

    /** A template makes exactly its own keys, unless it says that it adds to the others. */
    private SecretSource source(Field name, boolean open) {
        List<Key> keys = new ArrayList<>();
        List<Field> written = spec.entries("target", "template", "data");
        written.forEach(field -> keys.add(Key.of(field)));
        String merge = spec.text("target", "template", "mergePolicy").orElse("Replace");
        if (!written.isEmpty() && !merge.equals("Merge")) {
            return source(name, keys, List.of(), open);
        }
        for (Field data : spec.items("data")) {
            data.get("secretKey").ifPresent(key -> keys.add(key(key, data)));
        }
        return source(name, keys, spec.items("dataFrom"), open);
    }

    private static Key key(Field key, Field data) {
        return new Key(key, key.value(), data.find("remoteRef", "key"), data.find("remoteRef", "property"));
    }

    private SecretSource source(Field name, List<Key> keys, List<Field> from, boolean open) {
        List<Field> extracts = new ArrayList<>();
        List<Field> finds = new ArrayList<>();
        boolean unknown = open;
        for (Field part : from) {
            part.find("extract", "key").ifPresent(extracts::add);
            part.get("find").ifPresent(finds::add);
            unknown |= part.get("sourceRef").isPresent() || part.get("rewrite").isPresent();
        }
        return new SecretSource(object, Provider.EXTERNAL_SECRETS, name.value(), name, keys, extracts, finds, unknown);
    }
}
