package dev.veles.rules.pods;

import dev.veles.manifest.Field;
import dev.veles.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/**
 * A list whose entries have an identity, as an API server compares them: what its errors call a duplicate entry or a
 * duplicate value.
 *
 * @param name the list
 * @param what what the identity is called in messages
 * @param keys the fields that make it, each with what is taken where it is left out; nothing is taken for an empty one
 */
record KeyedList(String name, String what, List<Key> keys) {
    /** A field of an entry. */
    record Key(String field, String otherwise) {}

    static final KeyedList CONTAINERS = of("containers", "name");
    static final KeyedList SECRETS = of("secrets", "name");

    static final List<KeyedList> OF_PODS = List.of(
            CONTAINERS,
            of("initContainers", "name"),
            of("ephemeralContainers", "name"),
            of("volumes", "name"),
            of("imagePullSecrets", "name"),
            of("hostAliases", "ip"),
            of("topologySpreadConstraints", "topologyKey", "whenUnsatisfiable"));

    static final List<KeyedList> OF_CONTAINERS = List.of(
            of("env", "name"),
            new KeyedList("ports", "containerPort", List.of(new Key("containerPort", ""), new Key("protocol", "TCP"))),
            of("ports", "name"),
            of("volumeMounts", "mountPath"),
            of("volumeDevices", "devicePath"));

    static final List<KeyedList> OF_SERVICES = List.of(
            new KeyedList("ports", "port", List.of(new Key("port", ""), new Key("protocol", "TCP"))),
            of("ports", "name"));

    private static KeyedList of(String name, String... fields) {
        List<Key> keys =
                List.of(fields).stream().map(field -> new Key(field, "")).toList();
        return new KeyedList(name, fields[0], keys);
    }

    /** The identity of an entry; empty where a part of it is missing or only the cluster will know it. */
    String keyOf(Field entry) {
        StringBuilder identity = new StringBuilder();
        for (Key key : keys) {
            Optional<Field> value = entry.get(key.field());
            boolean unknown = value.isPresent() && value.get().node() instanceof Scalar scalar && scalar.isUnknown();
            String part =
                    value.map(Field::value).filter(text -> !text.isEmpty()).orElse(key.otherwise());
            if (unknown || part.isEmpty()) {
                return "";
            }
            identity.append(identity.length() == 0 ? "" : "/").append(part);
        }
        return identity.toString();
    }

    /** Where the identity of an entry stands. */
    Field placeOf(Field entry) {
        return entry.get(keys.get(0).field()).orElse(entry);
    }
}
