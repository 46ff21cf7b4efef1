package dev.veles.rules.changes;

import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The host names that an object serves: an Ingress, a route of a Gateway, a route of Traefik. */
final class Hosts {
    private static final Pattern RULE = Pattern.compile("Host\\(([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("[`'\"]([^`'\"]+)[`'\"]");

    private Hosts() {}

    /** Each host with a place that names it. */
    static Map<String, Field> of(ObjectView object) {
        Map<String, Field> hosts = new LinkedHashMap<>();
        switch (object.kind()) {
            case "Ingress" ->
                object.root()
                        .items("spec", "rules")
                        .forEach(rule -> rule.get("host").ifPresent(host -> add(host, hosts)));
            case "HTTPRoute", "GRPCRoute", "TLSRoute" ->
                object.root().items("spec", "hostnames").forEach(host -> add(host, hosts));
            case "IngressRoute" ->
                object.root()
                        .items("spec", "routes")
                        .forEach(route -> route.get("match").ifPresent(match -> addRule(match, hosts)));
            default -> {}
        }
        return hosts;
    }

    private static void add(Field host, Map<String, Field> hosts) {
        if (!host.value().isEmpty()) {
            hosts.putIfAbsent(host.value().toLowerCase(Locale.ROOT), host);
        }
    }

    private static void addRule(Field match, Map<String, Field> hosts) {
        Matcher rule = RULE.matcher(match.value());
        while (rule.find()) {
            Matcher host = QUOTED.matcher(rule.group(1));
            while (host.find()) {
                hosts.putIfAbsent(host.group(1).toLowerCase(Locale.ROOT), match);
            }
        }
    }
}
