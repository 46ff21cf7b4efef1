package dev.veles.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.facts.ContractFacts;
import dev.veles.facts.ModelFacts;
import dev.veles.manifest.Manifest;
import dev.veles.render.ContractRenderer;
import dev.veles.render.RenderedEnvironment;
import dev.veles.source.Location;
import dev.veles.testing.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Examples show parts of contracts; what is read from them is what is made of whole ones. */
class ExampleFactsTest {
    @Test
    void aWholeContractGivesTheSameFacts() throws IOException {
        String text = Files.readString(Path.of("contracts/veles.yaml"));
        List<Manifest> documents = Example.parse("contracts/veles.yaml", text);
        ContractFacts made = ModelFacts.of(rendered().model());
        assertThat(ExampleFacts.of(documents.get(0)))
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(Location.class)
                .ignoringFields("place.otherHosts", "place.otherNamespaces")
                .isEqualTo(made);
    }

    private static RenderedEnvironment rendered() {
        return Objects.requireNonNull(ContractRenderer.render(Contracts.read(Path.of("contracts/veles.yaml")))
                .environments()
                .get("atlas"));
    }

    @Test
    void namespacesAndHostsOfOthersAreAmongTheFacts() {
        ContractFacts made = ModelFacts.of(rendered().model());
        assertThat(made.place().otherNamespaces()).contains("keycloak", "vault", "longhorn-system", "flux-system");
        assertThat(made.place().otherHosts()).contains("sso.bstein.dev", "api.openai.com");
    }
}
