package dev.veles.rules.auth;

import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.manifest.PodView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds every place that attaches a Traefik middleware: annotations, routes, filters, arguments of Traefik itself. */
final class MiddlewareReferences {
    /** The annotation of Ingresses and Services. */
    static final String ANNOTATION = "traefik.ingress.kubernetes.io/router.middlewares";

    /** By kind alone, since a patch need not say the group of what it patches. */
    private static final Set<String> TRAEFIK = Set.of("IngressRoute", "TraefikService");

    private static final Set<String> GATEWAY = Set.of("HTTPRoute", "GRPCRoute");

    private MiddlewareReferences() {}

    /** All that stand in the application's own objects, in Helm values and in patches. */
    static List<MiddlewareReference> all(RuleContext context) {
        List<MiddlewareReference> found = new ArrayList<>();
        for (ObjectView object : context.objects().objects()) {
            if (!context.isForeign(object)) {
                inObject(object, found);
            }
            if (object.is("helm.toolkit.fluxcd.io", "HelmRelease")) {
                object.root().find("spec", "values").ifPresent(values -> {
                    values.search((key, value) -> key.equals(ANNOTATION)).forEach(field -> inAnnotation(field, found));
                    found.addAll(ofEntryPoints(values));
                });
            }
        }
        context.objects().patches().forEach(patch -> inObject(patch, found));
        context.objects().pods().forEach(pod -> inArguments(pod, found));
        return found;
    }

    private static void inObject(ObjectView object, List<MiddlewareReference> found) {
        object.root().find("metadata", "annotations", ANNOTATION).ifPresent(field -> inAnnotation(field, found));
        found.addAll(inRoutes(object));
    }

    /** The middlewares that an annotation lists. */
    static List<MiddlewareReference> inAnnotation(Field annotation) {
        List<MiddlewareReference> found = new ArrayList<>();
        inAnnotation(annotation, found);
        return found;
    }

    private static void inAnnotation(Field annotation, List<MiddlewareReference> found) {
        for (String name : annotation.value().split(",", -1)) {
            found.add(MiddlewareReference.whole(annotation, name.strip()));
        }
    }

    /** The middlewares of Traefik's own routes, and of the Gateway API's. */
    static List<MiddlewareReference> inRoutes(ObjectView object) {
        List<MiddlewareReference> found = new ArrayList<>();
        if (TRAEFIK.contains(object.kind())) {
            object.root().search((key, value) -> key.equals("middlewares")).forEach(list -> inList(list, found));
        } else if (GATEWAY.contains(object.kind())) {
            for (Field extension : object.root().search((key, value) -> key.equals("extensionRef"))) {
                if (extension.text("kind").orElse("").equals("Middleware")) {
                    extension
                            .get("name")
                            .ifPresent(name -> found.add(MiddlewareReference.of(name, object.namespace())));
                }
            }
        }
        return found;
    }

    /** Routes, and the services behind them, have lists of middlewares. */
    private static void inList(Field list, List<MiddlewareReference> found) {
        for (Field item : list.items()) {
            String namespace = item.text("namespace").orElse(item.object().namespace());
            item.get("name").ifPresent(name -> found.add(MiddlewareReference.of(name, namespace)));
        }
    }

    /** Traefik's entry points have middlewares for everything that comes in: {@code --entrypoints.x.http.middlewares=}. */
    static List<MiddlewareReference> inArguments(PodView pod) {
        List<MiddlewareReference> found = new ArrayList<>(0);
        inArguments(pod, found);
        return found;
    }

    private static void inArguments(PodView pod, List<MiddlewareReference> found) {
        for (Field container : pod.containers()) {
            container.items("args").forEach(argument -> inArgument(argument, found));
        }
    }

    private static void inArgument(Field argument, List<MiddlewareReference> found) {
        if (isOfEntryPoint(argument.value())) {
            String names = argument.value().substring(argument.value().indexOf('=') + 1);
            for (String name : names.split(",", -1)) {
                found.add(MiddlewareReference.whole(argument, name.strip()));
            }
        }
    }

    private static boolean isOfEntryPoint(String text) {
        String lower = text.startsWith("--e") || text.startsWith("--E") ? text.toLowerCase(Locale.ROOT) : "";
        return lower.startsWith("--entrypoints.") && lower.contains(".http.middlewares=");
    }

    /** The same in the values of Traefik's chart: below its ports, or among further arguments. */
    static List<MiddlewareReference> ofEntryPoints(Field values) {
        List<MiddlewareReference> found = new ArrayList<>(0);
        for (Field port : values.entries("ports")) {
            for (Field name : port.items("middlewares")) {
                found.add(MiddlewareReference.whole(name, name.value()));
            }
            for (Field name : port.items("http", "middlewares")) {
                found.add(MiddlewareReference.whole(name, name.value()));
            }
        }
        for (String arguments : List.of("additionalArguments", "globalArguments")) {
            values.items(arguments).forEach(argument -> inArgument(argument, found));
        }
        return found;
    }
}
