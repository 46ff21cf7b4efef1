package dev.veles.rules.auth;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.List;

/** Finds everything in front of an application that checks users before the application does. */
public final class IngressForwardAuth implements Rule {
    private static final RuleMeta META = RuleMeta.error("ingress-forward-auth", Category.AUTH, Scope.UNDER_CONTRACT)
            .summary("Something in front of the application checks users before the application does")
            .why("It keeps or replaces the token that the application reads groups and roles from, so users lose their"
                    + " rights.")
            .help("Take it off the route: the application checks the token itself.")
            .since("0.1", "the Veles contract: Auth Contract", "documentation of the ingress controllers");

    private static final String OPT_OUT = "nginx.ingress.kubernetes.io/enable-global-auth";

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        if (!Promise.isKept(context)) {
            return;
        }
        Middlewares middlewares = new Middlewares(context);
        AuthAnnotations annotations = new AuthAnnotations(middlewares);
        RouteFilters filters = new RouteFilters(middlewares);
        for (ObjectView object : context.objects().objects()) {
            if (!context.isForeign(object)) {
                report(annotations.in(annotations(object)), context);
                report(filters.in(object), context);
            }
            if (!object.is("", "ConfigMap") || !allOptOut(context)) {
                PolicyObjects.in(object).ifPresent(attachment -> report(List.of(attachment), context));
            }
            if (object.is("helm.toolkit.fluxcd.io", "HelmRelease")) {
                object.root().find("spec", "values").ifPresent(values -> {
                    checkValues(values, annotations, context);
                    check(MiddlewareReferences.ofEntryPoints(values), middlewares, context);
                });
            }
        }
        for (ObjectView patch : context.objects().patches()) {
            report(annotations.in(annotations(patch)), context);
            report(filters.in(patch), context);
        }
        for (PodView pod : context.objects().pods()) {
            check(MiddlewareReferences.inArguments(pod), middlewares, context);
        }
    }

    private static void check(List<MiddlewareReference> references, Middlewares middlewares, RuleContext context) {
        for (MiddlewareReference reference : references) {
            middlewares.check(reference).ifPresent(message -> context.report(reference.field(), message));
        }
    }

    private static List<Field> annotations(ObjectView object) {
        return object.root().entries("metadata", "annotations");
    }

    private static boolean allOptOut(RuleContext context) {
        List<ObjectView> ingresses = context.objects().all("networking.k8s.io", "Ingress");
        return !ingresses.isEmpty()
                && ingresses.stream()
                        .allMatch(ingress -> ingress.root()
                                .text("metadata", "annotations", OPT_OUT)
                                .orElse("")
                                .equals("false"));
    }

    /** Charts take annotations under names of their own, so every mapping in the values may hold some. */
    private static void checkValues(Field values, AuthAnnotations annotations, RuleContext context) {
        values.walk(field -> {
            report(annotations.in(field.entries()), context);
            if (field.key().equals("global-auth-url") && !field.value().isEmpty()) {
                report(List.of(PolicyObjects.global(field)), context);
            }
        });
    }

    private static void report(List<Attachment> attachments, RuleContext context) {
        attachments.forEach(attachment -> context.report(attachment.field(), attachment.message()));
    }
}
