package dev.veles.rules.auth;

import dev.veles.facts.ContractFacts;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.yaml.Scalar;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds routes that lead to an oauth2-proxy, which hands requests on to the application as it likes. */
public final class IngressOauth2ProxyBackend implements Rule {
    private static final RuleMeta META = RuleMeta.error(
                    "ingress-oauth2-proxy-backend", Category.AUTH, Scope.UNDER_CONTRACT)
            .summary("A route of the application leads to an oauth2-proxy")
            .why(
                    "The proxy logs users in with a session of its own, and the application gets no token of theirs to read"
                            + " groups and roles from.")
            .help("Route to the application's own Service and port, and take the proxy and its \"/oauth2\" path away.")
            .since("0.1", "the Veles contract: Auth Contract", "oauth2-proxy");

    private static final Set<String> ROUTES = Set.of(
            "Ingress", "IngressRoute", "TraefikService", "HTTPRoute", "GRPCRoute", "VirtualService", "HTTPProxy");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        if (!Promise.isKept(context)) {
            return;
        }
        ProxyServices services = new ProxyServices(context);
        for (ObjectView object : context.objects().objects()) {
            if (ROUTES.contains(object.kind()) && (isOwn(object, context) || servesHost(object, context))) {
                check(object, services, context);
            }
        }
        context.objects().patches().stream()
                .filter(patch -> ROUTES.contains(patch.kind()))
                .forEach(patch -> check(patch, services, context));
        context.objects().all("helm.toolkit.fluxcd.io", "HelmRelease").forEach(release -> checkChart(release, context));
    }

    private static void check(ObjectView route, ProxyServices services, RuleContext context) {
        RouteBackends routed = RouteBackends.of(route);
        Set<Field> said = new HashSet<>();
        for (RouteBackend backend : routed.backends()) {
            services.check(backend).ifPresent(message -> {
                context.report(backend.field(), message);
                said.add(backend.field());
            });
        }
        for (RoutedPath path : routed.paths()) {
            boolean known = path.backends().stream()
                    .anyMatch(backend ->
                            said.contains(backend.field()) || isApplication(backend, routed, services, context));
            if (path.isCompanion() && !known) {
                context.report(
                        path.field(),
                        "the path in \"" + path.field().value() + "\" is that of an oauth2-proxy beside " + route);
            }
        }
    }

    /** The application may have such paths itself: frameworks log users in below them. */
    private static boolean isApplication(
            RouteBackend backend, RouteBackends routed, ProxyServices services, RuleContext context) {
        boolean declared = context.contract()
                .map(facts -> facts.workload(backend.service()).isPresent())
                .orElse(false);
        return declared
                || services.isKnown(backend)
                || routed.paths().stream().anyMatch(path -> !path.isCompanion() && path.leadsTo(backend.service()));
    }

    /** The proxy, and the login server, have routes of their own elsewhere. */
    private static boolean isOwn(ObjectView route, RuleContext context) {
        return route.namespace().isEmpty()
                || context.contract()
                        .map(facts -> facts.place().namespace().value().equals(route.namespace()))
                        .orElse(true);
    }

    /** Whoever answers under the application's name answers for the application. */
    private static boolean servesHost(ObjectView route, RuleContext context) {
        String host = host(context);
        return !host.isEmpty()
                && !route.root()
                        .search((key, value) -> value instanceof Scalar scalar
                                && (scalar.value().equals(host)
                                        || scalar.value().contains("`" + host + "`")))
                        .isEmpty();
    }

    private static String host(RuleContext context) {
        return context.contract()
                .map(ContractFacts::place)
                .flatMap(place -> place.hostname())
                .map(name -> name.value())
                .orElse("");
    }

    /** The chart of oauth2-proxy can make an Ingress for any name. */
    private static void checkChart(ObjectView release, RuleContext context) {
        Field root = release.root();
        String chart = root.text("spec", "chart", "spec", "chart")
                .or(() -> root.text("spec", "chartRef", "name"))
                .orElse("");
        String host = host(context);
        if (!ProxyPods.isName(chart) || host.isEmpty()) {
            return;
        }
        List<Field> hosts = root.find("spec", "values", "ingress")
                .map(ingress -> ingress.items("hosts"))
                .orElse(List.of());
        for (Field each : hosts) {
            Field name = each.get("host").orElse(each);
            if (name.value().equals(host)) {
                context.report(
                        name, release + " puts the oauth2-proxy of the chart \"" + chart + "\" at \"" + host + "\"");
            }
        }
    }
}
