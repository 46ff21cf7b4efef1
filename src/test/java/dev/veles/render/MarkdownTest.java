package dev.veles.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void cellsHoldBarsLineBreaksAndNothing() {
        String table = new Markdown()
                .table(List.of("A", "B"), List.of(List.of("x | y", "two\n  lines"), List.of("", "")))
                .text();
        assertThat(table).isEqualTo("""
                        | A | B |
                        | --- | --- |
                        | x \\| y | two lines |
                        | | |
                        """);
    }

    @Test
    void codeHoldsBackticks() {
        assertThat(Markdown.code("plain")).isEqualTo("`plain`");
        assertThat(Markdown.code("a ` b `` c")).isEqualTo("``` a ` b `` c ```");
        assertThat(new Markdown().listing("yaml", "a: |\n  ```\n  x\n").text())
                .isEqualTo("````yaml\na: |\n  ```\n  x\n````\n");
    }

    @Test
    void blocksStandApart() {
        assertThat(new Markdown()
                        .heading(2, "A\nheading")
                        .paragraph("Text  \nin two lines.")
                        .items(List.of("one\ntwo", "three"))
                        .items(List.of())
                        .table(List.of("A"), List.of())
                        .text())
                .isEqualTo("## A heading\n\nText\nin two lines.\n\n- one\n  two\n- three\n");
    }
}
