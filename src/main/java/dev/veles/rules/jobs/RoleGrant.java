package dev.veles.rules.jobs;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.ArrayList;
import java.util.List;

/**
 * The rights that a binding gives to one of its subjects.
 *
 * @param binding a RoleBinding or ClusterRoleBinding
 * @param subject one of its subjects
 * @param role name of the role, a field of the binding
 * @param rules the rules of the role; none where the role is not among the objects
 */
record RoleGrant(ObjectView binding, Field subject, Field role, List<Field> rules) {
    private static final String GROUP = "rbac.authorization.k8s.io";
    private static final String ACCOUNT = "system:serviceaccount:";

    /** The grants of all bindings that are judged; their roles may stand elsewhere. */
    static List<RoleGrant> all(RuleContext context) {
        List<RoleGrant> grants = new ArrayList<>();
        for (String kind : List.of("RoleBinding", "ClusterRoleBinding")) {
            for (ObjectView binding : context.objects().all(GROUP, kind)) {
                binding.root().find("roleRef", "name").ifPresent(role -> {
                    List<Field> rules = rules(binding, role.value(), context);
                    binding.root()
                            .items("subjects")
                            .forEach(subject -> grants.add(new RoleGrant(binding, subject, role, rules)));
                });
            }
        }
        return grants;
    }

    private static List<Field> rules(ObjectView binding, String name, RuleContext context) {
        String kind = binding.root().text("roleRef", "kind").orElse("");
        return context.everywhere(GROUP, kind).stream()
                .filter(role -> role.name().equals(name))
                .filter(role -> kind.equals("ClusterRole") || role.namespace().equals(binding.namespace()))
                .findFirst()
                .map(role -> role.root().items("rules"))
                .orElse(List.of());
    }

    /** True where the rights reach into all namespaces. */
    boolean isClusterWide() {
        return binding.kind().equals("ClusterRoleBinding");
    }

    boolean refersToClusterRole() {
        return binding.root().text("roleRef", "kind").orElse("").equals("ClusterRole");
    }

    boolean isGroup() {
        return subject.text("kind").orElse("").equals("Group");
    }

    String subjectName() {
        String name = subject.text("name").orElse("");
        return isUser() ? name.substring(name.lastIndexOf(':') + 1) : name;
    }

    /** The namespace of the subject; empty for a group. */
    String home() {
        if (isUser()) {
            String name = subject.text("name").orElse("");
            return name.substring(ACCOUNT.length(), name.lastIndexOf(':'));
        }
        return subject.text("namespace").orElse(isGroup() ? "" : binding.namespace());
    }

    /** A service account may also be named as the user that Kubernetes knows it as. */
    private boolean isUser() {
        String name = subject.text("name").orElse("");
        return subject.text("kind").orElse("").equals("User")
                && name.startsWith(ACCOUNT)
                && name.indexOf(':', ACCOUNT.length()) > 0;
    }

    /** The subject, for messages. */
    String who() {
        return (isGroup() ? "the group" : "the service account") + " \"" + subjectName() + "\"";
    }
}
