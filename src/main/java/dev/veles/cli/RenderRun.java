package dev.veles.cli;

import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.lint.LintResult;
import dev.veles.manifest.FileTree;
import dev.veles.manifest.Manifest;
import dev.veles.output.ChangeList;
import dev.veles.output.Conflict;
import dev.veles.output.GeneratedHeader;
import dev.veles.output.OutputException;
import dev.veles.output.OutputFolder;
import dev.veles.output.OutputPlan;
import dev.veles.output.OwnedTree;
import dev.veles.output.UnifiedDiff;
import dev.veles.output.WriteResult;
import dev.veles.render.RenderedContract;
import dev.veles.render.RenderedEnvironment;
import dev.veles.render.RenderedManifest;
import dev.veles.render.TreeLayout;
import dev.veles.render.TreeRenderer;
import dev.veles.report.TextReport;
import dev.veles.yaml.Node;
import dev.veles.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** One run of {@code veles render}: judges all contracts, and writes only if none is refused. */
final class RenderRun {
    private final RenderRequest request;
    private final Streams streams;
    private final boolean color;
    private final RenderJudge judge;

    RenderRun(RenderRequest request, RenderJudge judge, Streams streams, boolean color) {
        this.request = request;
        this.judge = judge;
        this.streams = streams;
        this.color = color;
    }

    ExitCode run() {
        List<ContractRun> runs = request.contracts().stream().map(judge::judge).toList();
        runs.forEach(run -> report(run.result()));
        if (runs.stream().anyMatch(run -> run.result().count(Severity.ERROR) > 0)) {
            streams.err().println("veles: nothing was rendered");
            return ExitCode.FINDINGS;
        }
        List<RenderedContract> contracts =
                runs.stream().flatMap(run -> run.rendered().stream()).toList();
        if (request.mode() == RenderRequest.Mode.STDOUT) {
            return print(contracts);
        }
        ExitCode worst = ExitCode.OK;
        for (RenderedContract contract : contracts) {
            ExitCode code = deliver(contract);
            worst = code.code() > worst.code() ? code : worst;
        }
        return worst;
    }

    private void report(LintResult result) {
        if (!result.findings().isEmpty()) {
            streams.err().print(TextReport.render(result, color));
        }
    }

    private ExitCode print(List<RenderedContract> contracts) {
        List<Node> documents = new ArrayList<>();
        for (RenderedContract contract : contracts) {
            environment(contract).manifests().stream()
                    .map(RenderedManifest::manifest)
                    .map(Manifest::root)
                    .forEach(documents::add);
        }
        streams.out().print(YamlWriter.writeAll(documents));
        return ExitCode.OK;
    }

    private RenderedEnvironment environment(RenderedContract contract) {
        Map<String, RenderedEnvironment> environments = contract.environments();
        if (request.environment().isEmpty() && environments.size() > 1) {
            throw new UsageException(
                    "render: --stdout prints one environment, and "
                            + contract.contract().file() + " has " + environments.size(),
                    "Name one with -e: " + String.join(", ", environments.keySet()) + ".");
        }
        return request.environment()
                .map(environments::get)
                .orElseGet(() -> environments.values().iterator().next());
    }

    private ExitCode deliver(RenderedContract contract) {
        OwnedTree tree = tree(contract);
        OutputFolder folder = new OutputFolder(request.output());
        try {
            return request.mode() == RenderRequest.Mode.WRITE
                    ? written(contract, folder.write(tree, request.force()))
                    : compared(folder.plan(tree));
        } catch (OutputException e) {
            streams.err().println("veles: " + e.getMessage());
            streams.err().println("  help: " + e.help());
            return ExitCode.FAILED;
        }
    }

    private OwnedTree tree(RenderedContract contract) {
        GeneratedHeader header = new GeneratedHeader(contract.contract().file());
        FileTree files = header.addTo(TreeRenderer.render(contract));
        String owner = contract.contract().name().value();
        if (request.environment().isEmpty()) {
            return OwnedTree.whole(owner, files);
        }
        Predicate<String> scope = scope(contract, request.environment().get());
        Map<String, String> scoped = new LinkedHashMap<>(files.files());
        scoped.keySet().removeIf(scope.negate());
        return new OwnedTree(owner, new FileTree(scoped), scope);
    }

    /** Everything but the files that belong to other environments alone. */
    private static Predicate<String> scope(RenderedContract contract, String environment) {
        TreeLayout layout = TreeRenderer.layout(contract);
        List<String> others = contract.environments().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(environment))
                .flatMap(entry -> layout
                        .ownPlaces(entry.getKey(), entry.getValue().model().delivery())
                        .stream())
                .toList();
        return path -> others.stream().noneMatch(path::startsWith);
    }

    private ExitCode compared(OutputPlan plan) {
        refused(plan.refusals(request.force()));
        boolean check = request.mode() == RenderRequest.Mode.CHECK;
        streams.out().print(check ? UnifiedDiff.of(plan) : ChangeList.of(plan));
        boolean differs =
                check ? !plan.isClean() : !plan.refusals(request.force()).isEmpty();
        return differs ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private ExitCode written(RenderedContract contract, WriteResult result) {
        if (result instanceof WriteResult.Refused refused) {
            refused(refused.conflicts());
            streams.err().println("veles: nothing was written");
            return ExitCode.FINDINGS;
        }
        WriteResult.Written written = (WriteResult.Written) result;
        streams.out().print(ChangeList.of(written.plan()));
        streams.err().println(summary(contract, written));
        return ExitCode.OK;
    }

    private static String summary(RenderedContract contract, WriteResult.Written written) {
        OutputPlan plan = written.plan();
        int changes = plan.changes().size();
        String undone = written.undone() ? "an interrupted write was undone; " : "";
        String what = changes == 0
                ? plan.unchanged().size() + " files, all as they should be"
                : changes + (changes == 1 ? " file" : " files") + " changed, "
                        + plan.unchanged().size() + " as they should be";
        return "veles: " + contract.contract().file() + " in " + plan.folder() + ": " + undone + what;
    }

    private void refused(List<Conflict> conflicts) {
        if (!conflicts.isEmpty()) {
            List<Finding> findings =
                    conflicts.stream().map(Conflict::toFinding).sorted().toList();
            streams.err().print(TextReport.render(LintResult.of(findings), color));
        }
    }
}
