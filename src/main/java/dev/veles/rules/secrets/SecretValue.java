package dev.veles.rules.secrets;

import dev.veles.manifest.Passwords;
import dev.veles.manifest.SecretNames;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.ReadResult;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import dev.veles.yaml.YamlReader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells secret values from what else people keep in Secrets: user names, addresses, certificates, settings. A value
 * counts as secret because of its name or because of its shape.
 */
final class SecretValue {
    private static final List<String> PUBLIC = List.of(
            "-----BEGIN CERTIFICATE",
            "-----BEGIN PUBLIC KEY",
            "-----BEGIN RSA PUBLIC KEY",
            "-----BEGIN PGP PUBLIC KEY",
            "ssh-rsa ",
            "ssh-ed25519 ",
            "ecdsa-sha2-",
            "age1");

    /** How the hashes of crypt, Apache, Argon and LDAP begin. */
    private static final List<String> HASHES =
            List.of("$1$", "$2a$", "$2b$", "$2y$", "$5$", "$6$", "$y$", "$apr1$", "$argon2", "{SSHA");

    /** What stands beside a {@code key} that is a name. */
    private static final List<String> BESIDE_KEYS =
            List.of("operator", "effect", "values", "value", "name", "action", "path", "optional", "tolerationSeconds");

    private SecretValue() {}

    /**
     * True where the value is secret and readable.
     *
     * @param name the key in the Secret
     * @param value the value, decoded
     */
    static boolean isPlain(String name, String value) {
        return plain(name, value).isPresent();
    }

    /**
     * What is secret and readable: the name itself or, where the value is a file of settings, the first setting of it.
     *
     * @param name the key in the Secret
     * @param value the value, decoded
     */
    static Optional<String> plain(String name, String value) {
        String text = value.strip();
        if (text.isEmpty() || isPublic(name, text)) {
            return Optional.empty();
        }
        if (text.contains("PRIVATE KEY-----")) {
            return TokenShape.hasKeyMaterial(text) ? Optional.of(name) : Optional.empty();
        }
        if (text.indexOf('\n') >= 0 || text.startsWith("{") || text.startsWith("[")) {
            return plainWithin(text).map(inner -> inner.isEmpty() ? name : inner);
        }
        return isPlainLine(name, text) ? Optional.of(name) : Optional.empty();
    }

    /** True for what a password was hashed to, alone or behind the name of its user. */
    static boolean isHash(String value) {
        String text = value.strip();
        String hash = text.substring(text.indexOf(':') + 1);
        return HASHES.stream().anyMatch(hash::startsWith);
    }

    private static boolean isPlainLine(String name, String text) {
        Optional<String> password = Passwords.in(text);
        if (password.isPresent()) {
            return !Placeholder.is(password.get());
        }
        if (Placeholder.is(text) || SettingWords.is(text)) {
            return false;
        }
        return SecretNames.looksSecret(name) || TokenShape.isToken(text);
    }

    private static boolean isPublic(String name, String text) {
        List<String> words = SecretNames.words(name);
        return PUBLIC.stream().anyMatch(text::startsWith)
                || name.equals("known_hosts")
                || words.contains("public")
                || words.contains("pub");
    }

    /** A file of settings: YAML or JSON by its values, anything else line by line. */
    private static Optional<String> plainWithin(String text) {
        ReadResult result = YamlReader.read(new SourceText("", text));
        boolean tree = result.isClean()
                && !result.documents().isEmpty()
                && result.documents().stream().noneMatch(Scalar.class::isInstance);
        return tree
                ? first(result.documents(), node -> plainWithin("", node))
                : first(text.lines().filter(line -> !line.startsWith("sops_")).toList(), SecretValue::plainSetting);
    }

    private static Optional<String> plainWithin(String name, Node node) {
        if (node instanceof Mapping mapping) {
            return first(
                    mapping.values(),
                    entry -> isOfSops(entry) || isNameInList(entry, mapping)
                            ? Optional.empty()
                            : plainWithin(entry.key().value(), entry.value()));
        }
        if (node instanceof Sequence sequence) {
            return first(sequence.items(), item -> plainWithin(name, item));
        }
        String text = node.text().orElse("").strip();
        // A setting that is called so tells who may see something.
        String meant = name.equalsIgnoreCase("private") ? "" : name;
        return !text.isEmpty() && !isPublic(name, text) && !isSelector(name, text) && isPlainLine(meant, text)
                ? Optional.of(name)
                : Optional.empty();
    }

    /** What SOPS writes of itself into a file that it encrypts: wrapped keys, recipients, a checksum. */
    private static boolean isOfSops(Mapping.Entry entry) {
        return entry.key().value().equals("sops")
                && entry.value() instanceof Mapping sops
                && sops.has("mac")
                && sops.has("version");
    }

    /** {@code key: pool} of a toleration, a selector, a pair or a reference names something. */
    private static boolean isNameInList(Mapping.Entry entry, Mapping mapping) {
        return entry.key().value().equals("key") && BESIDE_KEYS.stream().anyMatch(mapping::has);
    }

    /** {@code topologyKey: zone} and its like: among settings many a key only says what something is sorted by. */
    private static boolean isSelector(String name, String text) {
        List<String> words = SecretNames.words(name);
        return words.size() > 1
                && words.get(words.size() - 1).equals("key")
                && !LiteralNames.isSecret(name)
                && text.chars().noneMatch(Character::isDigit)
                && !TokenShape.isToken(text)
                && Passwords.in(text).isEmpty();
    }

    private static <T> Optional<String> first(Collection<T> parts, Function<T, Optional<String>> look) {
        for (T part : parts) {
            Optional<String> found = look.apply(part);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** One line such as {@code password = x} or {@code user:$apr1$...}; a value without a name has an empty one. */
    private static Optional<String> plainSetting(String line) {
        String text = line.strip();
        int split = text.indexOf('=') >= 0 ? text.indexOf('=') : text.indexOf(':');
        if (split < 0 || text.startsWith("#") || text.startsWith(";")) {
            return TokenShape.isToken(text) && !Placeholder.is(text) ? Optional.of("") : Optional.empty();
        }
        String name = text.substring(text.startsWith("export ") ? "export ".length() : 0, split)
                .strip();
        String value = text.substring(split + 1).strip().replaceAll("^[\"']|[\"';,]+$", "");
        boolean plain = !value.isEmpty() && !isPublic("", value) && isPlainLine(name, value);
        return plain ? Optional.of(name) : Optional.empty();
    }
}
