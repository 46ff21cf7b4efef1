package dev.veles.rules.kustomize;

import dev.veles.finding.Phrases;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ManifestSet;
import dev.veles.manifest.ObjectView;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.Set;

/** Finds ports of nodes that are chosen where several environments share the choice. */
public final class NodePortInBase implements Rule {
    private static final RuleMeta META = RuleMeta.error("node-port-in-base", Category.KUSTOMIZE, Scope.UNDER_CONTRACT)
            .needsKustomization()
            .summary("A base or a reusable component sets a port of the nodes")
            .why("A node port exists once in a cluster: the second instance of the base is refused.")
            .help("Leave the port out, and set it in the overlay of one environment.")
            .since("0.1", "Kubernetes: Service, type NodePort", "the layout of a repository of workload bases");

    private static final Set<String> PORTS = Set.of("nodePort", "healthCheckNodePort");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        BaseContent.shared(context).ifPresent(content -> check(content, context));
    }

    private static void check(ManifestSet content, RuleContext context) {
        for (ObjectView object : content.objects()) {
            if (object.is("", "Service") || object.is("helm.toolkit.fluxcd.io", "HelmRelease")) {
                check(object, context);
            }
        }
        content.patches().forEach(patch -> check(patch, context));
    }

    private static void check(ObjectView object, RuleContext context) {
        if (context.isForeign(object)) {
            return;
        }
        for (Field port : object.root().search(NodePortInBase::isPort)) {
            if (isNodePort(port)) {
                context.report(port, "the node port " + Phrases.quoted(port.value()) + " is fixed in a base");
            }
        }
    }

    /** Charts have a mapping of ports by name. */
    private static boolean isNodePort(Field port) {
        return PORTS.contains(port.key())
                || port.parent().map(it -> it.key().equals("nodePorts")).orElse(false);
    }

    /** 0 and nothing leave the choice to the cluster. */
    private static boolean isPort(String key, Node value) {
        return value instanceof Scalar scalar
                && isNumber(scalar.value())
                && !scalar.value().equals("0");
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isDigit);
    }

    /** True where something below a value is a port that this rule speaks of. */
    static boolean fixes(Field value) {
        for (Field port : value.search(NodePortInBase::isPort)) {
            if (isNodePort(port)) {
                return true;
            }
        }
        return false;
    }
}
