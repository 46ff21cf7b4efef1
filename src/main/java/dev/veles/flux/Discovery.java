package dev.veles.flux;

import dev.veles.build.Build;
import dev.veles.build.BuildRequest;
import dev.veles.manifest.Manifest;
import dev.veles.repository.ObjectList;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Follows Flux Kustomizations from where Flux begins: a Kustomization that another one's folder builds is its child, in
 * the form that it has then. All of one generation are built at once.
 */
final class Discovery {
    /** What a kustomization may have that takes objects as they are. */
    private static final Set<String> PLAIN = Set.of("apiVersion", "kind", "metadata", "resources");

    private final Function<Collection<BuildRequest>, Map<BuildRequest, Build>> builds;
    private final FluxFiles files;
    private final SourcesHere sources;
    private final Entries entries;
    private final VariableSources variables;
    private final List<Applied> applied = new ArrayList<>();
    private final Paths paths;
    private final Map<Entry, Optional<Build>> begun = new LinkedHashMap<>();
    /** Those of {@link Entries#isLeftOut}. */
    private final Set<Applied.Step> leftOut = new HashSet<>();
    /** The paths of the files whose Kustomizations have been met. */
    private final Set<String> met = new HashSet<>();

    Discovery(
            Repository repository,
            Function<Collection<BuildRequest>, Map<BuildRequest, Build>> builds,
            VariableSources variables) {
        this.builds = builds;
        this.files = new FluxFiles(repository);
        this.sources = new SourcesHere(files);
        this.paths = new Paths(repository, sources);
        this.entries = new Entries(files, sources);
        this.variables = variables;
    }

    /** Follows everything; parents come before children, in the order of their files. */
    List<Applied> run() {
        follow(begin(entries.all()));
        Set<Found> taken = new HashSet<>();
        List<Found> forgotten = entries.forgotten(met, taken);
        while (!forgotten.isEmpty()) {
            List<Applied.Step> steps = new ArrayList<>();
            for (Found found : forgotten) {
                taken.add(found);
                Cluster cluster = Cluster.beside(found.file().folder(), List.of());
                steps.add(new Applied.Step(found.kustomization(), cluster, Optional.empty(), false));
            }
            follow(steps);
            forgotten = entries.forgotten(met, taken);
        }
        return applied;
    }

    /** True for what no cluster has as it stands, because the folder that it stands in leaves it out. */
    boolean isLeftOut(Applied one) {
        return leftOut.contains(one.step().first());
    }

    /** The Kustomizations that could not be followed. */
    Collection<FluxNote> notes() {
        return paths.notes();
    }

    /** The same, with where each was met. */
    List<Paths.Left> left() {
        return paths.left();
    }

    /** Where Flux begins, with what is built there; nothing of a folder that is no kustomization. */
    Map<Entry, Optional<Build>> begun() {
        return Collections.unmodifiableMap(begun);
    }

    private List<Applied.Step> begin(List<Entry> all) {
        Map<String, BuildRequest> requests = new LinkedHashMap<>();
        for (Entry entry : all) {
            entry.folder().ifPresent(folder -> requests.put(folder, BuildRequest.of(folder)));
        }
        Map<BuildRequest, Build> built = requests.isEmpty() ? Map.of() : builds.apply(withNext(all, requests.values()));
        List<Applied.Step> steps = new ArrayList<>();
        for (Entry entry : all) {
            Optional<Build> build = entry.folder().map(requests::get).map(built::get);
            build.filter(Build::built).ifPresent(this::note);
            begun.put(entry, build);
            begin(entry, build, steps);
        }
        return steps;
    }

    /** What the Kustomizations of an entry apply is built beside it where the build leaves them as they are. */
    private Set<BuildRequest> withNext(List<Entry> all, Collection<BuildRequest> first) {
        Set<BuildRequest> requests = new LinkedHashSet<>(first);
        for (Entry entry : all) {
            if (entry.folder().filter(this::isPlain).isPresent()) {
                entry.kustomizations()
                        .forEach(found -> paths.likely(found.kustomization()).ifPresent(requests::add));
            }
        }
        return requests;
    }

    private boolean isPlain(String folder) {
        return files.repository()
                .kustomizations()
                .of(folder)
                .filter(it -> PLAIN.containsAll(it.root().root().keys()))
                .isPresent();
    }

    private void begin(Entry entry, Optional<Build> build, List<Applied.Step> steps) {
        List<Manifest> objects =
                build.filter(Build::built).map(Discovery::objects).orElse(List.of());
        List<FluxKustomization> first = new ArrayList<>();
        for (Manifest object : objects) {
            files.kustomization(object)
                    .filter(it -> entry.holds(it.name()))
                    .ifPresent(it -> first.add(
                            entry.kustomizations().get(0).kustomization().beside(it)));
        }
        boolean certain = build.isEmpty() || build.get().built();
        if (first.isEmpty()) {
            entry.kustomizations().forEach(found -> first.add(found.kustomization()));
        }
        for (FluxKustomization kustomization : leading(entry, first)) {
            Cluster cluster = Cluster.beside(entry.at(), objects);
            Applied.Step step = new Applied.Step(kustomization, cluster, Optional.empty(), certain);
            steps.add(step);
            if (entries.isLeftOut(entry)) {
                leftOut.add(step);
            }
        }
    }

    /**
     * A Kustomization that applies the folder that it was built from leads to all the others of that folder. Often only
     * the build tells its path: the clusters share a base and patch the path.
     */
    private List<FluxKustomization> leading(Entry entry, List<FluxKustomization> first) {
        Optional<String> file = entry.folder()
                .flatMap(files.repository().kustomizations()::of)
                .map(it -> it.file().path());
        List<FluxKustomization> leading = new ArrayList<>();
        for (FluxKustomization kustomization : first) {
            Set<String> reach = sources.folder(kustomization)
                    .filter(files.repository().folders()::contains)
                    .map(files::reach)
                    .orElse(Set.of());
            if (file.isPresent() && reach.contains(file.get())) {
                leading.add(kustomization);
            }
        }
        return leading.isEmpty() ? first : leading;
    }

    private void follow(List<Applied.Step> first) {
        List<Applied.Step> generation = first;
        while (!generation.isEmpty()) {
            List<Applied> done = build(generation);
            applied.addAll(done);
            generation = children(done);
        }
    }

    private List<Applied> build(List<Applied.Step> generation) {
        List<Applied.Step> steps = new ArrayList<>();
        List<BuildRequest> requests = new ArrayList<>();
        for (Applied.Step step : generation) {
            if (step.cluster().meets(step.kustomization())) {
                paths.request(step).ifPresent(request -> {
                    steps.add(step);
                    requests.add(request);
                });
            }
        }
        Map<BuildRequest, Build> built = requests.isEmpty() ? Map.of() : builds.apply(requests);
        List<Applied> done = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            done.add(new Applied(steps.get(i), Objects.requireNonNull(built.get(requests.get(i)))));
        }
        for (Applied one : done) {
            note(one.build());
            boolean substituted = one.kustomization().spec("postBuild").isPresent();
            one.step().cluster().add(objects(one.build()), substituted);
        }
        return done;
    }

    private void note(Build build) {
        if (build.built()) {
            for (RepositoryFile file : build.files()) {
                met.add(file.path());
            }
        }
    }

    private List<Applied.Step> children(List<Applied> parents) {
        List<Applied.Step> children = new ArrayList<>();
        for (Applied parent : parents) {
            Variables known = Substitution.variables(parent, variables, new ArrayList<>());
            Substitution substitution = new Substitution(known, new ArrayList<>(), UnsetVariables.NOWHERE);
            for (Manifest object : objects(parent.build())) {
                if (!parent.step().isBelow(object.root().location())) {
                    files.kustomization(object)
                            .ifPresent(it -> children.add(
                                    parent.step().child(parent.kustomization().beside(substitution.in(it)))));
                }
            }
        }
        return children;
    }

    private static List<Manifest> objects(Build build) {
        return ObjectList.flatten(build.objects());
    }
}
