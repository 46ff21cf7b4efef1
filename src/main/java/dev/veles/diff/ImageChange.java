package dev.veles.diff;

import dev.veles.finding.ObjectRef;
import java.util.Optional;

/**
 * An image that is not the same on both sides.
 *
 * @param part what it was compared in; empty where there is only one part
 * @param object what runs it: a workload, also one that is a template in a ConfigMap, or what sets it, such as a
 *     Kustomization
 * @param place which container, or the field where it is no container's
 * @param before the image as it is; empty for a new one
 * @param after the image as it will be; empty for one that is gone
 */
public record ImageChange(
        String part, ObjectRef object, String place, Optional<String> before, Optional<String> after) {}
