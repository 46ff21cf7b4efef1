package dev.veles.cli;

import dev.veles.config.KustomizeMode;
import dev.veles.kustomize.KustomizeBuilder;
import dev.veles.kustomize.KustomizeTool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which program builds kustomizations, or none. */
final class KustomizeChoice {
    private KustomizeChoice() {}

    /**
     * The program that the settings ask for.
     *
     * @param path the folders to look in, as the variable {@code PATH} has them
     * @return empty where files are to be judged as they stand
     * @throws UsageException where one is required and there is none
     */
    static Optional<KustomizeBuilder> of(LintSettings.Kustomize settings, String path) {
        if (settings.mode() == KustomizeMode.OFF) {
            return Optional.empty();
        }
        Optional<KustomizeTool> tool = tool(settings.binary(), path);
        if (tool.isEmpty() && settings.mode() == KustomizeMode.REQUIRE) {
            throw new UsageException(
                    missing(settings),
                    "Install one of them, or give \"--kustomize off\" to judge files as they stand.");
        }
        return tool.map(found -> limited(found.bounded(), settings)::build);
    }

    /** What to say, once, where kustomizations are there and nothing that could build them. */
    static String note(LintSettings.Kustomize settings) {
        return "veles: lint: " + missing(settings) + ", so kustomizations are not built: their files are judged as they"
                + " stand\n  help: Install one of them, or give \"--kustomize off\" where that is meant.";
    }

    private static String missing(LintSettings.Kustomize settings) {
        return settings.binary().isPresent()
                ? "\"" + settings.binary().get() + "\" is no program"
                : "neither kustomize nor kubectl is on the PATH";
    }

    private static KustomizeTool limited(KustomizeTool tool, LintSettings.Kustomize settings) {
        KustomizeTool limited = settings.timeout().map(tool::within).orElse(tool);
        return settings.memory().map(limited::withinMemory).orElse(limited);
    }

    /** A path, a name to look for, or whichever is there. */
    private static Optional<KustomizeTool> tool(Optional<String> binary, String path) {
        if (binary.isEmpty()) {
            return KustomizeTool.find(path);
        }
        if (binary.get().indexOf('/') >= 0) {
            return Optional.of(Path.of(binary.get()))
                    .filter(Files::isExecutable)
                    .map(KustomizeTool::of);
        }
        return KustomizeTool.find(binary.get(), path);
    }
}
