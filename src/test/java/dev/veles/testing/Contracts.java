package dev.veles.testing;

import dev.veles.contract.Contract;
import dev.veles.contract.ContractReader;
import dev.veles.contract.ContractReading;
import dev.veles.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The contracts of this repository. */
public final class Contracts {
    private Contracts() {}

    /** Paths of the contracts that are right: those of {@code contracts/} and the examples that show how to write one. */
    public static List<Path> paths() {
        return Stream.of("contracts", "examples")
                .flatMap(folder -> yamlIn(Path.of(folder)).stream())
                .toList();
    }

    /** Paths of the contracts that a rule refuses. */
    public static List<Path> regressions() {
        return yamlIn(Path.of("examples/regressions"));
    }

    /** A contract that must be right. */
    public static Contract read(Path path) {
        try {
            return read(path.toString().replace('\\', '/'), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A contract from its text, which must be right. */
    public static Contract read(String name, String text) {
        ContractReading reading = ContractReader.read(new SourceText(name, text));
        return reading.contract().orElseThrow(() -> new AssertionError(reading.problems()));
    }

    private static List<Path> yamlIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
