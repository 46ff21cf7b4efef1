package dev.veles.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever stands in a text, a JSON reader gets it back. */
class JsonWriterProperties {
    private static final ObjectMapper READER = new ObjectMapper();

    @Property(tries = 500)
    void stringsComeBack(@ForAll String key, @ForAll String value) throws JsonProcessingException {
        String json = new JsonWriter()
                .open('{')
                .field(key, value)
                .name(key + "list")
                .open('[')
                .item()
                .string(value)
                .close(']')
                .close('}')
                .toString();
        assertThat(READER.readTree(json).get(key).textValue()).isEqualTo(value);
        assertThat(READER.readTree(json).get(key + "list").get(0).textValue()).isEqualTo(value);
    }
}
