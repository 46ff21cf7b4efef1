package dev.veles.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.veles.output.IndexTokens.BrokenIndex;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnedIndexTest {
    private static final String DIGEST = "sha256:" + "0a".repeat(32);
    private static final String INDEX = """
            {
              "version": 1,
              "contract": "veles",
              "files": {
                "apps/veles/CONTRACT.md": "%1$s",
                "clusters/atlas/applications/veles.yaml": "%1$s"
              }
            }
            """.formatted(DIGEST);

    @Test
    void hasOneLineForEachFile() throws BrokenIndex {
        OwnedIndex index = new OwnedIndex(
                "veles",
                new TreeMap<>(
                        Map.of("clusters/atlas/applications/veles.yaml", DIGEST, "apps/veles/CONTRACT.md", DIGEST)));

        assertThat(index.toJson()).isEqualTo(INDEX);
        assertThat(IndexReader.read(INDEX, "veles")).isEqualTo(index);
        assertThat(IndexReader.read(INDEX.replaceAll("\\s+", " ").strip(), "veles"))
                .isEqualTo(index);
        assertThat(IndexReader.read(INDEX.replace("\n", "\r\n"), "veles")).isEqualTo(index);
    }

    @Property
    void isReadAsItIsWritten(@ForAll("files") Map<String, String> files) throws BrokenIndex {
        OwnedIndex index = new OwnedIndex("veles", new TreeMap<>(files));

        assertThat(IndexReader.read(index.toJson(), "veles")).isEqualTo(index);
    }

    @Property
    void aPartOfAnIndexIsNone(@ForAll @net.jqwik.api.constraints.IntRange(max = 10_000) int length) {
        String part = INDEX.substring(0, length % (INDEX.length() - 2));

        assertThatThrownBy(() -> IndexReader.read(part, "veles")).isInstanceOf(BrokenIndex.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "version": 1            | "version": 2          | version 2 is unknown, this veles knows 1
            "version": 1            | "version": "1"        | line 2 should have a number
            "version": 1,           | "version": 1          | line 3 should have ','
            "contract": "veles"     | "contract": "other"   | it is for the contract "other"
            apps/veles/CONTRACT.md  | ../CONTRACT.md        | "../CONTRACT.md" is not a path below the output folder
            apps/veles/CONTRACT.md  | /etc/passwd           | "/etc/passwd" is not a path below the output folder
            apps/veles/CONTRACT.md  | .veles/other.json     | ".veles/other.json" is not a path below the output folder
            apps/veles/CONTRACT.md  | .Veles/other.json     | ".Veles/other.json" is not a path below the output folder
            apps/veles/CONTRACT.md  | a\\u0041              | line 5 should have a quote or a backslash behind a backslash
            0a"                     | 0a                    | line 5 should have a closing quote
            sha256:0a0a             | sha256:0A0A           | "sha256:0A0A
            sha256:0a               | md5:0a                | "md5:0a
            "files": {              | "files": {<<<<<<< HEAD| line 4 should have '"'
            "files": {              | "files": [            | line 4 should have '{'
            apps/veles/CONTRACT.md  | clusters/atlas/applications/veles.yaml | "clusters/atlas/applications/veles.yaml" is there twice
            """)
    void saysWhatIsWrong(String found, String replacement, String problem) {
        String broken = INDEX.replace(found, replacement == null ? "" : replacement);

        assertThatThrownBy(() -> IndexReader.read(broken, "veles"))
                .isInstanceOf(BrokenIndex.class)
                .hasMessageStartingWith(problem);
    }

    @Test
    void nothingMayFollow() {
        assertThatThrownBy(() -> IndexReader.read(INDEX + "}", "veles")).hasMessage("line 9 should have nothing more");
    }

    @Provide
    Arbitrary<Map<String, String>> files() {
        Arbitrary<String> names = Arbitraries.strings()
                .withCharRange(' ', '~')
                .excludeChars('\\', '/')
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(name -> SafePath.isForOutput(name));
        Arbitrary<String> paths = names.list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join("/", parts));
        Arbitrary<String> digests =
                Arbitraries.strings().withChars("0123456789abcdef").ofLength(64).map(hex -> "sha256:" + hex);
        return Arbitraries.maps(paths, digests).ofMaxSize(6);
    }
}
