package dev.veles.diff;

import dev.veles.finding.ObjectRef;
import java.util.List;

/**
 * Something that runs and does not go on as it was.
 *
 * @param part what it was compared in; empty where there is only one part
 * @param object the workload
 * @param touches what happens to it, never nothing
 */
public record TouchedWorkload(String part, ObjectRef object, List<Touch> touches) {
    /** What happens to a workload. */
    public enum Touch {
        STARTS("is new"),
        STOPS("is gone"),
        REPLACED("is made anew under another name"),
        ROLLS("its pod template changes"),
        SCALES("its number of pods changes"),
        UPGRADES("its chart or what the chart is given changes"),
        READS("reads configuration that changes");

        private final String label;

        Touch(String label) {
            this.label = label;
        }

        /** As reports write it, behind the workload. */
        public String label() {
            return label;
        }
    }

    /** Copies the list. */
    public TouchedWorkload {
        touches = List.copyOf(touches);
    }
}
