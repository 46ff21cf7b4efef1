package dev.veles.cli;

import dev.veles.lint.LintResult;
import dev.veles.triage.Baseline;
import dev.veles.triage.Triage;
import dev.veles.triage.TriageException;
import dev.veles.yaml.ReadText;
import dev.veles.yaml.SourceReader;
import dev.veles.yaml.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code --baseline FILE} and {@code --write-baseline}: findings that are known are counted and not reported. */
final class BaselineOption {
    private static final String NAME = "--baseline";
    private static final String WRITE = "--write-baseline";
    private static final int MOST = 10;

    private BaselineOption() {}

    static void addTo(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(NAME)
                .type(String.class)
                .paramLabel("FILE")
                .description("Report only what this file does not know.")
                .build());
        spec.addOption(OptionSpec.builder(WRITE)
                .description("Write all findings into the file of --baseline, and prune what no longer occurs.")
                .build());
    }

    /**
     * Takes out what is known; first writes it, where that was asked for.
     *
     * @param result what is left after suppressions
     * @param triage what suppressed it
     * @throws UsageException for a file that cannot be read or written
     */
    static LintResult apply(ParseResult options, Streams streams, Triage triage, LintResult result) {
        Optional<String> file = Optional.ofNullable(options.matchedOptionValue(NAME, (String) null));
        boolean write = options.hasMatchedOption(WRITE);
        if (file.isEmpty()) {
            if (write) {
                throw new UsageException(
                        WRITE + " does not say where to", "Give the file too: --baseline veles-baseline.json.");
            }
            return result;
        }
        boolean begins = write && !Files.exists(Path.of(file.get()));
        Baseline baseline = begins ? Baseline.of(List.of()) : read(file.get());
        if (write) {
            baseline = baseline.renewed(result.findings(), triage.idle());
            write(file.get(), baseline);
            streams.err().println("veles: " + file.get() + " now knows what was found: " + count(result));
        }
        Baseline.Outcome outcome = baseline.apply(result, write ? Set.of() : triage.idle());
        if (!write) {
            note(streams, file.get(), outcome.gone());
        }
        return outcome.result();
    }

    private static String count(LintResult result) {
        int findings = result.findings().size();
        return findings + (findings == 1 ? " finding" : " findings");
    }

    private static void note(Streams streams, String file, List<String> gone) {
        if (gone.isEmpty()) {
            return;
        }
        streams.err().println("veles: " + file + " knows what no longer occurs; " + WRITE + " prunes it:");
        for (String entry : gone.subList(0, Math.min(MOST, gone.size()))) {
            streams.err().println("  " + entry);
        }
        if (gone.size() > MOST) {
            streams.err().println("  and " + (gone.size() - MOST) + " more");
        }
    }

    private static Baseline read(String file) {
        try {
            ReadText text = SourceReader.readFile(Path.of(file), file.replace('\\', '/'));
            if (!text.problems().isEmpty()) {
                throw new UsageException(
                        text.problems().get(0).location() + ": "
                                + text.problems().get(0).message(),
                        text.problems().get(0).help());
            }
            return Baseline.read(text.source());
        } catch (UnreadableException e) {
            throw new UsageException(String.valueOf(e.getMessage()), "Write it first with " + WRITE + ".");
        } catch (TriageException e) {
            throw new UsageException(e.getMessage(), e.help());
        }
    }

    private static void write(String file, Baseline baseline) {
        try {
            Files.writeString(Path.of(file), baseline.write());
        } catch (IOException e) {
            throw new UsageException(
                    "\"" + file + "\" cannot be written",
                    "Give a file in a folder that is there and may be written to.");
        }
    }
}
