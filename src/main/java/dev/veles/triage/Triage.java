package dev.veles.triage;

import dev.veles.finding.Finding;
import dev.veles.lint.LintCounts;
import dev.veles.lint.LintResult;
import dev.veles.lint.Sightings;
import dev.veles.manifest.Field;
import dev.veles.manifest.ManifestSet;
import dev.veles.manifest.SecretFields;
import dev.veles.parallel.Task;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Takes out of the result of a lint what somebody has suppressed with a reason, and adds what is wrong with the
 * suppressions. What a {@link Baseline} knows and what {@link ChangedSince} leaves out come after it.
 */
public final class Triage {
    private final Today today;
    private final Set<String> known;
    private final Set<String> ran;
    private final Task<Map<String, Set<String>>> passedOver;

    /**
     * Prepares for one lint.
     *
     * @param today the day on which suppressions with an end are judged
     * @param known the ids of everything that can be suppressed, whether it ran or not
     * @param ran the ids of what ran: a suppression of what did not run is not called unused
     * @param passedOver by id of what ran, the files that it did not judge all the same; nor is a suppression there called
     *     unused. Asked for once, and only where something is suppressed or a baseline wants to know
     */
    public Triage(
            Today today,
            Collection<String> known,
            Collection<String> ran,
            Supplier<Map<String, Set<String>>> passedOver) {
        this.today = today;
        this.known = Set.copyOf(known);
        this.ran = Set.copyOf(ran);
        this.passedOver = new Task<>(passedOver);
    }

    /** Prepares for a lint in which all that ran judged everything. */
    public Triage(Today today, Collection<String> known, Collection<String> ran) {
        this(today, known, ran, Map::of);
    }

    /** The ids of the findings that this package makes. */
    public static List<String> ids() {
        return IgnoreProblems.IDS;
    }

    /** The rules that there are and that did not judge everything: what a baseline knows of them is still so. */
    public Set<String> idle() {
        Set<String> idle = new HashSet<>(known);
        idle.removeAll(ran);
        idle.addAll(passedOver.get().keySet());
        return Set.copyOf(idle);
    }

    private boolean ran(String rule, String file) {
        return ran.contains(rule)
                && !passedOver.get().getOrDefault(rule, Set.of()).contains(file);
    }

    /**
     * Lets suppressed findings through.
     *
     * @param result what the lint gave, findings from reading included
     * @param texts the files that were judged; a comment in another file has nothing to suppress
     * @return the result without them, with how many there were, and with findings on the suppressions themselves
     */
    public LintResult suppress(LintResult result, Collection<SourceText> texts) {
        SuppressionRun run = new SuppressionRun(today);
        run.addTexts(texts);
        run.addObjects(result.sightings());
        if (run.isEmpty()) {
            return result;
        }
        List<Finding> left = new ArrayList<>(result.findings().size());
        for (Finding finding : result.findings()) {
            if (!run.suppresses(finding, result.sightings().objects(finding))) {
                left.add(finding);
            }
        }
        int suppressed = result.findings().size() - left.size();
        List<Finding> problems = List.copyOf(run.problems(known, this::ran));
        LintResult reported = result.only(left).with(problems, List.of()).plus(new LintCounts(0, 0, 0, suppressed, 0));
        return problems.isEmpty() ? reported : reported.hiding(secrets(result.sightings()));
    }

    /** Findings on comments show lines of files in which nothing was found so far, and which may hold secrets. */
    private static List<Location> secrets(Sightings sightings) {
        List<Location> secrets = new ArrayList<>();
        for (ManifestSet objects : sightings.judged()) {
            for (Field field : SecretFields.in(objects)) {
                secrets.add(field.location());
            }
        }
        return secrets;
    }
}
