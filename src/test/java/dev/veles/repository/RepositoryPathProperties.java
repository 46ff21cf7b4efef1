package dev.veles.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RepositoryPathProperties {
    @Property(tries = 5_000)
    void resolvesAsTheFileSystemDoes(@ForAll("folders") String folder, @ForAll("references") String reference) {
        String expected = Path.of(folder + "/./" + reference).normalize().toString();
        String relative =
                folder.isEmpty() ? Path.of("./" + reference).normalize().toString() : expected;

        assertThat(RepositoryPath.resolve(folder, reference)).isEqualTo(relative);
    }

    @Provide
    Arbitrary<String> folders() {
        return names("a", "b.c", ".hidden", "x")
                .map(names -> Path.of(String.join("/", names)).normalize().toString());
    }

    @Provide
    Arbitrary<String> references() {
        return names("a", "b.c", ".hidden", "..x", "x..", "", ".", "..", "..", "..")
                .map(names -> String.join("/", names));
    }

    private static Arbitrary<List<String>> names(String... names) {
        return Arbitraries.of(names).list().ofMaxSize(6);
    }
}
