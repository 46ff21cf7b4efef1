package dev.veles.build;

import dev.veles.finding.Finding;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.Repository;
import dev.veles.source.Location;
import dev.veles.source.SourceText;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The kustomizations of a repository as levels of builds; each is read once. May be used by several threads. */
final class Levels {
    private final Repository repository;
    private final LocalPart localPart;
    private final ConcurrentHashMap<String, Optional<Level>> byFolder = new ConcurrentHashMap<>();

    Levels(Repository repository) {
        this.repository = repository;
        this.localPart = new LocalPart(repository);
    }

    /** The level of a folder as its file has it; empty where there is no kustomization file. */
    Optional<Level> of(String folder) {
        return byFolder.computeIfAbsent(folder, this::read);
    }

    /**
     * The level that a request begins at; empty where there is nothing to begin with.
     *
     * @throws IOException where the folder cannot be walked
     */
    Optional<Level> of(BuildRequest request) throws IOException {
        Optional<Level> level = of(request.folder());
        if (level.isEmpty() && request.generate() && repository.isFolder(request.folder())) {
            level = Optional.of(generated(request.folder()));
        }
        return request.changes().isEmpty() ? level : level.map(it -> changed(it, request.changes()));
    }

    private Optional<Level> read(String folder) {
        return repository
                .kustomizations()
                .of(folder)
                .map(file -> level(file, file.root().root()));
    }

    private Level level(KustomizationFile file, Mapping root) {
        LocalPart.Result local = localPart.of(file.folder(), root);
        return new Level(
                file.folder(),
                file.file().start(),
                local.root(),
                local.findings(),
                !local.findings().isEmpty());
    }

    private Level changed(Level level, FluxChanges changes) {
        LocalPart.Result local = localPart.of(level.folder(), FluxSpec.apply(level.root(), changes));
        List<Finding> findings = new ArrayList<>(level.findings());
        findings.addAll(local.findings());
        return new Level(level.folder(), level.start(), local.root(), findings, true);
    }

    private Level generated(String folder) throws IOException {
        Location place = Location.point(new SourceText(repository.shown(folder), ""), 1, 1);
        MappingBuilder root = MappingBuilder.mapping(place);
        List<String> resources = new FluxWalk(repository).resources(folder);
        if (resources.isEmpty()) {
            root.put("namespace", "_placeholder");
        } else {
            root.put("resources", MappingBuilder.strings(place, resources));
        }
        return new Level(folder, place, root.build(), List.of(), true);
    }
}
