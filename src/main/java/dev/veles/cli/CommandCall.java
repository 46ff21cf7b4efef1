package dev.veles.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * One command with its parser. The help option is an own one: picocli's mixin is an annotated class, and looking into
 * it costs each start some 15 ms.
 */
final class CommandCall {
    private static final int WIDTH = 100;

    private final Command command;
    private final CommandLine parser;

    CommandCall(Command command) {
        this.command = command;
        this.parser = parser(command);
    }

    ExitCode run(List<String> args, Streams streams) {
        ParseResult result = parse(args);
        if (result.isUsageHelpRequested()) {
            help(streams);
            return ExitCode.OK;
        }
        return command.run(result, streams);
    }

    void help(Streams streams) {
        parser.usage(streams.out(), Ansi.OFF);
    }

    private ParseResult parse(List<String> args) {
        try {
            return parser.parseArgs(args.toArray(String[]::new));
        } catch (UnmatchedArgumentException e) {
            String argument = e.getUnmatched().get(0);
            String what = e.isUnknownOption() ? "there is no option" : "there is no room for";
            throw new UsageException(command.name() + ": " + what + " \"" + argument + "\"", help(argument));
        } catch (ParameterException e) {
            throw new UsageException(command.name() + ": " + e.getMessage(), help(""));
        }
    }

    private String help(String argument) {
        String options = "\"veles " + command.name() + " --help\" lists the options.";
        return NearOption.of(argument, parser.getCommandSpec())
                .map(near -> "Did you mean \"" + near + "\"? " + options)
                .orElse(options);
    }

    private static CommandLine parser(Command command) {
        CommandSpec spec = command.spec().name("veles " + command.name());
        spec.usageMessage().description(command.summary() + ".").width(WIDTH);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Print this help.")
                .build());
        return new CommandLine(spec).setExpandAtFiles(false).setInterpolateVariables(false);
    }
}
