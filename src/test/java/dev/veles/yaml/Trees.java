package dev.veles.yaml;

import dev.veles.source.Location;
import dev.veles.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitrary trees, with the strings that readers of YAML stumble over. */
final class Trees {
    static final Location HERE = Location.point(new SourceText("test", ""), 1, 1);

    private static final String[] PIECES = {
        "",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        ":",
        ": ",
        " #",
        "#",
        "-",
        "- ",
        "--",
        "---",
        "...",
        "'",
        "\"",
        "\\",
        "{",
        "}",
        "[",
        "]",
        ",",
        "?",
        "? ",
        "|",
        ">",
        "%",
        "@",
        "`",
        "*",
        "&",
        "!",
        "~",
        "=",
        "<<",
        "a",
        "B",
        "word",
        "two words",
        "y",
        "No",
        "true",
        "null",
        "0",
        "1",
        "08",
        "1_0",
        "0x1F",
        "1e3",
        "1:30",
        ".5",
        ".inf",
        "2001-01-01",
        "+",
        ".",
        "\r",
        "\r\n",
        "\u0000",
        "\u0007",
        "\u001B",
        "\u007F",
        "\u0085",
        "\u00A0",
        "\u00AD",
        "\u00E4",
        "\u0663",
        "\u200B",
        "\u2028",
        "\u202E",
        "\u3000",
        "\u4E2D",
        "\uE000",
        "\uFEFF",
        "\uFFFD",
        "\uFFFF",
        "\uD83D\uDE00",
        "\\n",
        "${A}",
        "{{"
    };

    private Trees() {}

    static Arbitrary<String> strings() {
        return Arbitraries.of(PIECES)
                .list()
                .ofMaxSize(6)
                .map(pieces -> String.join("", pieces))
                .withoutEdgeCases();
    }

    /** Up to three levels; edge cases of edge cases would take longer than all tries. */
    static Arbitrary<Node> trees() {
        return Arbitraries.recursive(Trees::scalars, Trees::collections, 0, 3).withoutEdgeCases();
    }

    private static Arbitrary<Node> collections(Arbitrary<Node> inner) {
        return Arbitraries.oneOf(List.of(sequences(inner), mappings(inner)));
    }

    private static Arbitrary<Node> scalars() {
        return Arbitraries.oneOf(
                strings().map(text -> (Node) Scalar.string(text, HERE)),
                Arbitraries.longs().map(number -> Scalar.integer(number, HERE)),
                Arbitraries.of(true, false).map(bool -> Scalar.bool(bool, HERE)),
                Arbitraries.of("1.5", ".inf", "-.INF", ".nan", "1e3", "08", "18446744073709551615")
                        .map(text -> new Scalar(text, Scalar.Type.FLOAT, Scalar.Style.PLAIN, HERE)),
                Arbitraries.just(PlainScalars.nothing(HERE)));
    }

    private static Arbitrary<Node> sequences(Arbitrary<Node> inner) {
        return inner.list().ofMaxSize(4).map(items -> new Sequence(items, HERE));
    }

    private static Arbitrary<Node> mappings(Arbitrary<Node> inner) {
        Arbitrary<String> keys = Arbitraries.oneOf(strings(), Arbitraries.just("k".repeat(1_100)));
        return Arbitraries.maps(keys, inner).ofMaxSize(4).map(Trees::mapping);
    }

    private static Mapping mapping(Map<String, Node> values) {
        Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
        values.forEach((key, value) -> entries.put(key, new Mapping.Entry(Scalar.string(key, HERE), value)));
        return new Mapping(entries, HERE);
    }

    static List<String> nastyStrings() {
        List<String> all = new ArrayList<>(List.of(PIECES));
        for (String piece : PIECES) {
            all.addAll(List.of(piece + "x", "x" + piece, "x" + piece + "y", "x " + piece + " y"));
            all.addAll(List.of("\n" + piece + "\nx", " " + piece + "\nx\n", "x\n" + piece, "x\n  " + piece + "\n\n"));
            all.addAll(List.of(piece + "\nx", "x\n" + piece + "\ny\n", "-" + piece, "+" + piece, "." + piece));
        }
        return all;
    }
}
