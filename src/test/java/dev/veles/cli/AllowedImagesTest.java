package dev.veles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code allowedImages} of a configuration lets pass, and what it does not. */
class AllowedImagesTest {
    private static final String CONTRACT = """
            apiVersion: veles.dev/v1alpha1
            kind: InfrastructureContract
            metadata: { name: notes }
            spec:
              namespace: { name: notes }
              hostname: notes.example.org
              images: { registry: registry.example.org/notes }
              services:
                api:
                  image: api:1.0.0
                  port: { name: http, container: 8080, service: 80 }
              delivery: {}
              environments: { production: {} }
            """;
    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: { name: tools, namespace: notes }
            spec:
              containers:
                - { name: own, image: "registry.example.org/notes/api:1.0.0" }
                - { name: tool, image: "busybox:1.37" }
                - { name: metrics, image: "quay.io/prometheus/statsd-exporter:v0.28" }
                - { name: hub, image: "docker.io/bitnami/redis:8" }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void begin() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Files.createDirectories(folder.resolve("apps"));
        Files.writeString(folder.resolve("notes.yaml"), CONTRACT);
        Files.writeString(folder.resolve("apps/tools.yaml"), POD);
    }

    @Test
    void nothingIsAllowedByItself() throws IOException {
        assertThat(found("")).contains("busybox:1.37", "quay.io/prometheus/statsd-exporter", "bitnami/redis");
    }

    @Test
    void anImageAllowsItselfAndAFolderAllThatIsBelowIt() throws IOException {
        String found = found("allowedImages: [docker.io/library/busybox, quay.io/prometheus/, bitnami/]\n");
        assertThat(found).contains("no findings");
    }

    @Test
    void aFolderWithoutASlashIsAnImage() throws IOException {
        assertThat(found("allowedImages: [busybox, quay.io/prometheus, docker.io/]\n"))
                .contains("quay.io/prometheus/statsd-exporter")
                .doesNotContain("busybox:1.37", "bitnami/redis");
    }

    private String found(String allowed) throws IOException {
        Path config = folder.resolve(".veles.yaml");
        Files.writeString(config, "contracts: [notes.yaml]\nselect: [image-outside-registry]\n" + allowed);
        String apps = folder.resolve("apps").toString();
        return VelesRun.of("lint", "--config", config.toString(), apps).transcript();
    }
}
