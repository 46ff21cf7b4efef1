package dev.veles.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.manifest.Manifest;
import dev.veles.yaml.FieldPath;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import org.junit.jupiter.api.Test;

/** The second judge alone, which must find by itself what the walk would have found before it. */
class DecoderTest {
    private final Decoder decoder = Decoder.strict();

    @Test
    void failsAtTheFieldOfAnotherType() {
        Manifest service = Trap.parse("""
                apiVersion: v1
                kind: Service
                metadata: { name: x }
                spec: { ports: [ { port: 80 }, { port: "80" } ] }
                """);

        assertThat(decoder.failure(service, decoder.mapper().constructType(Service.class)))
                .contains(FieldPath.of("spec", "ports", 1, "port"));
    }

    @Test
    void turnsNoNumberIntoText() {
        Manifest secret = Trap.parse("""
                apiVersion: v1
                kind: Secret
                metadata: { name: x }
                stringData: { pin: 1234 }
                """);

        assertThat(decoder.failure(secret, decoder.mapper().constructType(Secret.class)))
                .contains(FieldPath.of("stringData", "pin"));
    }

    @Test
    void takesEveryAcceptedObject() {
        KindCatalog catalog = KindCatalog.load();
        for (Trap trap : Trap.read("accepted.yaml")) {
            Manifest manifest = trap.manifest();
            Class<?> type = catalog.find(manifest.apiVersion(), manifest.kind()).orElseThrow();

            assertThat(decoder.failure(manifest, decoder.mapper().constructType(type)))
                    .as(trap.toString())
                    .isEmpty();
        }
    }
}
