package dev.veles.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNameTest {
    private static final List<String> KNOWN = List.of("render", "lint", "validate", "namespace", "nodePool");

    @ParameterizedTest
    @CsvSource({
        "rendr, render",
        "lnit, lint",
        "nodepool, nodePool",
        "NAMESPACE, namespace",
        "valdiate, validate",
        "lints, lint"
    })
    void findsTheNearest(String written, String meant) {
        assertThat(NearName.of(written, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"ren, render", "rendering, render", "nodePoolName, nodePool", "name, namespace"})
    void takesABeginningWhereNothingIsNear(String written, String meant) {
        assertThat(NearName.of(written, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"storage", "x", "tint-ed"})
    void findsNothingFarAway(String written) {
        assertThat(NearName.of(written, KNOWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ab, aa"})
    void takesTheFirstOfEquallyNearOnes(String written, String meant) {
        assertThat(NearName.of(written, List.of("aa", "bb"))).contains(meant);
    }
}
