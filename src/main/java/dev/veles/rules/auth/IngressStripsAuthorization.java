package dev.veles.rules.auth;

import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.List;

/** Finds everything in front of an application that takes away the token which the application checks. */
public final class IngressStripsAuthorization implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "ingress-strips-authorization", Category.AUTH, Scope.UNDER_CONTRACT)
            .summary("Something in front of the application removes or overwrites the Authorization header")
            .why("The application reads groups and roles from the token in that header, and answers 401 without it.")
            .help("Hand the header on as it came: drop the setting, or choose another header for it.")
            .since("0.1", "the Veles contract: Auth Contract", "documentation of the ingress controllers");

    private static final String CONTROLLER_HEADERS = "proxy-set-headers";

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        if (!Promise.isKept(context)) {
            return;
        }
        HeaderMiddlewares middlewares = new HeaderMiddlewares(new Middlewares(context));
        for (MiddlewareReference reference : MiddlewareReferences.all(context)) {
            middlewares.check(reference).ifPresent(message -> context.report(reference.field(), message));
        }
        for (ObjectView object : context.objects().objects()) {
            if (!context.isForeign(object)) {
                report(HeaderSnippets.in(object.root().entries("metadata", "annotations")), context);
                report(HeaderRoutes.in(object), context);
            }
        }
        for (ObjectView patch : context.objects().patches()) {
            report(HeaderSnippets.in(patch.root().entries("metadata", "annotations")), context);
            report(HeaderRoutes.in(patch), context);
        }
        context.objects().all("", "ConfigMap").forEach(configMap -> checkSettings(configMap, context));
        context.objects()
                .all("helm.toolkit.fluxcd.io", "HelmRelease")
                .forEach(release -> checkValues(release, context));
    }

    /** Charts take annotations under names of their own, so every mapping in the values may hold some. */
    private static void checkValues(ObjectView release, RuleContext context) {
        release.root()
                .find("spec", "values")
                .ifPresent(values -> values.search((key, value) -> key.indexOf('/') > 0)
                        .forEach(field -> report(HeaderSnippets.in(List.of(field)), context)));
    }

    /** The settings of ingress-nginx, which reach every Ingress, and those of a proxy beside the application. */
    private static void checkSettings(ObjectView configMap, RuleContext context) {
        for (Field entry : configMap.root().entries("data")) {
            if (entry.key().equals(CONTROLLER_HEADERS)) {
                checkHeaders(entry, context);
            } else if (entry.value().contains("proxy_set_header") && !context.isForeign(configMap)) {
                entry.lines()
                        .forEach(line -> HeaderSnippets.inText(line.value())
                                .filter(HeaderChange.REMOVES::equals)
                                .ifPresent(does -> context.report(line, "\"" + entry.key() + "\"" + does)));
            }
        }
    }

    /** Another ConfigMap, named with its namespace, holds the headers. */
    private static void checkHeaders(Field setting, RuleContext context) {
        String name = setting.value().substring(setting.value().indexOf('/') + 1);
        for (ObjectView headers : context.named("", "ConfigMap", name)) {
            for (Field header : headers.root().entries("data")) {
                boolean same = setting.value().equals(headers.namespace() + "/" + name);
                if (same && HeaderChange.isHeader(header.key())) {
                    context.report(setting, headers + HeaderChange.does(header.value(), HeaderChange.OVERWRITES));
                }
            }
        }
    }

    private static void report(List<Attachment> attachments, RuleContext context) {
        attachments.forEach(attachment -> context.report(attachment.field(), attachment.message()));
    }
}
