package dev.veles.build;

import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.manifest.Manifest;
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
        Pass pass = new Pass(folder);
        Mapping local = pass.local(root);
        List<Finding> findings = pass.remote.findings();
        findings.addAll(pass.notRun);
        return new Result(local, findings);
    }

    /** One look through one kustomization. */
    private final class Pass {
        private final String folder;
        private final RemoteParts remote = new RemoteParts();
        private final List<Finding> notRun = new ArrayList<>();

        Pass(String folder) {
            this.folder = folder;
        }

        Mapping local(Mapping root) {
            Mapping result = root;
            for (String key : PATHS) {
                result = filter(result, key, this::isRemote);
            }
            for (String key : FILES) {
                result = filter(result, key, this::isUrl);
            }
            for (String key : PLUGINS) {
                result = filter(result, key, this::isPlugin);
            }
            for (String key : PATCHES) {
                result = filter(result, key, this::isUrlOfPatch);
            }
            for (String key : CHARTS) {
                result = filter(result, key, this::isChart);
            }
            for (String key : GENERATORS) {
                result = sources(result, key);
            }
            return result;
        }

        private Mapping sources(Mapping root, String key) {
            if (!(root.get(key).orElse(null) instanceof Sequence list)) {
                return root;
            }
            List<Node> items = new ArrayList<>();
            for (Node item : list) {
                items.add(
                        item instanceof Mapping generator
                                ? filter(filter(generator, "files", this::isUrl), "envs", this::isUrl)
                                : item);
            }
            return items.equals(list.items()) ? root : root.with(key, new Sequence(items, list.location()));
        }

        private boolean isRemote(Node item) {
            return isRemote(
                    item,
                    text -> RemoteReference.isUrl(text)
                            || (RemoteReference.isRepository(text)
                                    && !repository.isFile(RepositoryPath.resolve(folder, text))));
        }

        private boolean isUrlOfPatch(Node item) {
            return item.get("path").filter(this::isUrl).isPresent();
        }

        private boolean isUrl(Node item) {
            return isRemote(
                    item,
                    text -> RemoteReference.isUrl(text.substring(text.indexOf('=') + 1))
                            || RemoteReference.isUrl(text));
        }

        private boolean isRemote(Node item, Predicate<String> isRemote) {
            if (!(item instanceof Scalar scalar) || !isRemote.test(scalar.value())) {
                return false;
            }
            remote.add(scalar);
            return true;
        }

        private boolean isPlugin(Node item) {
            if (isRemote(item)) {
                return true;
            }
            Optional<Manifest> left = plugins.notRun(folder, item);
            left.ifPresent(config -> notRun.add(
                    PluginConfigs.isChart(config) ? chart(config.root(), item) : plugin(config.kind(), item)));
            return left.isPresent();
        }

        private boolean isChart(Node item) {
            notRun.add(chart(item, item));
            return true;
        }
    }

    /** The mapping without some items of a list. */
    private static Mapping filter(Mapping root, String key, Predicate<Node> leavesOut) {
        if (!(root.get(key).orElse(null) instanceof Sequence list)) {
            return root;
        }
        List<Node> kept = new ArrayList<>();
        for (Node item : list) {
            if (!leavesOut.test(item)) {
                kept.add(item);
            }
        }
        if (kept.size() == list.items().size()) {
            return root;
        }
        return kept.isEmpty() ? root.without(key) : root.with(key, new Sequence(kept, list.location()));
    }

    /** A chart, by the name that its configuration has, in the old form or the new one. */
    private static Finding chart(Node config, Node place) {
        String name = config.text("name").or(() -> config.text("chartName")).orElse("");
        return warning(
                "helm-chart-not-built",
                "the Helm chart \"" + name + "\" was not inflated",
                "What it would bring is not judged.",
                "Let Flux' helm-controller install it, or suppress this finding.",
                place);
    }

    private static Finding plugin(String kind, Node place) {
        return warning(
                "plugin-not-run",
                "the plugin \"" + kind + "\" was not run",
                "What it would bring or change is not judged.",
                "Suppress this finding if that is known.",
                place);
    }

    private static Finding warning(String rule, String message, String why, String help, Node place) {
        return new Finding(
                rule, Severity.WARNING, message, why, help, place.location(), Optional.empty(), "", Optional.empty());
    }
}
