package dev.veles.cli;

import dev.veles.diff.DiffResult;
import dev.veles.diff.DiffResult.DiffPart;
import dev.veles.diff.IgnoredFields;
import dev.veles.diff.SetDiff;
import dev.veles.diff.Side;
import dev.veles.finding.Finding;
import dev.veles.lint.DiffUnit;
import dev.veles.report.TextReport;
import dev.veles.triage.Today;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One run of {@code veles diff}: two sides are read, compared and reported. */
final class DiffRun {
    private final DiffRequest request;
    private final LintSettings settings;
    private final Streams streams;
    private final Today today;
    private final List<DiffPart> parts = new ArrayList<>();
    private final List<DiffUnit> units = new ArrayList<>();
    /** Both sides may break on the same line. */
    private final Set<Finding> failures = new LinkedHashSet<>();

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
        try (DiffSources sources = new DiffSources(streams, settings, working, request.comparesCommits())) {
            if (request.contract()) {
                if (!compareContract(sources)) {
                    return ExitCode.FAILED;
                }
            } else {
                compare("", sources.read(request.first()), sources.read(request.second()));
            }
        }
        String before = request.contract()
                ? request.second().written()
                : request.first().written();
        String after = request.contract()
                ? request.first().written()
                : request.second().written();
        List<Finding> risks = DiffRisks.of(units, settings, today);
        DiffResult result = new DiffResult(before, after, parts, risks, List.copyOf(failures), ignored);
        reports.print(result);
        return failures.isEmpty() ? (result.isEqual() ? ExitCode.OK : ExitCode.FINDINGS) : ExitCode.FAILED;
    }

    /** False for a contract that cannot be read, which is said by then. */
    private boolean compareContract(DiffSources sources) {
        ContractRun run = ContractRun.unjudged(request.first().path(), request.environment());
        if (run.rendered().isEmpty()) {
            streams.err().print(TextReport.render(run.result(), false));
            return false;
        }
        DiffSources.Found held = sources.find(request.second());
        ContractDiff contract = new ContractDiff(run.rendered().get(), held, request.path());
        Map<String, ContractDiff.Sides> sides = new LinkedHashMap<>(contract.sides(request.environment()));
        sides.forEach((name, both) -> compare(name, both.before(), both.after()));
        return true;
    }

    /** Of a side that is not known nothing is said, least of all that everything is gone. */
    private void compare(String part, Side before, Side after) {
        failures.addAll(before.problems());
        failures.addAll(after.problems());
        if (before.problems().isEmpty() && after.problems().isEmpty()) {
            SetDiff whole = SetDiff.between(before.objects(), after.objects(), request.showDefaults());
            IgnoredFields.Rest rest = request.ignored().apply(whole);
            ignored += rest.ignored();
            parts.add(new DiffPart(part, rest.left()));
            units.add(new DiffUnit(rest.left(), before.objects(), after.objects()));
        }
    }
}
