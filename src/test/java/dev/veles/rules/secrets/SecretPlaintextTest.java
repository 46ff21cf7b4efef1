package dev.veles.rules.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.lint.LintInput;
import dev.veles.lint.LintUnit;
import dev.veles.lint.Linter;
import dev.veles.manifest.Manifest;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a value is reported that another file brought into a Secret. */
class SecretPlaintextTest {
    private static final String SECRET = """
            apiVersion: v1
            kind: Secret
            metadata: {name: store}
            stringData:
              password: __REPLACE_ME__
              token: __REPLACE_ME__
            """;

    @Test
    void standsAtTheLineThatBroughtTheValue() {
        Mapping secret = read("base/store.yaml", SECRET);
        Mapping inputs = read("overlay/inputs.yaml", "a: x\npassword: hunter-2024\n");
        Mapping whole = read("overlay/files.yaml", "token: |\n  token=hunter-2024\n  more=x\n");
        Mapping data = (Mapping) secret.get("stringData").orElseThrow();
        data = data.with(key(data, "password"), inputs.get("password").orElseThrow());
        data = data.with(key(data, "token"), whole.get("token").orElseThrow());

        assertThat(found(secret.with("stringData", data)))
                .as("a whole file is reported at the key that it is kept under")
                .containsExactly("base/store.yaml:6:3", "overlay/inputs.yaml:2:11");
    }

    private static List<String> found(Mapping secret) {
        LintInput input = LintInput.read(new Manifest(secret));
        return new Linter(List.of(new SecretPlaintext()))
                .lint(List.of(new LintUnit(List.of(input), Optional.empty()))).findings().stream()
                        .map(finding -> finding.location().toString())
                        .toList();
    }

    private static Mapping read(String name, String text) {
        Node document = YamlReader.read(new SourceText(name, text)).documents().get(0);
        return (Mapping) document;
    }

    private static Scalar key(Mapping mapping, String name) {
        return Scalar.string(name, mapping.keyLocation(name).orElseThrow());
    }
}
