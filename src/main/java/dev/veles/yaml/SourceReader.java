package dev.veles.yaml;

import dev.veles.finding.Finding;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Turns files into texts: UTF-8 of at most 16 MiB, a byte order mark dropped. Line breaks stay as they are, since YAML
 * reads CR LF as it reads LF.
 */
public final class SourceReader {
    /** Ten times what the API server and etcd take for one object. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final String RULE = "yaml-encoding";
    private static final String LIMIT = "yaml-limit";

    private SourceReader() {}

    /**
     * Reads a file.
     *
     * @param name what findings print for it: the path as the user wrote it, with forward slashes
     * @throws UnreadableException where there is no file to judge
     */
    public static ReadText readFile(Path file, String name) throws UnreadableException {
        if (Files.isDirectory(file)) {
            throw new UnreadableException(name, "is a folder, not a file", new IOException("a folder"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, name);
        } catch (NoSuchFileException e) {
            throw new UnreadableException(name, "no such file", e);
        } catch (AccessDeniedException e) {
            throw new UnreadableException(name, "permission denied", e);
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableException(name, "cannot be read" + reason(e), e);
        }
    }

    /** The system's reason alone: the JDK's message holds the absolute path, which says more than the user wrote. */
    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException failure ? failure.getReason() : null;
        return reason == null ? "" : " (" + reason + ")";
    }

    /**
     * Reads a stream to its end, such as the standard input.
     *
     * @throws UnreadableException where the stream breaks off
     */
    public static ReadText read(InputStream in, String name) throws UnreadableException {
        try {
            return decode(in.readNBytes(MAX_BYTES + 1), name);
        } catch (IOException e) {
            throw new UnreadableException(name, "cannot be read", e);
        }
    }

    /** Decodes the content of a file. */
    public static ReadText decode(byte[] bytes, String name) {
        if (bytes.length > MAX_BYTES) {
            return refused(
                    name, LIMIT, "the file is larger than 16 MiB", "No Kubernetes object is.", "Split the file.");
        }
        String wide = wideEncoding(bytes);
        if (!wide.isEmpty()) {
            return refused(
                    name,
                    RULE,
                    "the file begins with the byte order mark of " + wide,
                    "Veles reads UTF-8, as kubectl does.",
                    "Save the file as UTF-8.");
        }
        int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        String text = new String(bytes, mark, bytes.length - mark, StandardCharsets.UTF_8);
        SourceText source = new SourceText(name, text);
        return text.indexOf('\uFFFD') < 0 ? new ReadText(source, List.of()) : strict(source, bytes, mark);
    }

    /** The replacement character may have been in the file, or have replaced bytes that are no UTF-8. */
    private static ReadText strict(SourceText source, byte[] bytes, int mark) {
        ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (!result.isError()) {
            return new ReadText(source, List.of());
        }
        int bad = out.position();
        String octet = Integer.toHexString(bytes[in.position()] & 0xFF).toUpperCase(Locale.ROOT);
        Finding finding = Finding.error(
                RULE,
                "the byte 0x" + octet + " stands here, which is not UTF-8",
                "Read as another encoding, the text would say something else.",
                "Save the file as UTF-8.",
                source.range(bad, bad + 1));
        return new ReadText(source, List.of(finding));
    }

    private static String wideEncoding(byte[] bytes) {
        if (startsWith(bytes, 0x00, 0x00, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE, 0x00, 0x00)) {
            return "UTF-32";
        }
        return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE) ? "UTF-16" : "";
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        byte[] expected = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            expected[i] = (byte) mark[i];
        }
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, expected, 0, mark.length);
    }

    private static ReadText refused(String name, String rule, String message, String why, String help) {
        SourceText nothing = new SourceText(name, "");
        Location start = Location.point(nothing, 1, 1);
        return new ReadText(nothing, List.of(Finding.error(rule, message, why, help, start)));
    }
}
