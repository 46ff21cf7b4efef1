package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which manifests a contract is held against, and in which environment. */
class CoverageTest {
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: { name: api%s }
            spec:
              selector: { app: api }
              ports: [{ port: 80, targetPort: 8080 }]
            """;

    @TempDir
    Path folder;

    @Test
    void aContractAloneCoversAllThatIsJudged() throws IOException {
        write("own.yaml", SERVICE.formatted(", namespace: notes"));
        write("none.yaml", SERVICE.formatted(""));
        write("other.yaml", SERVICE.formatted(", namespace: shop"));
        write("contract.yaml", contract("{ production: {} }"));

        assertThat(found("service-target-port-numeric")).containsExactly("none", "other", "own");
    }

    @Test
    void ofSeveralEnvironmentsAMistakeIsOneInEach() throws IOException {
        write("contract.yaml", contract("{ staging: { hostname: staging.example.org }, production: {} }"));
        write("staging.yaml", ingress("staging.example.org"));
        write("production.yaml", ingress("notes.example.org"));
        write("neither.yaml", ingress("notes.example.com"));

        assertThat(found("hostname-mismatch")).containsExactly("neither");
    }

    @Test
    void aFolderThatIsNamedAfterAnEnvironmentIsHeldToThatOne() throws IOException {
        write("contract.yaml", contract("{ staging: { hostname: staging.example.org }, production: {} }"));
        Files.createDirectories(folder.resolve("overlays/production"));
        Files.writeString(folder.resolve("overlays/production/ingress.yaml"), ingress("staging.example.org"));

        assertThat(found("hostname-mismatch")).containsExactly("overlays/production");
    }

    private List<String> found(String rule) {
        VelesRun run =
                VelesRun.of("lint", folder.toString(), "--kustomize", "off", "--contract", folder + "/contract.yaml");
        return run.out()
                .lines()
                .filter(line -> line.contains("error[" + rule + "]"))
                .map(line ->
                        line.substring(folder.toString().length() + 1, line.lastIndexOf('/', line.indexOf(".yaml:"))))
                .distinct()
                .toList();
    }

    /** Files of one folder are judged together, so each has a folder of its own. */
    private void write(String file, String text) throws IOException {
        boolean contract = file.equals("contract.yaml");
        Path place = contract ? folder : Files.createDirectory(folder.resolve(file.replace(".yaml", "")));
        Files.writeString(place.resolve(file), text);
    }

    private static String ingress(String host) {
        return """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: { name: notes, namespace: notes }
                spec:
                  rules: [{ host: %s }]
                """.formatted(host);
    }

    private static String contract(String environments) {
        return """
                apiVersion: veles.dev/v1alpha1
                kind: InfrastructureContract
                metadata: { name: notes }
                spec:
                  namespace: { name: notes }
                  hostname: notes.example.org
                  services:
                    api: { image: registry.example.org/notes/api:1.0.0, port: { name: http, container: 8080, service: 80 } }
                  delivery: {}
                  environments: %s
                """.formatted(environments);
    }
}
