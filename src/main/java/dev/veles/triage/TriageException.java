package dev.veles.triage;

import dev.veles.source.Location;

/** Nothing can be let through, because a baseline cannot be read or git does not answer: commands end with 2 on it. */
public final class TriageException extends Exception {
    private static final long serialVersionUID = 1;

    private final String help;

    /**
     * Says what is wrong.
     *
     * @param problem what is there, with the value in double quotes
     * @param help what to do
     */
    public TriageException(String problem, String help) {
        super(problem, null, false, false);
        this.help = help;
    }

    /** The same at a place in a file, which the message begins with. */
    static TriageException at(Location place, String problem, String help) {
        return new TriageException(place + ": " + problem, help);
    }

    /** What is wrong, one sentence without a full stop. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** What to do. */
    public String help() {
        return help;
    }
}
