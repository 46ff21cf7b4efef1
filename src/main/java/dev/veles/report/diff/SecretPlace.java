package dev.veles.report.diff;

import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.Optional;
import java.util.Set;

/**
 * Where in an object a value stands, as far as that tells whether it is secret: this class alone decides which values are
 * masked. It is carried from the root of an object down to its values, through lists, texts that hold objects, and
 * patches. In doubt a value is secret.
 */
final class SecretPlace {
    /** How much is known to be secret from here on down. */
    private enum Zone {
        /** Fields that Kubernetes knows: what their names say is usually the name of something. */
        PLAIN,
        /** Settings that people name as they like: names tell what is secret. */
        SETTINGS,
        /** {@code name=value} entries of which the values are secret. */
        LITERALS,
        /** Everything is secret. */
        SECRET
    }

    private static final Set<String> SETTINGS = Set.of("values", "valuesObject", "valuesInline", "substitute");
    private static final String SECRET_KIND = "Secret";

    /** The root of an object. */
    static final SecretPlace ROOT = new SecretPlace("", true, Zone.PLAIN, false);

    private final String kind;
    private final boolean top;
    private final Zone zone;
    private final boolean secret;

    /**
     * A place.
     *
     * @param kind of the object that the value belongs to
     * @param top true at the root of that object
     * @param zone what holds from here on down
     * @param secret true where the value itself, or each single one of a list, is secret
     */
    private SecretPlace(String kind, boolean top, Zone zone, boolean secret) {
        this.kind = kind;
        this.top = top;
        this.zone = zone;
        this.secret = secret;
    }

    /** True where a single value must not be shown. */
    boolean hides(Scalar value) {
        return zone == Zone.SECRET || (secret && value.type() != Scalar.Type.BOOLEAN && !value.isNull());
    }

    /** True where only what stands in front of an equals sign may be shown. */
    boolean hidesLiterals() {
        return zone == Zone.LITERALS;
    }

    /** The place of an entry of a mapping that stands here. */
    SecretPlace key(Mapping here, String key) {
        return entered(here).entry(here, key);
    }

    /** The place of an entry of a mapping that was {@linkplain #entered entered}. */
    SecretPlace entry(Mapping here, String key) {
        if (zone == Zone.SECRET || isSecretBlock(key)) {
            return new SecretPlace(kind, false, Zone.SECRET, true);
        }
        Optional<Node> value = here.get(key);
        Zone inner = zoneOf(key, value);
        boolean hidden = SecretWords.isAlwaysSecret(key)
                || SecretWords.isNamedSecret(key, here)
                || (zone == Zone.SETTINGS && SecretWords.isSecretSetting(key, here));
        if (kind.equals(SECRET_KIND) && here.has("op") && key.equals("value")) {
            return new SecretPlace(kind, false, Zone.SECRET, true);
        }
        boolean list = top && kind.endsWith("List") && key.equals("items");
        String inside = list ? kind.substring(0, kind.length() - "List".length()) : kind;
        boolean templates = key.equals("secretTemplates");
        boolean single = hidden && !(value.orElse(here) instanceof Mapping);
        if (!list && !templates && !single && !top && !secret && inner == zone && !key.equals("patch")) {
            return this;
        }
        return patched(here, key)
                .orElseGet(() -> new SecretPlace(templates ? SECRET_KIND : inside, list || templates, inner, single));
    }

    /** The place of an item of a list that stands here. */
    SecretPlace item(Sequence here, int index) {
        boolean flagged = index > 0
                && here.items().get(index - 1) instanceof Scalar flag
                && SecretWords.isSecretFlag(flag.value());
        return flagged ? new SecretPlace(kind, top, zone, true) : this;
    }

    /** The place of the tree in a text that stands here. */
    SecretPlace inside() {
        boolean patch = kind.equals(SECRET_KIND) && top;
        Zone inner = kind.equals("SecretProviderClass") && zone == Zone.PLAIN ? Zone.PLAIN : Zone.SETTINGS;
        return new SecretPlace(patch ? kind : "", true, zone == Zone.SECRET ? zone : inner, false);
    }

    /** The place that hides what one of two hides. */
    SecretPlace or(SecretPlace other) {
        SecretPlace stricter = other.zone.compareTo(zone) > 0 ? other : this;
        return new SecretPlace(stricter.kind, stricter.top, stricter.zone, secret || other.secret);
    }

    /** The place inside of a mapping; an object within another one begins anew, unless all of the outer one is secret. */
    SecretPlace entered(Mapping here) {
        Optional<String> own = here.text("kind");
        if (own.isEmpty() || zone == Zone.SECRET) {
            return this;
        }
        boolean whole = here.has("apiVersion");
        boolean partial = here.has("metadata") || here.has("data") || here.has("stringData");
        return whole || partial ? new SecretPlace(own.get(), true, whole ? Zone.PLAIN : zone, false) : this;
    }

    private boolean isSecretBlock(String key) {
        return key.equals("stringData") || (top && kind.equals(SECRET_KIND) && key.equals("data"));
    }

    private Zone zoneOf(String key, Optional<Node> value) {
        if (key.equals("secretGenerator")) {
            return Zone.LITERALS;
        }
        boolean settings = SETTINGS.contains(key) || (top && kind.equals("ConfigMap") && key.equals("data"));
        boolean collection = zone == Zone.SETTINGS
                && SecretWords.isSecretCollection(key)
                && value.orElse(null) instanceof Mapping mapping
                && mapping.values().stream().allMatch(entry -> entry.value() instanceof Scalar);
        return collection ? Zone.SECRET : settings ? Zone.SETTINGS : zone;
    }

    /** A patch of a Secret need not say that it is one. */
    private static Optional<SecretPlace> patched(Mapping here, String key) {
        boolean ofSecret = key.equals("patch")
                && here.text("target", "kind").filter(SECRET_KIND::equals).isPresent();
        return ofSecret ? Optional.of(new SecretPlace(SECRET_KIND, true, Zone.PLAIN, false)) : Optional.empty();
    }
}
