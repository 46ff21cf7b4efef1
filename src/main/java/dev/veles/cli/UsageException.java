package dev.veles.cli;

/** Arguments that a command cannot work with, found after they were parsed. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String help;

    /**
     * Says what is wrong with the arguments.
     *
     * @param problem what is there, with the value in double quotes
     * @param help what to write instead
     */
    public UsageException(String problem, String help) {
        super(problem);
        this.problem = problem;
        this.help = help;
    }

    /** What is wrong, with the value in double quotes. */
    public String problem() {
        return problem;
    }

    /** What to write instead. */
    public String help() {
        return help;
    }
}
