package dev.veles.contract;

import dev.veles.source.Located;
import dev.veles.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Nodes by what they are labelled and tainted with.
 *
 * @param key its key in the contract
 * @param location where it stands
 * @param labels all of them select the nodes
 * @param taints all of them are tolerated
 */
public record NodePoolSpec(
        Located<String> key, Location location, Map<String, Located<String>> labels, List<TaintSpec> taints) {
    static NodePoolSpec read(Located<String> key, Fields fields) {
        return new NodePoolSpec(
                key, fields.location(), fields.textMap("labels"), fields.objectItems("taints", TaintSpec::read));
    }

    /**
     * A taint.
     *
     * @param location where it stands
     * @param key of the taint
     * @param value absent for a taint without a value
     * @param effect one of Kubernetes' effects
     */
    public record TaintSpec(
            Location location, Located<String> key, Optional<Located<String>> value, Located<String> effect) {
        static TaintSpec read(Fields fields) {
            return new TaintSpec(
                    fields.location(), fields.requiredText("key"), fields.text("value"), fields.requiredText("effect"));
        }
    }
}
