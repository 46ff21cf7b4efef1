package dev.veles.cli;

import dev.veles.finding.Finding;
import dev.veles.lint.LintCounts;
import dev.veles.lint.LintResult;
import dev.veles.lint.Skipped;
import dev.veles.source.Location;
import dev.veles.validate.Validation;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;

/** Prints what a validation found: findings on the one stream, what they rest on on the other. */
final class ValidationText {
    private ValidationText() {}

    /**
     * Prints it.
     *
     * @param tree the folder as the user wrote it
     * @param result the options of the command
     * @return what the command ends with
     */
    static ExitCode print(Validation validation, String tree, ParseResult result, Streams streams) {
        boolean judged = validation.unjudged().isEmpty();
        if (validation.objects() == 0 && validation.findings().isEmpty() && judged) {
            throw new UsageException(
                    "validate: there is nothing to validate in \"" + tree + "\"",
                    "Name a folder with Kubernetes objects.");
        }
        ExitCode code = FormatOption.report(result, streams, List.of(asLintResult(validation, tree)));
        if (!result.hasMatchedOption("--quiet")) {
            explain(validation, tree, streams.err());
        }
        return judged ? code : ExitCode.FAILED;
    }

    private static LintResult asLintResult(Validation validation, String tree) {
        List<Skipped> skipped = validation.unjudged().stream()
                .map(reason -> new Skipped(tree, Skipped.Cause.UNREADABLE, reason))
                .toList();
        List<Location> secrets = validation.findings().stream()
                .filter(finding -> finding.object()
                        .filter(it -> it.kind().equals("Secret"))
                        .isPresent())
                .map(Finding::location)
                .toList();
        return new LintResult(
                validation.findings(), skipped, LintCounts.objects(validation.objects()), Map.of(), secrets);
    }

    private static void explain(Validation validation, String tree, PrintStream err) {
        validation.notes().forEach(note -> err.println("note: " + note));
        if (!validation.untyped().isEmpty()) {
            err.println("kinds without a type, of which only the metadata is judged: " + untyped(validation));
        }
        err.println(summary(validation, tree));
    }

    private static String summary(Validation validation, String tree) {
        return tree + ": " + count(validation.builds(), "build") + ", " + count(validation.objects(), "object") + ", "
                + validation.typed() + " held to a type, " + (validation.objects() - validation.typed())
                + " of kinds without one";
    }

    private static String untyped(Validation validation) {
        return validation.untyped().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
