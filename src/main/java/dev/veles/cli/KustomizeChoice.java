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
     * @return empty where files are to be judged as they stand
     * @throws UsageException where one is required and there is none
     */
    static Optional<KustomizeBuilder> of(LintSettings.Kustomize settings) {
        if (settings.mode() == KustomizeMode.OFF) {
            return Optional.empty();
        }
        Optional<KustomizeTool> tool = tool(settings.binary());
        if (tool.isEmpty() && settings.mode() == KustomizeMode.REQUIRE) {
            String missing = settings.binary().isPresent()
                    ? "\"" + settings.binary().get() + "\" is no program"
                    : "neither kustomize nor kubectl is on the PATH";
            throw new UsageException(
                    "lint: " + missing,
                    "Install one of them, or give \"--kustomize off\" to judge files as they stand.");
        }
        return tool.map(found -> limited(found.bounded(), settings)::build);
    }

    private static KustomizeTool limited(KustomizeTool tool, LintSettings.Kustomize settings) {
        KustomizeTool limited = settings.timeout().map(tool::within).orElse(tool);
        return settings.memory().map(limited::withinMemory).orElse(limited);
    }

    /** A path, a name to look for, or whichever is there. */
    private static Optional<KustomizeTool> tool(Optional<String> binary) {
        String path = System.getenv("PATH") == null ? "" : System.getenv("PATH");
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
