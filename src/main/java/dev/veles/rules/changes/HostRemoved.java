package dev.veles.rules.changes;

import dev.veles.lint.Category;
import dev.veles.lint.Change;
import dev.veles.lint.DiffContext;
import dev.veles.lint.DiffRule;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ManifestSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Finds host names that nothing serves any more. */
public final class HostRemoved implements DiffRule {
    private static final RuleMeta META = RuleMeta.warning("host-removed", Category.CHANGES, Scope.DIFF)
            .summary("A host name is served no more")
            .why("Links, bookmarks and clients that use the name are answered by nobody.")
            .help("Keep the host beside the new one, with a redirect, until nobody asks for it.")
            .since("0.1", "Kubernetes: Ingress", "Gateway API: HTTPRoute", "Traefik: IngressRoute");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(DiffContext context) {
        Map<String, Field> old = new LinkedHashMap<>();
        for (Change change : context.changes()) {
            change.before().ifPresent(object -> Hosts.of(object).forEach(old::putIfAbsent));
        }
        if (!old.isEmpty()) {
            old.keySet().removeAll(served(context.everywhere()));
            old.forEach((host, field) ->
                    context.report(field, "\"" + host + "\" of " + field.object() + " is served no more"));
        }
    }

    private static Set<String> served(ManifestSet objects) {
        Set<String> hosts = new HashSet<>();
        objects.objects().forEach(object -> hosts.addAll(Hosts.of(object).keySet()));
        return hosts;
    }
}
