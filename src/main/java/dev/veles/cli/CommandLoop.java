package dev.veles.cli;

import dev.veles.finding.NearName;
import java.util.List;
import java.util.Optional;

/**
 * Finds the command that was called, runs it, and turns whatever goes wrong into a message and an exit code. No
 * exception leaves it, and no stack trace is printed unless it was asked for.
 */
public final class CommandLoop {
    private final List<Command> commands;
    private final boolean debug;

    /**
     * Takes what can be called.
     *
     * @param commands in the order in which help lists them
     * @param debug whether an internal error prints its stack trace
     */
    public CommandLoop(List<Command> commands, boolean debug) {
        this.commands = List.copyOf(commands);
        this.debug = debug;
    }

    /**
     * Runs the command that the arguments call.
     *
     * @param args what stands behind {@code veles} on the command line
     */
    public ExitCode run(List<String> args, Streams streams) {
        try {
            return dispatch(args, streams);
        } catch (UsageException e) {
            complain(streams, e.problem(), e.help());
        } catch (RuntimeException | Error e) {
            complain(streams, "internal error: " + e, internalHelp());
            if (debug) {
                e.printStackTrace(streams.err());
            }
        }
        return ExitCode.FAILED;
    }

    private ExitCode dispatch(List<String> args, Streams streams) {
        if (args.isEmpty()) {
            throw new UsageException("no command is given", "\"veles --help\" lists the commands.");
        }
        String first = args.get(0);
        List<String> rest = args.subList(1, args.size());
        switch (first) {
            case "-V", "--version" -> streams.out().println("veles " + Version.NUMBER);
            case "-h", "--help" -> TopHelp.print(commands, streams.out());
            case "help" -> help(rest, streams);
            default -> {
                return new CommandCall(command(first)).run(rest, streams);
            }
        }
        return ExitCode.OK;
    }

    private void help(List<String> args, Streams streams) {
        if (args.isEmpty()) {
            TopHelp.print(commands, streams.out());
        } else {
            new CommandCall(command(args.get(0))).help(streams);
        }
    }

    private Command command(String name) {
        Optional<Command> found =
                commands.stream().filter(command -> command.name().equals(name)).findFirst();
        return found.orElseThrow(() -> unknown(name));
    }

    private UsageException unknown(String name) {
        String what = name.startsWith("-") ? "option" : "command";
        Optional<String> near =
                NearName.of(name, commands.stream().map(Command::name).toList());
        String list = "\"veles --help\" lists the commands.";
        return new UsageException(
                "there is no " + what + " \"" + name + "\"",
                near.map(it -> "Did you mean \"" + it + "\"? " + list).orElse(list));
    }

    private String internalHelp() {
        return "This is an error in Veles; please report it with the command that you ran"
                + (debug ? " and these lines:" : " (VELES_DEBUG=1 prints the stack trace).");
    }

    private static void complain(Streams streams, String message, String help) {
        streams.err().println("veles: " + message);
        streams.err().println("  help: " + help);
    }
}
