package dev.veles.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.testing.Golden;
import dev.veles.yaml.ReadText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigReaderTest {
    @ParameterizedTest
    @MethodSource("bad")
    void saysWhatIsWrong(String name) {
        ConfigReading reading = ConfigCases.read(ConfigCases.text(name));
        assertThat(reading.problems()).as(name).isNotEmpty();
        assertThat(reading.config()).isEqualTo(Config.NONE);
        Golden.check("config-errors/" + name.replace("bad/", "").replace(".yaml", ".err"), ConfigCases.report(reading));
    }

    @ParameterizedTest
    @MethodSource("good")
    void takesWhatIsRight(String name) {
        assertThat(ConfigCases.report(ConfigCases.read(ConfigCases.text(name)))).startsWith("no findings");
    }

    @Test
    void givesEveryValueWithItsPlace() {
        Config config =
                ConfigCases.read(ConfigCases.text("good/everything.yaml")).config();
        assertThat(config.contracts())
                .extracting(it -> it.file().value())
                .containsExactly("contracts/veles.yaml", "contracts/shop.yaml");
        assertThat(config.contracts().get(0).file().location()).hasToString("good/everything.yaml:3:5");
        assertThat(config.contracts().get(1).environment().map(Located::value)).contains("atlas");
        assertThat(config.paths()).extracting(Located::value).containsExactly("contracts", "clusters", "apps");
        assertThat(config.output().map(Located::value)).contains("deploy");
        assertThat(config.exclude())
                .extracting(Located::toString)
                .containsExactly("vendor", "apps/*/generated", "*.tmp.yaml", "[Dd]ebug/");
        assertThat(config.select()).extracting(Located::value).containsExactly("all", "ingress-forward-auth");
        assertThat(config.ignore()).extracting(Located::value).containsExactly("names", "reading");
        assertThat(config.failOn().map(Located::value)).contains(Severity.WARNING);
    }

    @Test
    void readsOffHoweverYamlTakesIt() {
        Config config =
                ConfigCases.read(ConfigCases.text("good/everything.yaml")).config();
        assertThat(config.rules().keySet())
                .containsExactly("secrets", "secret-plaintext", "hostname-mismatch", "yaml-duplicate-key");
        assertThat(config.rules().values())
                .extracting(Located::value)
                .containsExactly(Level.WARNING, Level.ERROR, Level.OFF, Level.OFF);
        assertThat(config.kustomize().mode().map(Located::value)).contains(KustomizeMode.OFF);
    }

    @Test
    void readsAmounts() {
        KustomizeSettings kustomize = ConfigCases.read(ConfigCases.text("good/everything.yaml"))
                .config()
                .kustomize();
        assertThat(kustomize.binary().map(Located::value)).contains("tools/kustomize");
        assertThat(kustomize.timeout().map(Located::value)).contains(Duration.ofSeconds(90));
        assertThat(kustomize.memory().map(Located::value)).contains(2L << 30);
    }

    @Test
    void readsWhatComparisonsLeaveOut() {
        List<IgnoredField> ignored = ConfigCases.read(ConfigCases.text("good/everything.yaml"))
                .config()
                .ignoredFields();
        assertThat(ignored)
                .extracting(it -> it.field().value())
                .containsExactly(
                        new FieldPattern("Deployment", "wiki", "spec.replicas"),
                        new FieldPattern("*", "*", "metadata.annotations[\"checksum/config\"]"));
        assertThat(ignored)
                .extracting(it -> it.reason().value())
                .containsExactly("the autoscaler writes it", "changes with each build");
        assertThat(ignored.get(0).field().location()).hasToString("good/everything.yaml:32:14");
    }

    @Test
    void contractsCoverWhatTheySayOrEverything() {
        List<CoveringContract> contracts = ConfigCases.read(ConfigCases.text("good/everything.yaml"))
                .config()
                .contracts();
        assertThat(contracts.get(0).covers("anything/at/all.yaml")).isTrue();
        assertThat(contracts.get(1).covers("apps/shop/base/deployment.yaml")).isTrue();
        assertThat(contracts.get(1).covers("clusters/atlas/shop.yaml")).isTrue();
        assertThat(contracts.get(1).covers("apps/shops/base/deployment.yaml")).isFalse();
    }

    @Test
    void anEmptyFileSetsNothing() {
        for (String name : List.of("good/empty.yaml", "good/comment.yaml", "good/empty-mapping.yaml")) {
            assertThat(ConfigCases.read(ConfigCases.text(name)).config())
                    .as(name)
                    .isEqualTo(Config.NONE);
        }
    }

    @Test
    void aFileThatIsNoTextIsNoConfiguration() {
        SourceText text = new SourceText(".veles.yaml", "");
        Finding finding = Finding.error("yaml-encoding", "a", "", "b", Location.point(text, 1, 1));
        ConfigReading reading = ConfigReader.read(new ReadText(text, List.of(finding)), ConfigCases.NAMES);
        assertThat(reading.problems()).containsExactly(finding);
        assertThat(reading.config().output()).isEqualTo(Optional.empty());
    }

    private static List<String> bad() {
        return ConfigCases.in("bad");
    }

    private static List<String> good() {
        return ConfigCases.in("good");
    }
}
