package dev.veles.triage;

import java.time.LocalDate;

/**
 * The day on which suppressions are judged. It is asked only where a suppression has an end: finding out the machine's
 * date loads the time zones, which most runs can do without.
 */
public interface Today {
    /** The date, always the same one. */
    LocalDate date();
}
