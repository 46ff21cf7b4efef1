package dev.veles.facts;

import dev.veles.source.Located;
import java.util.List;
import java.util.Map;

/**
 * Nodes by what they are labelled and tainted with.
 *
 * @param key its key in the contract
 * @param labels what pods select them by
 * @param taints what pods tolerate to get there
 */
public record NodePool(Located<String> key, Map<String, Located<String>> labels, List<Taint> taints) {
    /**
     * A taint.
     *
     * @param key of the taint
     * @param value empty for a taint without one
     * @param effect as Kubernetes writes it
     */
    public record Taint(Located<String> key, String value, String effect) {}
}
