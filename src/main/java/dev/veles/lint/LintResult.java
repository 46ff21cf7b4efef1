package dev.veles.lint;

import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What a lint gave.
 *
 * @param findings by place
 * @param skipped what was not judged, by file
 * @param counts how much was gone through
 * @param files the file that the object of a finding was rendered to, for objects that a contract caused
 * @param secrets where secret values stand in what has findings; no report may show them
 * @param sightings what was judged, and in which objects the findings were seen
 */
public record LintResult(
        List<Finding> findings,
        List<Skipped> skipped,
        LintCounts counts,
        Map<Finding, String> files,
        List<Location> secrets,
        Sightings sightings) {
    /** Copies what it gets. */
    public LintResult {
        findings = List.copyOf(findings);
        skipped = List.copyOf(skipped);
        files = Map.copyOf(files);
        secrets = List.copyOf(secrets);
    }

    /** A result of which nobody asks any more in which objects things were seen. */
    public LintResult(
            List<Finding> findings,
            List<Skipped> skipped,
            LintCounts counts,
            Map<Finding, String> files,
            List<Location> secrets) {
        this(findings, skipped, counts, files, secrets, Sightings.NONE);
    }

    /** A result for texts in which reading found so much that there was nothing to judge. */
    public static LintResult of(List<Finding> problems) {
        return new LintResult(problems, List.of(), LintCounts.NONE, Map.of(), List.of()).with(List.of(), List.of());
    }

    /** One result of several: of several contracts, say. */
    public static LintResult all(List<LintResult> results) {
        List<Finding> findings = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        List<Location> secrets = new ArrayList<>();
        Map<Finding, String> files = new HashMap<>();
        LintCounts counts = LintCounts.NONE;
        Sightings sightings = Sightings.NONE;
        for (LintResult result : results) {
            findings.addAll(result.findings);
            skipped.addAll(result.skipped);
            secrets.addAll(result.secrets);
            result.files.forEach(files::putIfAbsent);
            counts = counts.plus(result.counts);
            sightings = sightings.plus(result.sightings);
        }
        return new LintResult(List.of(), List.of(), counts, files, secrets, sightings).with(findings, skipped);
    }

    /** The same result with findings and skipped files from reading what was judged. */
    public LintResult with(List<Finding> problems, List<Skipped> unread) {
        List<Finding> allFindings = new ArrayList<>(findings);
        allFindings.addAll(problems);
        List<Skipped> allSkipped = new ArrayList<>(skipped);
        allSkipped.addAll(unread);
        return new LintResult(
                allFindings.stream().sorted().toList(),
                allSkipped.stream().sorted().toList(),
                counts,
                files,
                secrets,
                sightings);
    }

    /**
     * The same result without what a rule says more exactly than reading and building do. This comes last: what somebody
     * suppressed says nothing, and must not hide that a build failed over it.
     */
    public LintResult exact() {
        List<Finding> left = new Yielding(EngineRules.all()).left(findings, findings);
        return left.size() == findings.size() ? this : only(left);
    }

    /**
     * The same result with some of its findings.
     *
     * @param some findings of this result; what was judged and where secrets stand remains
     */
    public LintResult only(List<Finding> some) {
        Map<Finding, String> left = new HashMap<>(files);
        left.keySet().retainAll(new HashSet<>(some));
        return new LintResult(some, skipped, counts, left, secrets, sightings);
    }

    /** The same result with more places that no report may show. */
    public LintResult hiding(List<Location> more) {
        List<Location> all = new ArrayList<>(secrets);
        all.addAll(more);
        return new LintResult(findings, skipped, counts, files, all, sightings);
    }

    /** The same result after more was counted. */
    public LintResult plus(LintCounts more) {
        return new LintResult(findings, skipped, counts.plus(more), files, secrets, sightings);
    }

    /** How many findings weigh this much. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
