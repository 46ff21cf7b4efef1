package dev.veles.contract;

import dev.veles.source.Located;
import dev.veles.source.Location;
import java.util.Map;
import java.util.Optional;

/**
 * What the application reads from its environment, apart from secrets.
 *
 * @param location where it stands
 * @param prefix of the derived names, such as {@code VELES} in {@code VELES_OIDC_ISSUER}
 * @param values further variables
 */
public record RuntimeEnvSpec(Location location, Optional<Located<String>> prefix, Map<String, Located<String>> values) {
    /** What {@code envFrom} calls it. */
    public static final String KEY = "runtime-env";

    static RuntimeEnvSpec read(Fields fields) {
        return new RuntimeEnvSpec(fields.location(), fields.text("prefix"), fields.textMap("values"));
    }
}
