package dev.veles.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.veles.manifest.Manifest;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What both sides share is not walked: here that would never end. */
class SharedNodesTest {
    private static final Location HERE = Location.point(new SourceText("a.yaml", ""), 1, 1);
    private static final Mapping SHARED = shared();

    @Test
    void areTheSame() {
        SetDiff diff = between(object("1"), object("1"));

        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff.equal()).isEqualTo(1);
    }

    @Test
    void areTheSameBesideWhatDiffers() {
        SetDiff diff = between(object("1"), object("2"));

        assertThat(diff.changes()).hasSize(1);
        assertThat(diff.changes().get(0).fields())
                .extracting(field -> field.path().toString())
                .containsExactly("data.own");
    }

    private static SetDiff between(Mapping before, Mapping after) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> SetDiff.between(objects(before), objects(after), false));
    }

    private static List<DiffObject> objects(Mapping root) {
        return List.of(new DiffObject(new Manifest(root), "a.yaml"));
    }

    private static Mapping object(String own) {
        return MappingBuilder.mapping(HERE)
                .put("apiVersion", "example.org/v1")
                .put("kind", "Thing")
                .put("metadata", MappingBuilder.mapping(HERE).put("name", "thing"))
                .put("data", MappingBuilder.mapping(HERE).put("own", own).put("shared", SHARED))
                .build();
    }

    /** Written out, this is more than all memory. */
    private static Mapping shared() {
        Mapping shared = MappingBuilder.mapping(HERE).put("value", "x").build();
        for (int i = 0; i < 40; i++) {
            Sequence twice = new Sequence(List.of(shared, shared, Scalar.bool(true, HERE)), HERE);
            shared = MappingBuilder.mapping(HERE)
                    .put("one", shared)
                    .put("other", twice)
                    .build();
        }
        return shared;
    }
}
