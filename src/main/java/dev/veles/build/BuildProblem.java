package dev.veles.build;

import dev.veles.finding.Finding;
import dev.veles.kustomize.BuildResult;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.repository.RepositoryPath;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says why a build gave nothing, at the place to change. */
final class BuildProblem {
    /** How names of files in a commit begin. */
    private static final String COMMIT = "git:";

    private static final String WHY = "What does not build is never applied.";
    private static final String ERROR = "Error: ";
    private static final String STEP = "accumulation err='";
    private static final String NO_FOLDER = "': must build at directory";
    private static final String NO_FILE = "is a directory': ";
    /** The way from a root to the kustomization at fault, which stands in the finding's place. */
    private static final Pattern WAY = Pattern.compile("^(?:recursed accumulation of path '[^']*': )+");

    private static final Pattern ABSENT =
            Pattern.compile(".*\\bopen (.+?): no such file or directory.*", Pattern.DOTALL);
    private static final long MEBIBYTE = 1024 * 1024;

    private final Repository repository;
    private final Plan plan;
    private final Collection<RepositoryFile> files;

    BuildProblem(Repository repository, Plan plan, Collection<RepositoryFile> files) {
        this.repository = repository;
        this.plan = plan;
        this.files = files;
    }

    /** What is wrong with the text that was built; it stands at the kustomization. */
    static Finding unreadable(Finding problem, Location place) {
        return Finding.error(
                problem.rule(), "what it builds is broken: " + problem.message(), WHY, problem.help(), place);
    }

    /** What became of a build that gave nothing. */
    Finding finding(BuildResult result) {
        if (result instanceof BuildResult.Failed failed) {
            return failed(withoutWarnings(failed.message()));
        }
        if (result instanceof BuildResult.TimedOut timedOut) {
            return limit("took longer than " + timedOut.limit().toSeconds() + " seconds");
        }
        if (result instanceof BuildResult.OutOfMemory memory) {
            return limit("took more than " + memory.bytes() / MEBIBYTE + " MiB of memory");
        }
        String reason = result instanceof BuildResult.NotRun notRun ? notRun.reason() : "";
        return Finding.error(
                "build-not-run",
                "kustomize could not be started: \"" + reason + "\"",
                "What a cluster gets cannot be judged without it.",
                "Install kustomize, or name it in the configuration.",
                plan.root().start());
    }

    /** Deprecated fields are another matter. */
    private static String withoutWarnings(String message) {
        StringBuilder rest = new StringBuilder();
        for (String line : message.lines().toList()) {
            if (!line.startsWith("# Warning:")) {
                rest.append(line).append('\n');
            }
        }
        return rest.toString().strip();
    }

    private Finding failed(String message) {
        String shown = quoted().maskedIn(message);
        String reason = reason(shown);
        Matcher absent = ABSENT.matcher(reason);
        if (absent.matches() && !absent.group(1).contains(QuotedValues.MASK)) {
            String path = RepositoryPath.resolve(plan.root().folder(), absent.group(1));
            if (!repository.isFile(path) && !repository.isFolder(path)) {
                return absent(path, message);
            }
        }
        String line = String.join("; ", reason.lines().map(String::strip).toList());
        return Finding.error(
                "build-failed",
                "the kustomization does not build: \"" + line + "\"",
                WHY,
                again(plan.root().folder()),
                new BlamedPlace(repository, plan, files).in(message));
    }

    /** What a commit holds lies in no folder that somebody else could build. */
    private String again(String folder) {
        String shown = repository.shown(folder);
        return shown.startsWith(COMMIT)
                ? "In a checkout of the commit \"kubectl kustomize " + folder + "\" says it again."
                : "\"kubectl kustomize " + shown + "\" says it again.";
    }

    private QuotedValues quoted() {
        List<Mapping> roots = new ArrayList<>();
        roots.add(plan.root().root());
        plan.below().values().forEach(level -> roots.add(level.root()));
        return new QuotedValues(roots, files);
    }

    private Finding absent(String path, String message) {
        return Finding.error(
                "build-failed",
                "the kustomization does not build: \"" + repository.shown(path) + "\" is not there",
                WHY,
                "Commit it, or take it out here: Flux has only what is committed.",
                new BlamedPlace(repository, plan, files).in(message));
    }

    /** kustomize tells the whole way to the reason, each step twice: it tries everything as a file and as a folder. */
    private static String reason(String message) {
        String reason = message.strip();
        reason = reason.startsWith(ERROR) ? reason.substring(ERROR.length()) : reason;
        int inner = reason.lastIndexOf(STEP);
        reason = inner < 0 ? reason : reason.substring(inner + STEP.length());
        reason = WAY.matcher(reason).replaceFirst("");
        int folder = reason.indexOf(NO_FOLDER);
        int file = reason.indexOf(NO_FILE);
        if (inner < 0 || (folder < 0 && file < 0)) {
            return reason;
        }
        return folder >= 0 ? reason.substring(0, folder) : reason.substring(file + NO_FILE.length());
    }

    private Finding limit(String what) {
        return Finding.error(
                "build-limit",
                "the build " + what + ", and was stopped",
                "A controller that builds it may hang or be killed in the same way.",
                "Make it smaller: several kustomizations in place of one, or fewer aliases in its files.",
                plan.root().start());
    }
}
