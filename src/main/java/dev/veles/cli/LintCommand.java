package dev.veles.cli;

import dev.veles.lint.LintResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code veles lint [PATH...]}: judges contracts, manifests, folders and whole repositories; writes nothing. */
final class LintCommand implements Command {
    static final String ALLOW_EMPTY = "--allow-empty";

    @Override
    public String name() {
        return "lint";
    }

    @Override
    public String summary() {
        return "Refuse regressions in contracts, manifests and Flux repositories, at the line to change";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Contracts, manifests, folders, repositories, or - for the standard input (default:"
                        + " contracts and out).")
                .build());
        EnvironmentOption.addTo(spec);
        LintOptions.addTo(spec);
        BaselineOption.addTo(spec);
        ChangedSinceOption.addTo(spec);
        TodayOption.addTo(spec);
        FormatOption.addTo(spec);
        spec.addOption(OptionSpec.builder(ALLOW_EMPTY)
                .description("End with 0 where nothing is there to judge, as for a commit that changes no manifest.")
                .build());
        spec.addOption(OptionSpec.builder("-q", "--quiet")
                .description("Print the findings alone, without a summary.")
                .build());
        Reports.addVerboseTo(spec);
        ColorOption.addTo(spec);
        return spec;
    }

    @Override
    public ExitCode run(ParseResult result, Streams streams) {
        Reports reports = Reports.of(result, streams);
        Optional<LintSettings> read = LintOptions.read(result, streams);
        if (read.isEmpty()) {
            return ExitCode.FAILED;
        }
        LintSettings settings = read.get();
        long start = streams.nanos().getAsLong();
        LintResult found =
                new LintPipeline(result, streams, settings, Path.of("").toAbsolutePath()).result();
        Duration time = Duration.ofNanos(streams.nanos().getAsLong() - start);
        reports.print(found, Weighing.reported(), Optional.of(time).filter(taken -> !taken.isZero()));
        return settings.fails(found.findings()) ? ExitCode.FINDINGS : ExitCode.OK;
    }
}
