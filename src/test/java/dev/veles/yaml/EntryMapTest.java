package dev.veles.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.veles.source.Location;
import dev.veles.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EntryMapTest {
    private static final Location HERE = Location.point(new SourceText("a.yaml", ""), 1, 1);

    @Property
    void isTheMapThatItWasCopiedFrom(@ForAll @Size(max = 100) List<String> keys, @ForAll String other) {
        Map<String, Mapping.Entry> entries = entries(keys);

        EntryMap map = EntryMap.of(entries);

        assertThat(map).isEqualTo(entries).hasSameHashCodeAs(entries);
        assertThat(new ArrayList<>(map.keySet())).isEqualTo(new ArrayList<>(entries.keySet()));
        assertThat(new ArrayList<>(map.values())).isEqualTo(new ArrayList<>(entries.values()));
        assertThat(new ArrayList<>(map.entrySet())).isEqualTo(new ArrayList<>(entries.entrySet()));
        entries.forEach((key, entry) -> assertThat(map.get(key)).isSameAs(entry));
        assertThat(map.containsKey(other)).isEqualTo(entries.containsKey(other));
        assertThat(map.get(other)).isSameAs(entries.get(other));
    }

    @Test
    void findsKeysOfOneHash() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            keys.add(Integer.toBinaryString(64 + i).replace("0", "Aa").replace("1", "BB"));
        }

        EntryMap map = EntryMap.of(entries(keys));

        assertThat(keys.stream().map(String::hashCode).distinct()).hasSize(1);
        assertThat(keys).allSatisfy(key -> assertThat(map.get(key)).isNotNull());
        assertThat(map.containsKey("AaAaAaAaAaAaAa")).isFalse();
    }

    @Test
    void staysAsItIs() {
        Map<String, Mapping.Entry> entries = entries(List.of("a", "b"));

        EntryMap map = EntryMap.of(entries);
        entries.clear();

        assertThat(map).containsOnlyKeys("a", "b");
        assertThat(map.containsKey(null)).isFalse();
        assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.values().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map.keySet().remove("a")).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Map<String, Mapping.Entry> entries(List<String> keys) {
        Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
        for (String key : keys) {
            entries.put(key, new Mapping.Entry(Scalar.string(key, HERE), Scalar.integer(entries.size(), HERE)));
        }
        return entries;
    }
}
