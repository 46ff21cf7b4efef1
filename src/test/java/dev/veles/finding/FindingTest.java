package dev.veles.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.veles.source.Location;
import dev.veles.source.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Records that say themselves when they are equal, part by part. */
class FindingTest {
    private static final SourceText TEXT = new SourceText("a.yaml", "a: 1\nb: 2\n");
    private static final Location PLACE = new Location(TEXT, 1, 1, 1, 2);
    private static final ObjectRef OBJECT = new ObjectRef("v1", "Pod", "space", "name");

    @Test
    void placesDifferInEachPart() {
        differ(
                PLACE,
                new Location(TEXT, 1, 1, 1, 2),
                List.of(
                        new Location(new SourceText("a.yaml", "a: 1\nb: 2\n"), 1, 1, 1, 2),
                        new Location(TEXT, 2, 1, 2, 2),
                        new Location(TEXT, 1, 2, 1, 2),
                        new Location(TEXT, 1, 1, 2, 2),
                        new Location(TEXT, 1, 1, 1, 3)));
    }

    @Test
    void objectsDifferInEachPart() {
        differ(
                OBJECT,
                new ObjectRef("v1", "Pod", "space", "name"),
                List.of(
                        new ObjectRef("v2", "Pod", "space", "name"),
                        new ObjectRef("v1", "Job", "space", "name"),
                        new ObjectRef("v1", "Pod", "", "name"),
                        new ObjectRef("v1", "Pod", "space", "other")));
    }

    @Test
    void findingsDifferInEachPart() {
        Optional<ObjectRef> object = Optional.of(OBJECT);
        Optional<Location> origin = Optional.of(PLACE);
        differ(
                new Finding("a", Severity.ERROR, "m", "w", "h", PLACE, object, "p", origin),
                new Finding("a", Severity.ERROR, "m", "w", "h", PLACE, object, "p", origin),
                List.of(
                        new Finding("b", Severity.ERROR, "m", "w", "h", PLACE, object, "p", origin),
                        new Finding("a", Severity.INFO, "m", "w", "h", PLACE, object, "p", origin),
                        new Finding("a", Severity.ERROR, "n", "w", "h", PLACE, object, "p", origin),
                        new Finding("a", Severity.ERROR, "m", "x", "h", PLACE, object, "p", origin),
                        new Finding("a", Severity.ERROR, "m", "w", "i", PLACE, object, "p", origin),
                        new Finding(
                                "a", Severity.ERROR, "m", "w", "h", Location.point(TEXT, 2, 1), object, "p", origin),
                        new Finding("a", Severity.ERROR, "m", "w", "h", PLACE, Optional.empty(), "p", origin),
                        new Finding("a", Severity.ERROR, "m", "w", "h", PLACE, object, "q", origin),
                        new Finding("a", Severity.ERROR, "m", "w", "h", PLACE, object, "p", Optional.empty())));
    }

    private static <T> void differ(T one, T same, List<T> others) {
        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo("text");
        for (T other : others) {
            assertThat(one).isNotEqualTo(other);
            assertThat(other).isNotEqualTo(one);
        }
    }
}
