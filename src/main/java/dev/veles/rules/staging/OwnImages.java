package dev.veles.rules.staging;

import dev.veles.facts.ContractFacts;
import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import java.util.Optional;

/** Knows which objects of Flux's image automation are about the contract's images and files. */
final class OwnImages {
    private static final String GROUP = "image.toolkit.fluxcd.io";

    private final ContractFacts facts;
    private final RuleContext context;

    OwnImages(ContractFacts facts, RuleContext context) {
        this.facts = facts;
        this.context = context;
    }

    /** The image that an ImageRepository scans, if it is one of the contract's. */
    Optional<Field> image(ObjectView repository) {
        return repository.root().find("spec", "image").filter(image -> isOwn(image.value()));
    }

    /** Below the contract's registry or, where it names none, an image that it names. */
    private boolean isOwn(String image) {
        return facts.images()
                .registry()
                .map(registry -> image.startsWith(registry + "/"))
                .orElseGet(() -> facts.images().named().contains(image));
    }

    /** The name of the ImageRepository that an ImagePolicy chooses from, if that scans an image of the contract. */
    Optional<Field> repository(ObjectView policy) {
        Optional<Field> name = policy.root().find("spec", "imageRepositoryRef", "name");
        String namespace =
                policy.root().text("spec", "imageRepositoryRef", "namespace").orElse(policy.namespace());
        return name.filter(field -> context.named(GROUP, "ImageRepository", field.value()).stream()
                .filter(repository -> repository.namespace().equals(namespace))
                .anyMatch(repository -> image(repository).isPresent()));
    }

    /** The path that an ImageUpdateAutomation writes to, if that is the application's; a wider one is not its own. */
    Optional<Field> path(ObjectView automation) {
        String own = clean(facts.delivery().repositoryPath().value());
        return automation.root().find("spec", "update", "path").filter(path -> {
            String written = clean(path.value());
            return written.equals(own) || written.startsWith(own + "/");
        });
    }

    private static String clean(String path) {
        String plain = path.startsWith("./") ? path.substring(2) : path;
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
