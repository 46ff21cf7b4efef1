package dev.veles.cli;

import dev.veles.config.PathGlob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code --exclude GLOB}: what is left out where a folder is walked, beside what the configuration leaves out. */
final class ExcludeOption {
    private static final String NAME = "--exclude";

    private ExcludeOption() {}

    static void addTo(CommandSpec spec) {
        ListOption.addTo(spec, NAME, "GLOB", "Leave out what matches, as in a .gitignore; can be given several times.");
    }

    /**
     * The globs, relative to the working folder.
     *
     * @throws UsageException for one that is none
     */
    static List<PathGlob> value(ParseResult result) {
        List<PathGlob> globs = new ArrayList<>();
        for (String value : ListOption.values(result, NAME)) {
            Optional<String> refusal = PathGlob.refusal(value);
            if (refusal.isPresent()) {
                throw new UsageException("\"" + value + "\" is not a value of --exclude", refusal.get());
            }
            globs.add(PathGlob.of(value));
        }
        return globs;
    }
}
