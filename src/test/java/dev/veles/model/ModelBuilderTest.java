package dev.veles.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.veles.contract.Contract;
import dev.veles.testing.Contracts;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModelBuilderTest {
    private static final String CONTRACT = """
            apiVersion: veles.dev/v1alpha1
            kind: InfrastructureContract
            metadata: { name: my-app }
            spec:
              namespace: { name: my-app }
              hostname: app.example.org
              images: { registry: registry.example.org/team }
              services:
                api:
                  image: api:1.0.0
                  replicas: { desired: 3, after: ready }
                cache: { image: 'docker.io/library/redis:8', name: redis }
                off: { image: 'worker:1', replicas: { desired: 0, after: ready } }
              steps: [{ id: ready, title: Get ready. }]
              delivery: {}
              environments:
                one: {}
                two:
                  steps: [{ id: ready, title: Get ready., done: true }]
            """;

    private final Contract contract = Contracts.read("app.yaml", CONTRACT);
    private final Model one = ModelBuilder.build(contract, "one");
    private final Model two = ModelBuilder.build(contract, "two");

    @Test
    void namesComeFromContractAndKeyUnlessTheyAreGiven() {
        assertThat(one.workload("api").name().value()).isEqualTo("my-app-api");
        assertThat(one.workload("cache").name().value()).isEqualTo("redis");
        assertThat(one.runtimeEnv().values()).containsKey("MY_APP_PUBLIC_BASE_URL");
    }

    @Test
    void imagesWithoutAHostStandBelowTheRegistry() {
        assertThat(one.workload("api").pod().image().value()).isEqualTo("registry.example.org/team/api:1.0.0");
        assertThat(one.workload("cache").pod().image().value()).isEqualTo("docker.io/library/redis:8");
    }

    @Test
    void anOpenStepHoldsReplicasAtZeroAndIsTheirCause() {
        Workload staged = one.workload("api");
        assertThat(staged.replicas().value()).isZero();
        assertThat(staged.replicas().location()).hasToString("app.yaml:11:38");
        assertThat(staged.isStaged()).isTrue();
        assertThat(one.isStaged()).isTrue();
        assertThat(two.workload("api").replicas().value()).isEqualTo(3);
        assertThat(two.isStaged()).isFalse();
    }

    @Test
    void whatIsNeverToRunIsNotStaged() {
        assertThat(one.workload("off").isStaged()).isFalse();
    }

    @Test
    void aSingleWriterVolumeMeansRecreateAndForce() {
        Model veles = ModelBuilder.build(Contracts.read(Path.of("contracts/veles.yaml")), "atlas");
        assertThat(veles.workload("backend").strategy().text("type")).contains("Recreate");
        assertThat(veles.workload("backend").forceRecreate()).isTrue();
        assertThat(veles.workload("frontend").strategy().text("type")).contains("RollingUpdate");
        assertThat(veles.workload("frontend").forceRecreate()).isFalse();
        assertThat(veles.workload("postgres").forceRecreate())
                .as("Flux must never delete a StatefulSet")
                .isFalse();
    }

    @Test
    void theChecksumFollowsTheValues() {
        Contract changed =
                Contracts.read("app.yaml", CONTRACT.replace("hostname: app.example.org", "hostname: b.example.org"));
        assertThat(one.runtimeEnv().checksum()).isEqualTo(two.runtimeEnv().checksum());
        assertThat(ModelBuilder.build(changed, "one").runtimeEnv().checksum())
                .isNotEqualTo(one.runtimeEnv().checksum());
    }

    @Test
    void anEnvironmentThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> ModelBuilder.build(contract, "three")).isInstanceOf(IllegalArgumentException.class);
    }
}
