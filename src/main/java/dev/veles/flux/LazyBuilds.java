package dev.veles.flux;

import dev.veles.build.Build;
import dev.veles.build.BuildRequest;
import dev.veles.build.Builds;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Builds only what has to be known to find all Kustomizations and their variables: folders whose files speak of
 * Kustomizations, or may hold an object that variables come from. Of the others the files are known and nothing else.
 */
final class LazyBuilds implements Function<Collection<BuildRequest>, Map<BuildRequest, Build>> {
    private final Function<Collection<BuildRequest>, Map<BuildRequest, Build>> builds;
    private final Builds unbuilt;
    /** Paths of the files that tell something. */
    private final Set<String> telling = new HashSet<>();

    private final Set<BuildRequest> left = new HashSet<>();

    /**
     * Prepares builds.
     *
     * @param names of the objects that variables come from
     * @param builds builds what has to be known
     */
    LazyBuilds(
            Repository repository,
            VariableNames names,
            Function<Collection<BuildRequest>, Map<BuildRequest, Build>> builds) {
        this.builds = builds;
        this.unbuilt = new Builds(repository, Optional.empty(), 1);
        for (RepositoryFile file : repository.files().values()) {
            String text = file.source().text();
            boolean flux = text.contains(FluxKustomization.VERSION) || text.contains(FluxInstance.TEXT);
            if (flux || names.mayBeIn(text)) {
                telling.add(file.path());
            }
        }
    }

    @Override
    public Map<BuildRequest, Build> apply(Collection<BuildRequest> requests) {
        Map<BuildRequest, Build> results = new LinkedHashMap<>(unbuilt.build(requests));
        List<BuildRequest> wanted = new ArrayList<>();
        results.forEach((request, build) -> {
            if (tells(build)) {
                wanted.add(request);
            } else {
                left.add(request);
            }
        });
        results.replaceAll((request, build) -> new Build(request, List.of(), List.of(), true, build.files()));
        results.putAll(builds.apply(wanted));
        return results;
    }

    private boolean tells(Build build) {
        for (RepositoryFile file : build.files()) {
            if (telling.contains(file.path())) {
                return true;
            }
        }
        return false;
    }

    /** True for what was asked for and not built. */
    boolean left(BuildRequest request) {
        return left.contains(request);
    }
}
