package dev.veles.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {
    /** The test cases of RFC 7386, appendix A. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":\"b\"} | {\"a\":\"c\"} | {\"a\":\"c\"}",
                "{\"a\":\"b\"} | {\"b\":\"c\"} | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"} | {\"a\":null} | {}",
                "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null} | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]} | {\"a\":\"c\"} | {\"a\":\"c\"}",
                "{\"a\":\"c\"} | {\"a\":[\"b\"]} | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}} | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]} | {\"a\":[1]} | {\"a\":[1]}",
                "[\"a\",\"b\"] | [\"c\",\"d\"] | [\"c\",\"d\"]",
                "{\"a\":\"b\"} | [\"c\"] | [\"c\"]",
                "{\"a\":\"foo\"} | \"bar\" | \"bar\"",
                "{\"e\":null} | {\"a\":1} | {\"e\":null,\"a\":1}",
                "[1,2] | {\"a\":\"b\",\"c\":null} | {\"a\":\"b\"}",
                "{} | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}",
            })
    void mergesAsTheRfcSays(String target, String patch, String expected) {
        Node merged = MergePatch.apply(read(target), read(patch));
        assertThat(JsonWriter.write(merged)).isEqualTo(JsonWriter.write(read(expected)));
    }

    @Test
    void whatComesFromThePatchKeepsThePatchsPlace() {
        Mapping target = (Mapping) read("kept: 1\nchanged: 2\n");
        Mapping patch = (Mapping) YamlReader.read(new SourceText("patch", "\n\nchanged: 3\nadded: 4\n"))
                .documents()
                .get(0);
        Mapping merged = MergePatch.apply(target, patch);
        assertThat(place(merged, "kept")).isEqualTo("target:1:7");
        assertThat(place(merged, "changed")).isEqualTo("patch:3:10");
        assertThat(place(merged, "added")).isEqualTo("patch:4:8");
        assertThat(merged.keyLocation("changed")).map(Object::toString).contains("patch:3:1");
    }

    private static String place(Mapping mapping, String key) {
        return mapping.get(key).orElseThrow().location().toString();
    }

    private static Node read(String text) {
        return YamlReader.read(new SourceText("target", text)).documents().get(0);
    }
}
