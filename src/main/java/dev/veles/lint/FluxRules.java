package dev.veles.lint;

import java.util.List;

/** What following Flux Kustomizations and substituting their variables reports. */
final class FluxRules {
    private FluxRules() {}

    static List<RuleMeta> all() {
        return List.of(
                error(
                        "flux-path-missing",
                        "The path of a Flux Kustomization is not there",
                        "Flux cannot build what is not there, and what depends on it never becomes ready.",
                        "Write the path from the root of the repository."),
                error(
                        "flux-not-followed",
                        "What a Flux Kustomization applies was in the repository and is not, or the other way round",
                        "What it applies is not in the files, so nobody can say what changes of it.",
                        "Look at the other repository, or say the path and the source in this one."),
                error(
                        "flux-substitution-failed",
                        "Flux cannot substitute variables in an object",
                        "Flux applies nothing of the Kustomization while it cannot substitute its variables.",
                        "Write \"$${\" for what is no variable of Flux, or switch substitution off for the object."),
                error(
                        "flux-variable-unset",
                        "Nothing sets a variable that Flux substitutes, and it has no default",
                        "Flux 2.9 and later apply nothing of a Kustomization with such a variable, earlier ones put an"
                                + " empty text there.",
                        "Set it under \"postBuild\", give it a default, or write \"$${\" for what is no variable of Flux."),
                error(
                        "flux-variable-shell-collision",
                        "Flux takes a variable of a script or template for one of its own",
                        "Flux 2.9 and later apply nothing of the Kustomization, earlier ones put an empty text there.",
                        "Annotate the object with \"kustomize.toolkit.fluxcd.io/substitute: disabled\"."));
    }

    private static RuleMeta error(String id, String summary, String why, String help) {
        return RuleMeta.error(id, Category.FLUX, Scope.ANYWHERE)
                .summary(summary)
                .why(why)
                .help(help)
                .since("0.1", "Flux: Kustomization, post build variable substitution");
    }
}
