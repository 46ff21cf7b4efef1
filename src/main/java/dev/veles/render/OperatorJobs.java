package dev.veles.render;

import dev.veles.model.Model;
import dev.veles.model.OidcModel;
import dev.veles.model.OperatorJob;
import dev.veles.model.SecretsModel;
import java.util.stream.Stream;

/** The operator Jobs of a model. */
final class OperatorJobs {
    private OperatorJobs() {}

    static Stream<OperatorJob> of(Model model) {
        return Stream.concat(
                model.secrets().flatMap(SecretsModel::ensureJob).stream(),
                model.oidc().flatMap(OidcModel::ensureJob).stream());
    }
}
