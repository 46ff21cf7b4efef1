package dev.veles.config;

import dev.veles.finding.Severity;
import dev.veles.source.Located;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a {@code .veles.yaml} says, and nothing that it does not say. Paths and globs are relative to its folder, with
 * forward slashes.
 *
 * @param contracts contracts, and what they cover
 * @param paths what is linted where the command line names nothing
 * @param output the folder that is rendered into
 * @param exclude what no folder's walk goes into
 * @param select ids, categories or {@code all}: the rules that run; empty where the defaults do
 * @param ignore ids, categories or {@code all}: the rules that do not
 * @param rules how much findings weigh, by id or category
 * @param perPath the same for some files; a later entry wins over those before it
 * @param kustomize how Kustomizations are built
 * @param allowedImages images and folders of registries that may be used beside the contract's
 * @param failOn the lightest finding that makes a lint fail
 * @param ignoredFields differences that comparisons leave out
 */
public record Config(
        List<CoveringContract> contracts,
        List<Located<String>> paths,
        Optional<Located<String>> output,
        List<Located<PathGlob>> exclude,
        List<Located<String>> select,
        List<Located<String>> ignore,
        Map<String, Located<Level>> rules,
        List<PathRules> perPath,
        KustomizeSettings kustomize,
        List<Located<String>> allowedImages,
        Optional<Located<Severity>> failOn,
        List<IgnoredField> ignoredFields) {
    /** What holds where there is no configuration. */
    public static final Config NONE = new Config(
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            KustomizeSettings.NONE,
            List.of(),
            Optional.empty(),
            List.of());

    /** Copies what it gets, in its order. */
    public Config {
        contracts = List.copyOf(contracts);
        paths = List.copyOf(paths);
        exclude = List.copyOf(exclude);
        select = List.copyOf(select);
        ignore = List.copyOf(ignore);
        rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
        perPath = List.copyOf(perPath);
        allowedImages = List.copyOf(allowedImages);
        ignoredFields = List.copyOf(ignoredFields);
    }
}
