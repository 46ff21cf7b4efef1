package dev.veles.flux;

import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The values under {@code data} of a Secret. */
final class SecretData {
    private static final String ENCRYPTED = "ENC[";

    private SecretData() {}

    /** The decoded value; unknown where it is encrypted, as in a file that SOPS wrote, or no base64. */
    static Variable decoded(Node node) {
        if (!(node instanceof Scalar scalar) || scalar.isUnknown()) {
            return Variable.Open.UNKNOWN;
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(scalar.isNull() ? "" : scalar.value());
            String text = new String(bytes, StandardCharsets.UTF_8).replace("\n", "");
            return text.startsWith(ENCRYPTED) ? Variable.Open.UNKNOWN : new Variable.Known(text);
        } catch (IllegalArgumentException noBase64) {
            return Variable.Open.UNKNOWN;
        }
    }
}
