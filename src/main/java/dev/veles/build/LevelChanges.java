package dev.veles.build;

import dev.veles.parallel.Task;
import dev.veles.repository.Repository;
import dev.veles.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one kustomization does to the objects that it takes together. */
final class LevelChanges {
    private final Level level;
    private final GeneratedObjects generated;
    /** Most levels are never asked what they do to objects, only what they generate. */
    private final Task<Patches> patches;

    private final Task<SettingsLayer.Settings> settings;

    LevelChanges(Repository repository, Level level) {
        this.level = level;
        this.generated = new GeneratedObjects(repository, level);
        this.patches = new Task<>(() -> new Patches(repository, level));
        this.settings = new Task<>(() -> new SettingsLayer.Settings(repository, level));
    }

    /** Adds what its generators make, or changes what is there where they say so. */
    void generate(List<Traced> objects) {
        generated.addTo(objects);
    }

    /** The objects after its patches, and before everything else that it does to them. */
    List<Traced> patched(List<Traced> objects) {
        Patches known = patches.get();
        List<Traced> patched = new ArrayList<>(objects.size());
        for (Traced object : objects) {
            patched.add(known.apply(object));
        }
        return patched;
    }

    /** The objects as they leave the kustomization. */
    List<Traced> apply(List<Traced> objects) {
        List<Traced> patched = new ArrayList<>(objects.size());
        for (Traced object : patched(objects)) {
            patched.add(object.in(text("namespace"))
                    .affixed(text("namePrefix").orElse(""), text("nameSuffix").orElse("")));
        }
        SettingsLayer.Settings all = settings.get();
        if (all.isEmpty()) {
            return patched;
        }
        List<Traced> result = new ArrayList<>(objects.size());
        for (Traced object : patched) {
            result.add(object.with(new SettingsLayer(all, object, patched)));
        }
        return result;
    }

    private Optional<String> text(String key) {
        return level.root().get(key).flatMap(Node::text).filter(value -> !value.isEmpty());
    }
}
