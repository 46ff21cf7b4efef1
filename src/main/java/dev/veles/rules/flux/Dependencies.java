package dev.veles.rules.flux;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows {@code dependsOn} from object to object of one kind. */
final class Dependencies {
    private final String group;
    private final String kind;
    private final RuleContext context;

    Dependencies(String group, String kind, RuleContext context) {
        this.group = group;
        this.kind = kind;
        this.context = context;
    }

    /**
     * The objects on the way from one to a goal, both included.
     *
     * @return none where there is no way
     */
    List<ObjectView> way(ObjectView from, ObjectView goal) {
        List<ObjectView> way = new ArrayList<>(List.of(from));
        return isOnWay(from, goal, way, new HashSet<>()) ? way : List.of();
    }

    private boolean isOnWay(ObjectView from, ObjectView goal, List<ObjectView> way, Set<Location> seen) {
        for (Field dependency : from.root().items("spec", "dependsOn")) {
            Optional<ObjectView> next = target(dependency);
            if (next.isPresent() && isSame(next.get(), goal)) {
                way.add(goal);
                return true;
            }
            if (next.isPresent() && seen.add(place(next.get()))) {
                way.add(next.get());
                if (isOnWay(next.get(), goal, way, seen)) {
                    return true;
                }
                way.remove(way.size() - 1);
            }
        }
        return false;
    }

    static boolean isSame(ObjectView one, ObjectView other) {
        return one.name().equals(other.name()) && one.namespace().equals(other.namespace());
    }

    private static Location place(ObjectView object) {
        return object.manifest().root().location();
    }

    /**
     * What a dependency names: in the objects that are applied together or, where these do not have it, the only one
     * anywhere; clusters that share a repository may each have one of their own. An expression of its own may take
     * another state for ready.
     */
    private Optional<ObjectView> target(Field dependency) {
        String name = dependency.text("name").orElse("");
        if (dependency.get("readyExpr").isPresent() || name.isEmpty()) {
            return Optional.empty();
        }
        String namespace = FluxKinds.namespace(dependency);
        Optional<ObjectView> own = context.objects()
                .find(group, kind, namespace, name)
                .filter(object -> object.role() == ObjectView.Role.APPLIED);
        if (own.isPresent()) {
            return own;
        }
        Set<Location> places = new HashSet<>();
        ObjectView last = dependency.object();
        for (ObjectView object : context.named(group, kind, name)) {
            if (object.namespace().equals(namespace)) {
                places.add(place(object));
                last = object;
            }
        }
        return places.size() == 1 ? Optional.of(last) : Optional.empty();
    }
}
