package dev.veles.cli;

/** What a run of any command ends with. */
public enum ExitCode {
    /** Judged or done, and nothing is wrong. */
    OK(0),
    /** Judged, and there are findings or differences. */
    FINDINGS(1),
    /** Could not judge: wrong flags, a missing file, a tool that failed, an error in Veles itself. */
    FAILED(2);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number that the operating system gets. */
    public int code() {
        return code;
    }
}
