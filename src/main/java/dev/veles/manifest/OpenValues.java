package dev.veles.manifest;

/**
 * Values that a controller has yet to fill in when it makes something of an object: what a workflow is given as a
 * parameter, for example. Each has its own way to write them, which means nothing in other objects.
 */
public final class OpenValues {
    private OpenValues() {}

    /** True for a text of an object that is not all there yet. */
    public static boolean isOpen(ObjectView object, String text) {
        return switch (object.host().group()) {
            case "argoproj.io" -> text.contains("{{");
            case "tekton.dev", "triggers.tekton.dev" -> text.contains("$(");
            case "template.openshift.io" -> text.contains("${");
            case "fluxcd.controlplane.io" -> text.contains("<<");
            default -> false;
        };
    }
}
