package dev.veles.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTextTest {
    private final SourceText text = new SourceText("a.yaml", "one\ntwo\r\n\r\nfour\rfive\n");

    @Test
    void givesLinesWithoutTheirBreaks() {
        assertThat(text.line(1)).isEqualTo("one");
        assertThat(text.line(2)).isEqualTo("two");
        assertThat(text.line(3)).isEmpty();
        assertThat(text.line(4)).isEqualTo("four");
        assertThat(text.line(5)).isEqualTo("five");
        assertThat(text.line(6)).isEmpty();
        assertThat(text.line(7)).isEmpty();
    }

    @Test
    void findsRangesOfOffsets() {
        assertThat(text.range(0, 3)).isEqualTo(new Location(text, 1, 1, 1, 4));
        assertThat(text.range(4, 12)).isEqualTo(new Location(text, 2, 1, 4, 2));
        assertThat(text.range(21, 21)).isEqualTo(Location.point(text, 6, 1));
    }

    @Test
    void anEmptyTextHasOneEmptyLine() {
        SourceText empty = new SourceText("a.yaml", "");
        assertThat(empty.line(1)).isEmpty();
        assertThat(empty.range(0, 0)).isEqualTo(Location.point(empty, 1, 1));
    }
}
