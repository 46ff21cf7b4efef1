package dev.veles.model;

import dev.veles.contract.JobSpec;
import dev.veles.source.Located;
import java.util.Optional;

/**
 * The template of Jobs that a workload launches.
 *
 * @param spec what the contract says
 * @param name prefix of the Jobs' names, and their component label's value
 * @param configMap ConfigMap that holds the template
 * @param launcher key of the workload that launches them
 * @param pod what they run
 * @param account the account of the pods; their token is off unless the contract says otherwise
 * @param priorityClass their priority
 */
public record JobTemplate(
        JobSpec spec,
        Located<String> name,
        Located<String> configMap,
        String launcher,
        PodTemplate pod,
        Account account,
        Optional<PriorityClass> priorityClass) {
    /**
     * A PriorityClass.
     *
     * @param name its name
     * @param rendered whether Veles renders it
     * @param value its number
     * @param preemptionPolicy Kubernetes' own
     */
    public record PriorityClass(
            Located<String> name, boolean rendered, Located<Integer> value, Located<String> preemptionPolicy) {}
}
