package dev.veles.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import picocli.CommandLine.ParseResult;

/**
 * Where the reports of one run go: one to standard output, which is text unless {@code --format} says otherwise, and any
 * number into files. Read before the work starts, so that options which contradict each other end a run at once.
 *
 * @param shown the format on standard output
 * @param written formats that go into files
 */
record ReportTargets(String shown, List<Written> written) {
    /**
     * A report that goes into a file.
     *
     * @param format its format
     * @param file its file
     */
    record Written(String format, ReportFile file) {}

    /**
     * What the options of a command ask for.
     *
     * @param formats those that the command knows; the first is shown where nothing else is
     * @throws UsageException if a format is none, two would go to one place, or a file has no folder
     */
    static ReportTargets of(ParseResult options, List<String> formats) {
        List<String> values = options.matchedOptionValue(FormatOption.NAME, List.of());
        List<String> shown = new ArrayList<>();
        List<Written> written = new ArrayList<>();
        for (String value : values) {
            int equals = value.indexOf('=');
            String format = equals < 0 ? value : value.substring(0, equals);
            if (!formats.contains(format)) {
                throw FormatOption.unknown(format, formats);
            }
            if (equals < 0) {
                shown.add(format);
            } else {
                written.add(new Written(format, file(value, equals)));
            }
        }
        refuseOnePlaceForTwo(shown, written);
        return new ReportTargets(shown.isEmpty() ? formats.get(0) : shown.get(0), List.copyOf(written));
    }

    private static ReportFile file(String value, int equals) {
        if (equals + 1 == value.length()) {
            throw new UsageException(
                    "there is no file behind \"" + value + "\"",
                    "Give " + FormatOption.NAME + " " + value + "FILE, or leave the equals sign out.");
        }
        return ReportFile.of(value.substring(equals + 1));
    }

    private static void refuseOnePlaceForTwo(List<String> shown, List<Written> written) {
        if (shown.size() > 1) {
            throw new UsageException(
                    "the formats " + shown.get(0) + " and " + shown.get(1) + " would both go to standard output",
                    "Write one of them into a file: " + FormatOption.NAME + " " + shown.get(1) + "=FILE.");
        }
        Set<Path> paths = new HashSet<>();
        for (Written report : written) {
            if (!paths.add(report.file().path().toAbsolutePath().normalize())) {
                throw new UsageException(
                        "two reports would be written to \"" + report.file().name() + "\"",
                        "Name a file of its own for each.");
            }
        }
    }

    /**
     * Prints and writes all of them.
     *
     * @param render makes a report of a format, with color or without
     * @throws UsageException if a file cannot be written; everything else is then reported already
     */
    void print(ParseResult options, Streams streams, BiFunction<String, Boolean, String> render) {
        streams.out().print(render.apply(shown, ColorOption.wanted(options, streams)));
        if (written.isEmpty()) {
            return;
        }
        boolean inFiles = ColorOption.wanted(options, new Streams(streams.out(), streams.err()));
        Optional<UsageException> failure = Optional.empty();
        for (Written report : written) {
            try {
                report.file().write(render.apply(report.format(), inFiles));
            } catch (UsageException e) {
                failure = failure.or(() -> Optional.of(e));
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
