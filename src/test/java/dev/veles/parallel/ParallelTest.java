package dev.veles.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 15, 16, 17, 127, 128, 1000, 12_345})
    void givesResultsInTheOrderOfTheThings(int count) {
        List<Integer> things = IntStream.range(0, count).boxed().toList();

        assertThat(Parallel.map(things, thing -> thing * 2))
                .isEqualTo(things.stream().map(thing -> thing * 2).toList());
        assertThat(Parallel.map(things, 3, thing -> thing * 2))
                .isEqualTo(things.stream().map(thing -> thing * 2).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void throwsWhatTheFirstThingThrew(int atOnce) {
        List<Integer> things = IntStream.range(0, 5_000).boxed().toList();

        assertThatThrownBy(() -> Parallel.map(things, atOnce, ParallelTest::refuseHundreds))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("100");
    }

    private static int refuseHundreds(int thing) {
        if (thing > 0 && thing % 100 == 0) {
            throw new IllegalArgumentException(Integer.toString(thing));
        }
        return thing;
    }
}
