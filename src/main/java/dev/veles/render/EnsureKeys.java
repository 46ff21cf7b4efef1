package dev.veles.render;

import dev.veles.contract.SecretsSpec.DatabaseSpec;
import dev.veles.contract.ServiceSpec.PortSpec;
import dev.veles.model.Model;
import dev.veles.model.SecretsModel;
import dev.veles.model.SecretsModel.SecretKey;
import dev.veles.model.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The table of keys that {@code ensure.sh} reads: one key a line, how a missing value is made, the path in Vault, the
 * key there, and what making it takes. It names keys and never holds a secret.
 */
final class EnsureKeys {
    private static final String OPERATOR = "operator";
    private static final String DATABASE_URL = "database-url";
    private static final int POSTGRES_PORT = 5432;

    private final Model model;
    private final SecretsModel secrets;

    EnsureKeys(Model model, SecretsModel secrets) {
        this.model = model;
        this.secrets = secrets;
    }

    /** URLs come last: they are composed from values that the lines before them make. */
    String table() {
        List<SecretKey> keys = List.copyOf(distinct().values());
        StringBuilder table = new StringBuilder();
        Stream.concat(keys.stream().filter(key -> !isUrl(key)), keys.stream().filter(EnsureKeys::isUrl))
                .map(this::line)
                .forEach(line -> table.append(line).append('\n'));
        return table.toString();
    }

    /** One key in Vault may be synced to several Secrets; where one of them says how it is made, that holds. */
    private Map<String, SecretKey> distinct() {
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        secrets.secrets().stream()
                .flatMap(secret -> secret.keys().stream())
                .forEach(key -> keys.merge(place(key), key, EnsureKeys::madeOne));
        return keys;
    }

    private static SecretKey madeOne(SecretKey first, SecretKey second) {
        return first.from().value().equals(OPERATOR) ? second : first;
    }

    private static boolean isUrl(SecretKey key) {
        return key.from().value().equals(DATABASE_URL);
    }

    private static String place(SecretKey key) {
        return key.vaultPath() + " " + key.field();
    }

    private String line(SecretKey key) {
        return switch (key.from().value()) {
            case "random" -> "random " + place(key);
            case "database-user" -> "constant " + place(key) + " " + database().user();
            case "database-name" -> "constant " + place(key) + " " + database().name();
            case DATABASE_URL -> DATABASE_URL + " " + place(key) + " " + url();
            default -> OPERATOR + " " + place(key);
        };
    }

    /** Where the password is, and the URL around it. User and database are identifiers, which URLs take as they are. */
    private String url() {
        DatabaseSpec database = database();
        Workload server = model.workload(database.service().value());
        int port =
                server.port().map(PortSpec::service).map(found -> found.value()).orElse(POSTGRES_PORT);
        return place(password(database)) + " postgresql://" + database.user() + ": @" + server.name() + "."
                + model.namespace().name() + ".svc.cluster.local:" + port + "/" + database.name();
    }

    private SecretKey password(DatabaseSpec database) {
        return secrets.secrets().stream()
                .flatMap(secret -> secret.keys().stream())
                .filter(key -> key.name().value().equals(database.passwordKey().value()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no key " + database.passwordKey()));
    }

    private DatabaseSpec database() {
        return secrets.spec().database().orElseThrow(() -> new IllegalStateException("no database"));
    }
}
