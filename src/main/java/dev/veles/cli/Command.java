package dev.veles.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * One command of {@code veles}. Implementations hold no state and cost nothing to construct: all of them are
 * constructed at each start so that help can list them, and only the one that was called is asked for its
 * {@link #spec()}.
 */
public interface Command {
    /** What the user types behind {@code veles}. */
    String name();

    /** One line for the list of commands, without a full stop. */
    String summary();

    /**
     * The options and parameters. {@link CommandLoop} adds the name, the summary and {@code --help}.
     *
     * @return a spec that nobody else holds
     */
    CommandSpec spec();

    /**
     * Does the work.
     *
     * @param result the options and parameters that were given; they have passed picocli's checks
     * @param streams where results and messages go
     * @return what the process ends with
     * @throws UsageException if options contradict each other, or a value is none that the option takes
     */
    ExitCode run(ParseResult result, Streams streams);
}
