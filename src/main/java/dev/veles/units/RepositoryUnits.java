package dev.veles.units;

import dev.veles.build.Build;
import dev.veles.build.BuildRequest;
import dev.veles.build.Builds;
import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.flux.FluxApplied;
import dev.veles.flux.FluxNote;
import dev.veles.flux.FluxUnit;
import dev.veles.flux.FluxUnits;
import dev.veles.flux.Undecided;
import dev.veles.lint.LintCounts;
import dev.veles.lint.Mistake;
import dev.veles.lint.Skipped;
import dev.veles.manifest.Manifest;
import dev.veles.parallel.Parallel;
import dev.veles.repository.FileKind;
import dev.veles.repository.FileRole;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.repository.SortedFile;
import dev.veles.repository.TemplateFolders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes a repository apart into what is judged together. What Flux applies comes first, then what kustomize builds and
 * nothing else builds on, then the files of kustomizations that were not built, then files that no kustomization reads,
 * folder by folder. Every file that was walked is in a unit, a finding, or among the skipped.
 */
public final class RepositoryUnits {
    private final Repository repository;
    private final List<Taken> units = new ArrayList<>();
    /** Several roots may build on what is at fault, and each says so in a way of its own. */
    private final Map<Mistake, Finding> findings = new LinkedHashMap<>();

    private final List<Skipped> skipped = new ArrayList<>();
    /** Paths of the files that stand in a unit. */
    private final Set<String> covered = new HashSet<>();
    /** Paths of the files that some build has read, whether it went well or not. */
    private final Set<String> tried = new HashSet<>();

    /** Paths of the files that Flux reads. */
    private final Set<String> applied = new HashSet<>();

    private final TemplateFolders templates;
    /** Paths of kustomizations that do not build before somebody fills in the templates around them. */
    private final Set<String> unfilled = new HashSet<>();

    private int builds;

    /**
     * What is judged together.
     *
     * @param decided whether it stands as Flux will apply it; else nobody knows what its variables stand for
     */
    private record Taken(RepositoryUnit unit, boolean decided) {
        private RepositoryUnit judged() {
            return decided ? unit : Taken.undecided(unit);
        }

        private static RepositoryUnit undecided(RepositoryUnit unit) {
            for (RepositoryFile file : unit.files()) {
                if (Undecided.concerns(file.source().text())) {
                    return RepositoryUnit.of(
                            unit.folder(), Undecided.of(unit.objects()), unit.files(), unit.complete());
                }
            }
            return unit;
        }
    }

    private RepositoryUnits(Repository repository) {
        this.repository = repository;
        this.templates = repository.templates();
    }

    /** Takes the files as they stand; nothing is built. */
    public static UnitsResult raw(Repository repository) {
        return new RepositoryUnits(repository).result();
    }

    /** Takes what Flux and kustomize make of the files and, where a build fails, the files as they stand. */
    public static UnitsResult built(Repository repository, Builds builds) {
        RepositoryUnits units = new RepositoryUnits(repository);
        units.addFlux(FluxUnits.of(repository, builds));
        units.addRoots(builds);
        units.addCircles(builds);
        return units.result();
    }

    /** What Flux applies. */
    private void addFlux(FluxApplied flux) {
        note(flux.findings());
        for (FluxUnit unit : flux.units()) {
            builds++;
            addTried(unit.files());
            for (RepositoryFile file : unit.files()) {
                applied.add(file.path());
            }
            if (unit.built()) {
                RepositoryUnit applies = new RepositoryUnit(
                        unit.folder(), unit.objects(), unit.files(), true, Optional.of(unit.object()));
                add(new Taken(applies, true));
            } else {
                noteUnbuilt(unit.folder(), unit.files());
            }
        }
        for (FluxNote note : flux.notes()) {
            note.finding()
                    .ifPresentOrElse(
                            finding -> note(List.of(finding)),
                            () -> skipped.add(new Skipped(note.place().file(), Skipped.Cause.ELSEWHERE, note.text())));
        }
    }

    private void note(Collection<Finding> found) {
        for (Finding finding : found) {
            findings.putIfAbsent(Mistake.of(finding), finding);
        }
    }

    /** What nothing else builds on. */
    private void addRoots(Builds builds) {
        List<BuildRequest> requests = new ArrayList<>();
        for (KustomizationFile kustomization : repository.kustomizations().all()) {
            boolean root =
                    !kustomization.isComponent() && !repository.kustomizations().isBase(kustomization);
            if (root && !tried.contains(kustomization.file().path())) {
                requests.add(BuildRequest.of(kustomization.folder()));
            }
        }
        build(requests, builds);
    }

    /** Kustomizations that build on one another have no root, and kustomize has something to say about that. */
    private void addCircles(Builds builds) {
        for (KustomizationFile kustomization : repository.kustomizations().all()) {
            if (!kustomization.isComponent()
                    && !tried.contains(kustomization.file().path())) {
                build(List.of(BuildRequest.of(kustomization.folder())), builds);
            }
        }
    }

    private void build(List<BuildRequest> requests, Builds service) {
        for (Build build : service.build(requests).values()) {
            builds++;
            for (RepositoryFile file : build.files()) {
                tried.add(file.path());
            }
            if (!build.built() && isAmongTemplates(build)) {
                continue;
            }
            addTried(build.files());
            note(build.findings());
            if (build.built()) {
                addUndecided(RepositoryUnit.of(build.request().folder(), build.objects(), build.files(), true));
            } else {
                noteUnbuilt(build.request().folder(), build.files());
            }
        }
    }

    /** What fails because something is elsewhere is no mistake of this repository, but not judged as it reaches a cluster. */
    private void noteUnbuilt(String folder, Collection<RepositoryFile> files) {
        Set<String> names = new HashSet<>(Set.of(repository.shown(folder)));
        files.forEach(file -> names.add(file.source().name()));
        for (Finding finding : findings.values()) {
            if (finding.severity() == Severity.ERROR
                    && names.contains(finding.location().file())) {
                return;
            }
        }
        String reason = "it does not build without what lies elsewhere, so its files were judged as they stand";
        skipped.add(new Skipped(repository.shown(folder), Skipped.Cause.UNREADABLE, reason));
    }

    /** What cannot be read is said of files that were not walked, too: it is the reason why nothing was built. */
    private void addTried(Collection<RepositoryFile> files) {
        for (RepositoryFile file : files) {
            tried.add(file.path());
            noteOutside(file);
        }
    }

    /** Then the files are still judged as they stand. */
    private boolean isAmongTemplates(Build build) {
        Optional<KustomizationFile> kustomization =
                repository.kustomizations().of(build.request().folder());
        boolean among =
                kustomization.isPresent() && templates.hold(kustomization.get().file());
        if (among) {
            unfilled.add(kustomization.get().file().path());
        }
        return among;
    }

    private SortedFile sorted(RepositoryFile file) {
        SortedFile sorted = SortedFile.of(file, repository);
        boolean broken = sorted.kind() == FileKind.BROKEN && TemplateFolders.isTemplate(file);
        boolean template =
                (broken || unfilled.contains(file.path())) && templates.hold(file) && !applied.contains(file.path());
        return template ? new SortedFile(file, FileKind.TEMPLATE, "it stands among templates") : sorted;
    }

    private UnitsResult result() {
        List<SortedFile> sorted =
                Parallel.map(new ArrayList<>(repository.files().values()), this::sorted);
        addUnbuilt();
        addNamed();
        addLoose(sorted);
        List<RepositoryFile> contracts = new ArrayList<>();
        int judged = 0;
        for (SortedFile file : sorted) {
            switch (file.kind()) {
                case CONTRACT -> contracts.add(file.file());
                case BROKEN -> note(file.file().problems());
                case CHART -> skipped.add(skipped(file, Skipped.Cause.CHART));
                case TEMPLATE -> skipped.add(skipped(file, Skipped.Cause.TEMPLATE));
                case OTHER -> skipped.add(skipped(file, Skipped.Cause.OTHER));
                default -> judged++;
            }
        }
        for (String link : repository.dead()) {
            String reason = repository.isFolder(link)
                    ? "it is a link to a folder that was not walked"
                    : "it is a link that leads to no file";
            skipped.add(new Skipped(repository.shown(link), Skipped.Cause.UNREADABLE, reason));
        }
        return new UnitsResult(
                Parallel.map(units, Taken::judged),
                contracts,
                List.copyOf(findings.values()),
                skipped,
                new LintCounts(0, judged, builds, 0, 0));
    }

    private static Skipped skipped(SortedFile file, Skipped.Cause cause) {
        return new Skipped(file.file().source().name(), cause, file.reason());
    }

    private void addUnbuilt() {
        for (KustomizationFile kustomization : repository.kustomizations().all()) {
            if (!covered.contains(kustomization.file().path())) {
                addUndecided(RawKustomization.of(repository, kustomization));
            }
        }
    }

    /** Files that belong to a kustomization which nobody asked about. */
    private void addNamed() {
        for (KustomizationFile kustomization : repository.kustomizations().above()) {
            RepositoryUnit unit = RawKustomization.of(
                    repository, kustomization, path -> repository.isWalked(path) && !covered.contains(path));
            if (!unit.files().isEmpty()) {
                addUndecided(unit);
            }
        }
    }

    private void addLoose(List<SortedFile> sorted) {
        Map<String, List<RepositoryFile>> folders = new TreeMap<>();
        for (SortedFile file : sorted) {
            boolean objects = file.kind() == FileKind.OBJECTS || file.kind() == FileKind.BROKEN;
            if (objects && !covered.contains(file.file().path())) {
                folders.computeIfAbsent(file.file().folder(), it -> new ArrayList<>())
                        .add(file.file());
            }
        }
        folders.forEach((folder, files) -> addFolder(folder, files));
    }

    private void addFolder(String folder, List<RepositoryFile> files) {
        List<Manifest> objects = new ArrayList<>();
        boolean complete = true;
        for (RepositoryFile file : files) {
            boolean loose = repository.kustomizations().role(file) == FileRole.LOOSE;
            for (Manifest document : file.manifests()) {
                if (!loose || SortedFile.isObject(document)) {
                    objects.add(document);
                }
            }
            complete &= loose;
        }
        addUndecided(RepositoryUnit.of(folder, objects, files, complete));
    }

    /** A unit that no Flux Kustomization here applies. */
    private void addUndecided(RepositoryUnit unit) {
        add(new Taken(unit, false));
    }

    private void add(Taken taken) {
        units.add(taken);
        RepositoryUnit unit = taken.unit();
        for (RepositoryFile file : unit.files()) {
            covered.add(file.path());
            noteOutside(file);
        }
    }

    /** What is wrong with files that were walked is said where all of those are sorted. */
    private void noteOutside(RepositoryFile file) {
        if (!repository.isWalked(file.path())) {
            note(file.problems());
        }
    }
}
