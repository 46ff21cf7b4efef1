package dev.veles.manifest;

import java.util.ArrayList;
import java.util.List;

/**
 * Pods from templates that are written as Kubernetes has them: {@code metadata} beside {@code spec}.
 *
 * @param life how long they live
 * @param paths where the templates stand, key by key: {@code []} behind a key goes to each item of its list, {@code {}}
 *     to each value of its mapping
 */
record TemplatePods(PodLife life, List<List<String>> paths) implements PodShape {
    static TemplatePods of(PodLife life, String... paths) {
        List<List<String>> split = new ArrayList<>(paths.length);
        for (String path : paths) {
            split.add(path.isEmpty() ? List.of() : List.of(path.split("\\.")));
        }
        return new TemplatePods(life, split);
    }

    @Override
    public void collect(ObjectView owner, List<PodView> pods) {
        for (List<String> path : paths) {
            for (Field template : Wildcards.find(owner.root(), path)) {
                template.get("spec")
                        .ifPresent(spec -> pods.add(new PodView(owner, template.get("metadata"), spec, life)));
            }
        }
    }
}
