package dev.veles.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.veles.finding.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceReaderTest {
    @TempDir
    Path folder;

    @Test
    void dropsAByteOrderMarkAndKeepsLineBreaks() {
        ReadText read = SourceReader.decode("\uFEFFa: \u00E4\r\n".getBytes(StandardCharsets.UTF_8), "a.yaml");
        assertThat(read.problems()).isEmpty();
        assertThat(read.source().text()).isEqualTo("a: \u00E4\r\n");
        assertThat(read.source().name()).isEqualTo("a.yaml");
    }

    @Test
    void keepsAReplacementCharacterThatIsReallyThere() {
        assertThat(SourceReader.decode("a: \uFFFD".getBytes(StandardCharsets.UTF_8), "a.yaml")
                        .problems())
                .isEmpty();
    }

    @Test
    void namesTheFirstByteThatIsNotUtf8() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("a: \u00E4\uD83D\uDE00\r\nname: Fran".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE7);
        bytes.write("ois\nb: \uFFFD\n".getBytes(StandardCharsets.UTF_8));
        Finding problem = problem(SourceReader.decode(bytes.toByteArray(), "a.yaml"));
        assertThat(problem.location()).hasToString("a.yaml:2:11");
        assertThat(problem.message()).isEqualTo("the byte 0xE7 stands here, which is not UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, UTF-16", "UTF-16BE, UTF-16", "UTF-32LE, UTF-32", "UTF-32BE, UTF-32"})
    void namesOtherEncodings(String charset, String named) {
        Finding problem = problem(SourceReader.decode("\uFEFFa: b".getBytes(Charset.forName(charset)), "a.yaml"));
        assertThat(problem.message()).endsWith("byte order mark of " + named);
    }

    @Test
    void refusesMoreThanSixteenMebibytes() throws IOException {
        byte[] large = new byte[SourceReader.MAX_BYTES + 1];
        assertThat(problem(SourceReader.decode(large, "a.yaml")).rule()).isEqualTo("yaml-limit");
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
        assertThat(problem(SourceReader.read(endless, "<stdin>")).rule()).isEqualTo("yaml-limit");
    }

    @Test
    void readsStreams() throws IOException {
        InputStream in = new ByteArrayInputStream("a: 1".getBytes(StandardCharsets.UTF_8));
        assertThat(SourceReader.read(in, "<stdin>").source().text()).isEqualTo("a: 1");
    }

    @Test
    void saysThatThereIsNoFileToJudge() throws IOException {
        assertThatThrownBy(() -> YamlReader.readFile(folder.resolve("none.yaml"), "none.yaml"))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("none.yaml: no such file");
        assertThatThrownBy(() -> YamlReader.readFile(folder, "folder"))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("folder: is a folder, not a file");
        Path file = Files.writeString(folder.resolve("file.yaml"), "a: 1");
        assertThatThrownBy(() -> YamlReader.readFile(file.resolve("below.yaml"), "file.yaml/below.yaml"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageStartingWith("file.yaml/below.yaml: ")
                .hasMessageNotContaining(folder.toString());
    }

    @Test
    void brokenContentIsAProblemOfTheFile() throws IOException {
        Path file = Files.write(folder.resolve("bad.yaml"), new byte[] {'a', (byte) 0xFF});
        assertThat(YamlReader.readFile(file, "bad.yaml").problems()).hasSize(1);
    }

    private static Finding problem(ReadText read) {
        assertThat(read.problems()).hasSize(1);
        return read.problems().get(0);
    }
}
