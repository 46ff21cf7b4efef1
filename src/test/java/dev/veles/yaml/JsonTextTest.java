package dev.veles.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever stands in a text, a JSON reader gets it back, also after it was written as UTF-8. */
class JsonTextTest {
    private static final ObjectMapper READER = new ObjectMapper();

    @Property(tries = 500)
    void stringsComeBack(@ForAll String text) throws JsonProcessingException {
        assertThat(throughUtf8(text)).isEqualTo(text);
    }

    @Example
    void wholeCharactersStayAndHalvesAreEscaped() throws JsonProcessingException {
        assertThat(quoted("\ud83d\ude00")).isEqualTo("\"\ud83d\ude00\"");
        for (String half : new String[] {"\ud83d", "\ude00", "\ude00\ud83d", "\ud83d\ud83d\ude00", "a\ud83dz"}) {
            assertThat(throughUtf8(half)).isEqualTo(half);
        }
    }

    private static String throughUtf8(String text) throws JsonProcessingException {
        byte[] bytes = quoted(text).getBytes(StandardCharsets.UTF_8);
        return READER.readValue(new String(bytes, StandardCharsets.UTF_8), String.class);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder();
        JsonText.append(out, text);
        return out.toString();
    }
}
