package dev.veles.rules.rollout;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.repository.FileRole;
import dev.veles.repository.RepositoryPath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds directives of strategic merge patches in objects that are no patches. */
public final class InlinePatchDirective implements Rule {
    private static final RuleMeta META = RuleMeta.error("inline-patch-directive", Category.ROLLOUT, Scope.ANYWHERE)
            .summary("An object holds a directive such as \"$patch\", which only a patch may have")
            .why("kustomize passes it through and the API server refuses it: it is a field of no object.")
            .help("Move it into a patch that kustomize consumes: a file under \"patches\", where \"$patch\" alone is"
                    + " understood.")
            .since("0.1", "Kubernetes: strategic merge patch", "kustomize: patches");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (ObjectView object : context.objects().objects()) {
            for (Field field : object.root().search((key, value) -> isDirective(key))) {
                if (isApplied(object) && !isInPatch(field) && !isKeptForOthers(field, context)) {
                    context.reportKey(field, "the directive \"" + field.key() + "\" stands in the object itself");
                }
            }
        }
    }

    /** Texts in ConfigMaps may be patches; what has no name, such as a Talos machine configuration, is no object. */
    private static boolean isApplied(ObjectView object) {
        return object.role() == ObjectView.Role.APPLIED
                && !object.name().isEmpty()
                && !object.manifest().group().equals("kustomize.config.k8s.io");
    }

    /** A file that no kustomization here takes, and that is called a patch, waits for one in another repository. */
    private static boolean isKeptForOthers(Field directive, RuleContext context) {
        String source = directive.location().source().name();
        List<String> words = List.of(RepositoryPath.name(source).split("[._-]", -1));
        return words.contains("patch")
                && context.repository()
                        .filter(repository -> repository.files().values().stream()
                                .anyMatch(file -> file.source().name().equals(source)
                                        && repository.kustomizations().role(file) == FileRole.LOOSE))
                        .isPresent();
    }

    private static boolean isDirective(String key) {
        return key.startsWith("$")
                && (key.equals("$patch")
                        || key.equals("$retainKeys")
                        || key.startsWith("$setElementOrder/")
                        || key.startsWith("$deleteFromPrimitiveList/"));
    }

    /** Custom resources carry patches for what they make; Helm values go through templates first. */
    private static boolean isInPatch(Field directive) {
        Optional<Field> above = directive.parent();
        while (above.isPresent()) {
            String name = above.get().key().toLowerCase(Locale.ROOT);
            if (name.contains("patch") || name.contains("override") || name.equals("values")) {
                return true;
            }
            above = above.get().parent();
        }
        return false;
    }
}
