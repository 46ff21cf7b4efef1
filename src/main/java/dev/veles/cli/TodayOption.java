package dev.veles.cli;

import dev.veles.triage.Today;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code --today}: the day on which suppressions with an end are judged. The only class that asks for the date. */
final class TodayOption {
    private static final String NAME = "--today";

    private TodayOption() {}

    static void addTo(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(NAME)
                .type(String.class)
                .paramLabel("YYYY-MM-DD")
                .description("Judge suppressions as of this day (the default: the machine's date).")
                .build());
    }

    /**
     * The day that was given, or the machine's when it is asked for.
     *
     * @throws UsageException for a value that is not a date
     */
    static Today value(ParseResult result) {
        return new Machine(Optional.ofNullable(result.matchedOptionValue(NAME, (String) null))
                .map(TodayOption::parse)
                .orElse(null));
    }

    private static LocalDate parse(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new UsageException("\"" + value + "\" is not a value of --today", "Give a date, such as 2026-01-31.");
        }
    }

    /** Asks the machine once, so that no run has two dates. */
    private static final class Machine implements Today {
        private @Nullable LocalDate date;

        private Machine(@Nullable LocalDate given) {
            this.date = given;
        }

        @Override
        public synchronized LocalDate date() {
            LocalDate known = date;
            if (known == null) {
                known = LocalDate.now(ZoneId.systemDefault());
                date = known;
            }
            return known;
        }
    }
}
