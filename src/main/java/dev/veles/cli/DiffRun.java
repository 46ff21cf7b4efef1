package dev.veles.cli;

import dev.veles.diff.DiffFailure;
import dev.veles.diff.DiffFailure.When;
import dev.veles.diff.DiffResult;
import dev.veles.diff.DiffResult.DiffPart;
import dev.veles.diff.DiffResult.Extent;
import dev.veles.diff.IgnoredFields;
import dev.veles.diff.SetDiff;
import dev.veles.diff.Side;
import dev.veles.finding.Finding;
import dev.veles.lint.BrokenSecrets;
import dev.veles.lint.Delivery;
import dev.veles.lint.DiffUnit;
import dev.veles.report.TextReport;
import dev.veles.triage.Today;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of {@code veles diff}: two sides are read, compared and reported. */
final class DiffRun {
    private final DiffRequest request;
    private final LintSettings settings;
    private final Streams streams;
    private final Today today;
    private final List<DiffPart> parts = new ArrayList<>();
    private final List<DiffUnit> units = new ArrayList<>();
    /** Both sides may break on the same line. */
    private final Map<Finding, When> failures = new LinkedHashMap<>();

    /** What Flux refuses, which no rule about changes has to find. */
    private final List<Finding> found = new ArrayList<>();

    private Extent extent = Extent.PARTS;
    private int ignored;

    DiffRun(DiffRequest request, LintSettings settings, Today today, Streams streams) {
        this.request = request;
        this.settings = settings;
        this.today = today;
        this.streams = streams;
    }

    /**
     * Compares and reports.
     *
     * @throws UsageException for a place where there is nothing, or that cannot be read
     */
    ExitCode run(DiffReportTargets reports) {
        Path working = Path.of("").toAbsolutePath();
        try (DiffSources sources = new DiffSources(streams, settings, home(working), request.comparesCommits())) {
            return compare(sources, working) ? report(reports) : ExitCode.FAILED;
        }
    }

    /** False where a contract cannot be read, which is said by then. */
    private boolean compare(DiffSources sources, Path working) {
        if (request.contract()) {
            return compareContract(sources);
        }
        if (request.flux().isPresent()) {
            FluxDiffRun flux = new FluxDiffRun(request, working);
            flux.run(sources, this::compare);
            found.addAll(flux.risks());
            extent = flux.extent();
        } else {
            Side before = sources.read(request.first());
            compare("", before, sources.read(request.second()), Optional.empty());
        }
        return true;
    }

    private ExitCode report(DiffReportTargets reports) {
        String first = request.first().written();
        String second = request.second().written();
        String before = request.contract() ? second : first;
        String after = request.contract() ? first : second;
        List<Finding> risks = new ArrayList<>(found);
        risks.addAll(DiffRisks.of(units, settings, today));
        DiffResult result = new DiffResult(before, after, extent, parts, risks, failures(), ignored);
        reports.print(result);
        return failures.isEmpty() ? (result.isEqual() ? ExitCode.OK : ExitCode.FINDINGS) : ExitCode.FAILED;
    }

    /** Commits are those of the repository that the other place lies in. */
    private Path home(Path working) {
        for (DiffPlace place : List.of(request.second(), request.first())) {
            boolean there = !request.contract() && place.ref().isEmpty() && !place.isStream();
            if (there && Files.isDirectory(working.resolve(place.path()))) {
                return working.resolve(place.path()).normalize();
            }
        }
        return working;
    }

    /** False for a contract that cannot be read, which is said by then. */
    private boolean compareContract(DiffSources sources) {
        ContractRun run = ContractRun.unjudged(request.first().path(), request.environment());
        if (run.rendered().isEmpty()) {
            streams.err().print(TextReport.render(run.result(), false));
            return false;
        }
        extent = Extent.ENVIRONMENTS;
        DiffSources.Found held = sources.find(request.second());
        ContractDiff contract = new ContractDiff(run.rendered().get(), held, request.path());
        Map<String, ContractDiff.Sides> sides = new LinkedHashMap<>(contract.sides(request.environment()));
        sides.forEach((name, both) -> compare(name, both.before(), both.after(), Optional.empty()));
        return true;
    }

    /** Of a side that is not known nothing is said, least of all that everything is gone. */
    private void compare(String part, Side before, Side after, Optional<Delivery> delivery) {
        boolean both = !before.problems().isEmpty() && !after.problems().isEmpty();
        after.problems().forEach(problem -> failures.putIfAbsent(problem, both ? When.BOTH : When.AFTER));
        // Two states of one repository fail for one reason, which has another place in each.
        if (!both || request.flux().isEmpty()) {
            before.problems().forEach(problem -> failures.putIfAbsent(problem, both ? When.BOTH : When.BEFORE));
        }
        if (before.problems().isEmpty() && after.problems().isEmpty()) {
            SetDiff whole = SetDiff.between(before.objects(), after.objects(), request.showDefaults());
            IgnoredFields.Rest rest = request.ignored().apply(whole);
            ignored += rest.ignored();
            parts.add(new DiffPart(part, rest.left()));
            units.add(new DiffUnit(rest.left(), before.objects(), after.objects(), delivery));
        }
    }

    /** What the change breaks comes first. */
    private List<DiffFailure> failures() {
        List<DiffFailure> all = new ArrayList<>();
        failures.forEach((finding, when) ->
                all.add(new DiffFailure(BrokenSecrets.masked(List.of(finding)).get(0), when)));
        all.sort(Comparator.comparing(DiffFailure::when));
        return all;
    }
}
