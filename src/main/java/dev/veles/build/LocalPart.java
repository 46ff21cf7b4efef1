package dev.veles.build;

import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.manifest.Passwords;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import dev.veles.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Leaves out of a kustomization what would be fetched from elsewhere or run as a program, and says so. */
final class LocalPart {
    private static final List<String> PATHS = List.of("resources", "bases", "components");
    private static final List<String> FILES = List.of("crds", "configurations", "patchesStrategicMerge");
    private static final List<String> PLUGINS = List.of("generators", "transformers", "validators");
    private static final List<String> PATCHES = List.of("patches", "patchesJson6902", "replacements");
    private static final List<String> GENERATORS = List.of("configMapGenerator", "secretGenerator");
    private static final List<String> CHARTS = List.of("helmCharts", "helmChartInflationGenerator");

    private final Repository repository;
    private final PluginConfigs plugins;

    LocalPart(Repository repository) {
        this.repository = repository;
        this.plugins = new PluginConfigs(repository);
    }

    /**
     * What is left.
     *
     * @param root the same object where everything is local
     */
    record Result(Mapping root, List<Finding> findings) {}

    /** Looks through the kustomization of a folder. */
    Result of(String folder, Mapping root) {
        List<Finding> findings = new ArrayList<>();
        Mapping result = root;
        for (String key : PATHS) {
            result = filter(result, key, item -> remote(folder, item), findings);
        }
        for (String key : FILES) {
            result = filter(result, key, LocalPart::url, findings);
        }
        for (String key : PLUGINS) {
            result = filter(result, key, item -> plugin(folder, item), findings);
        }
        for (String key : PATCHES) {
            result = filter(result, key, item -> item.get("path").flatMap(LocalPart::url), findings);
        }
        for (String key : CHARTS) {
            result = filter(result, key, item -> Optional.of(chart(item)), findings);
        }
        for (String key : GENERATORS) {
            result = sources(result, key, findings);
        }
        return new Result(result, findings);
    }

    private interface Judge {
        Optional<Finding> judge(Node item);
    }

    /** The mapping without the items of a list that something is found in. */
    private static Mapping filter(Mapping root, String key, Judge judge, List<Finding> findings) {
        if (!(root.get(key).orElse(null) instanceof Sequence list)) {
            return root;
        }
        int before = findings.size();
        List<Node> kept = new ArrayList<>();
        for (Node item : list) {
            Optional<Finding> finding = judge.judge(item);
            finding.ifPresentOrElse(findings::add, () -> kept.add(item));
        }
        if (findings.size() == before) {
            return root;
        }
        return kept.isEmpty() ? root.without(key) : root.with(key, new Sequence(kept, list.location()));
    }

    private static Mapping sources(Mapping root, String key, List<Finding> findings) {
        if (!(root.get(key).orElse(null) instanceof Sequence list)) {
            return root;
        }
        int before = findings.size();
        List<Node> items = new ArrayList<>();
        for (Node item : list) {
            items.add(item instanceof Mapping mapping ? sources(mapping, findings) : item);
        }
        return findings.size() == before ? root : root.with(key, new Sequence(items, list.location()));
    }

    private static Mapping sources(Mapping generator, List<Finding> findings) {
        Mapping result = filter(generator, "files", LocalPart::url, findings);
        return filter(result, "envs", LocalPart::url, findings);
    }

    private Optional<Finding> remote(String folder, Node item) {
        Predicate<String> isRemote = text -> RemoteReference.isUrl(text)
                || (RemoteReference.isRepository(text) && !repository.isFile(RepositoryPath.resolve(folder, text)));
        return remote(item, isRemote);
    }

    private static Optional<Finding> url(Node item) {
        return remote(
                item,
                text -> RemoteReference.isUrl(text.substring(text.indexOf('=') + 1)) || RemoteReference.isUrl(text));
    }

    private static Optional<Finding> remote(Node item, Predicate<String> isRemote) {
        return item instanceof Scalar scalar && isRemote.test(scalar.value())
                ? Optional.of(remote(scalar))
                : Optional.empty();
    }

    private static Finding remote(Scalar reference) {
        return warning(
                "remote-resource",
                "\"" + Passwords.masked(reference.value()) + "\" is fetched from elsewhere, and was not",
                "What it brings changes without a change here, and is not judged.",
                "Keep a copy in the repository, or suppress this finding.",
                reference);
    }

    private Optional<Finding> plugin(String folder, Node item) {
        Optional<Finding> remote = remote(folder, item);
        return remote.isPresent()
                ? remote
                : plugins.notRun(folder, item)
                        .map(kind -> warning(
                                "helm-chart-not-built",
                                "the plugin \"" + kind + "\" was not run",
                                "What it would bring or change is not judged.",
                                "Suppress this finding if that is known.",
                                item));
    }

    private static Finding chart(Node item) {
        String name = item.text("name").or(() -> item.text("chartName")).orElse("");
        return warning(
                "helm-chart-not-built",
                "the Helm chart \"" + name + "\" was not inflated",
                "What it would bring is not judged.",
                "Let Flux' helm-controller install it, or suppress this finding.",
                item);
    }

    private static Finding warning(String rule, String message, String why, String help, Node place) {
        return new Finding(
                rule, Severity.WARNING, message, why, help, place.location(), Optional.empty(), "", Optional.empty());
    }
}
