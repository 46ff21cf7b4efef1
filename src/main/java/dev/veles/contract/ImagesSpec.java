package dev.veles.contract;

import dev.veles.source.Located;
import java.util.List;
import java.util.Optional;

/**
 * Where images come from.
 *
 * @param registry prefix of image names that name no registry of their own
 * @param pullSecrets Secrets of type {@code kubernetes.io/dockerconfigjson} in the application's namespace
 * @param automationAfter the step that has to be done before Flux may look for newer images
 */
public record ImagesSpec(
        Optional<Located<String>> registry,
        List<Located<String>> pullSecrets,
        Optional<Located<String>> automationAfter) {
    static ImagesSpec read(Fields fields) {
        return new ImagesSpec(
                fields.text("registry"),
                fields.texts("pullSecrets"),
                fields.object("automation", automation -> automation.requiredText("after")));
    }
}
