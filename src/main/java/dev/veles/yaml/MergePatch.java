package dev.veles.yaml;

/**
 * JSON Merge Patch over located trees (RFC 7386): mappings are merged key by key, null removes a key, and everything
 * else is replaced. What comes from the patch keeps the patch's place, so a finding on a merged value points at the
 * line that caused it.
 */
public final class MergePatch {
    private MergePatch() {}

    /**
     * Applies a patch.
     *
     * @param target what is patched
     * @param patch the patch
     * @return a new tree; the arguments are left as they are
     */
    public static Node apply(Node target, Node patch) {
        if (!(patch instanceof Mapping changes)) {
            return patch;
        }
        return target instanceof Mapping mapping
                ? apply(mapping, changes)
                : apply(Mapping.empty(patch.location()), changes);
    }

    /** Applies a patch that is a mapping to a mapping. */
    public static Mapping apply(Mapping target, Mapping changes) {
        Mapping merged = target;
        for (Mapping.Entry change : changes.values()) {
            merged = applyEntry(merged, change);
        }
        return merged;
    }

    private static Mapping applyEntry(Mapping target, Mapping.Entry change) {
        String key = change.key().value();
        if (change.value() instanceof Scalar scalar && scalar.isNull()) {
            return target.without(key);
        }
        Mapping.Entry before = target.entries().get(key);
        Node value = apply(before == null ? Mapping.empty(change.value().location()) : before.value(), change.value());
        return target.with(change.key(), value);
    }
}
