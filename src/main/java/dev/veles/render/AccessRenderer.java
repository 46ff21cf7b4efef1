package dev.veles.render;

import static dev.veles.yaml.MappingBuilder.list;
import static dev.veles.yaml.MappingBuilder.mapping;

import dev.veles.contract.ServiceSpec.PermissionSpec;
import dev.veles.manifest.Manifest;
import dev.veles.model.Account;
import dev.veles.model.JobTemplate;
import dev.veles.model.Model;
import dev.veles.model.Workload;
import dev.veles.source.Located;
import dev.veles.source.Location;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.MappingBuilder;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** ServiceAccounts, and the Roles that say what they may do. */
final class AccessRenderer implements Renderer {
    private static final String RBAC = "rbac.authorization.k8s.io";

    @Override
    public List<RenderedManifest> render(Model model) {
        List<RenderedManifest> manifests = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (Workload workload : model.workloads()) {
            render(model, workload.account(), workload.key().value(), names, manifests);
        }
        for (JobTemplate job : model.jobs()) {
            render(model, job.account(), job.spec().key().value(), names, manifests);
        }
        return manifests;
    }

    private static void render(
            Model model, Account account, String component, Set<String> names, List<RenderedManifest> manifests) {
        if (names.add(account.name().value())) {
            manifests.add(RenderedManifest.application(serviceAccount(model, account, component)));
        }
        if (account.may().isEmpty()) {
            return;
        }
        boolean clusterWide = account.clusterWide().value();
        Placement placement = clusterWide ? Placement.PLATFORM : Placement.APPLICATION;
        manifests.add(RenderedManifest.at(placement, role(model, account, component, clusterWide)));
        manifests.add(RenderedManifest.at(placement, binding(model, account, component, clusterWide)));
    }

    /** The account itself never hands out tokens: a pod that needs one says so. */
    private static Manifest serviceAccount(Model model, Account account, String component) {
        return new Manifest(ObjectBuilder.namespaced(model, account.location(), "v1", "ServiceAccount", account.name())
                .component(component)
                .annotations(account.annotations())
                .start()
                .put("automountServiceAccountToken", false)
                .build());
    }

    private static Manifest role(Model model, Account account, String component, boolean clusterWide) {
        return new Manifest(object(model, account, clusterWide ? "ClusterRole" : "Role", clusterWide)
                .component(component)
                .start()
                .put("rules", list(account.location(), account.may(), AccessRenderer::rule))
                .build());
    }

    private static Mapping rule(PermissionSpec may) {
        Location cause = may.location();
        return mapping(cause)
                .put("apiGroups", MappingBuilder.strings(cause, may.apiGroups()))
                .put("resources", MappingBuilder.strings(cause, may.resources()))
                .put("verbs", MappingBuilder.strings(cause, may.verbs()))
                .putUnlessEmpty("resourceNames", MappingBuilder.strings(cause, may.resourceNames()))
                .build();
    }

    private static Manifest binding(Model model, Account account, String component, boolean clusterWide) {
        Location cause = account.location();
        MappingBuilder reference = mapping(cause)
                .put("apiGroup", RBAC)
                .put("kind", clusterWide ? "ClusterRole" : "Role")
                .put("name", roleName(model, account, clusterWide));
        Mapping subject = mapping(cause)
                .put("kind", "ServiceAccount")
                .put("name", account.name())
                .put("namespace", model.namespace().name())
                .build();
        return new Manifest(object(model, account, clusterWide ? "ClusterRoleBinding" : "RoleBinding", clusterWide)
                .component(component)
                .start()
                .put("roleRef", reference)
                .put("subjects", new Sequence(List.of(subject), cause))
                .build());
    }

    private static ObjectBuilder object(Model model, Account account, String kind, boolean clusterWide) {
        Location cause = clusterWide ? account.clusterWide().location() : account.location();
        Located<String> name = roleName(model, account, clusterWide);
        String apiVersion = RBAC + "/v1";
        return clusterWide
                ? ObjectBuilder.clusterScoped(model, cause, apiVersion, kind, name)
                : ObjectBuilder.namespaced(model, cause, apiVersion, kind, name);
    }

    /** Cluster-wide names are shared with other namespaces, so they carry the application's. */
    private static Located<String> roleName(Model model, Account account, boolean clusterWide) {
        return clusterWide ? account.name().map(name -> model.namespace().name() + ":" + name) : account.name();
    }
}
