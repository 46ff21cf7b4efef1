package dev.veles.validate;

import dev.veles.finding.Finding;
import dev.veles.manifest.Manifest;
import dev.veles.repository.FileRole;
import dev.veles.repository.KustomizationFile;
import dev.veles.repository.ObjectList;
import dev.veles.repository.Repository;
import dev.veles.repository.RepositoryFile;
import dev.veles.repository.RepositoryPath;
import dev.veles.source.Location;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import dev.veles.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Judges objects as the files of a tree have them. */
final class FileStep {
    private final ValidationRun run;
    private final Repository tree;

    FileStep(ValidationRun run) {
        this.run = run;
        this.tree = run.tree();
    }

    /** Takes over what is wrong with the files as YAML, as far as they are for Kubernetes. */
    void checkSyntax() {
        for (RepositoryFile file : tree.files().values()) {
            FileRole role = run.kustomizations().role(file);
            if (role == FileRole.PART || (role == FileRole.LOOSE && file.looksLikeObjects())) {
                file.problems().forEach(run::find);
            }
        }
    }

    /** Judges the files that no kustomization reads, such as the Flux objects of a cluster. */
    void judgeLooseFiles() {
        List<String> templates = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (RepositoryFile file : tree.files().values()) {
            FileRole role = run.kustomizations().role(file);
            if (role == FileRole.TEMPLATE) {
                templates.add(tree.shown(file.path()));
            } else if (role == FileRole.LOOSE && judge(file) == 0 && !isReported(file)) {
                others.add(tree.shown(file.path()));
            }
        }
        note("templates of a chart are not judged: ", templates);
        note("no Kubernetes object is in ", others);
    }

    private static boolean isReported(RepositoryFile file) {
        return file.looksLikeObjects() && !file.problems().isEmpty();
    }

    private void note(String what, List<String> files) {
        if (!files.isEmpty()) {
            run.note(what + String.join(", ", files));
        }
    }

    /** Judges the files that kustomizations list as resources, in place of what would be built from them. */
    void judgeResources() {
        Set<String> resources = new TreeSet<>();
        for (KustomizationFile kustomization : run.kustomizations().all()) {
            for (String reference : kustomization.objects()) {
                resources.add(RepositoryPath.resolve(kustomization.folder(), reference));
            }
        }
        resources.stream().map(tree::file).flatMap(Optional::stream).forEach(this::judge);
        run.note("nothing was built; resources were judged as their files have them");
    }

    /** Judges the objects of a file and says how many it saw. */
    private int judge(RepositoryFile file) {
        int objects = 0;
        for (Manifest document : file.manifests()) {
            for (Manifest object : ObjectList.flatten(document)) {
                boolean group = !object.apiVersion().isEmpty();
                boolean kind = !object.kind().isEmpty();
                if (group && kind) {
                    run.judge(object, FileStep::place);
                    objects++;
                } else if ((group || kind) && object.root().has("metadata")) {
                    run.find(incomplete(object, group ? "kind" : "apiVersion"));
                    objects++;
                }
            }
        }
        return objects;
    }

    private static Finding incomplete(Manifest object, String key) {
        return Finding.error(
                "object-incomplete",
                "the object has no \"" + key + "\"",
                "Nobody can say what it is, so it is never applied.",
                "Write its \"" + key + "\".",
                object.root().location());
    }

    /** The place of a field in the file that the object stands in. */
    private static Location place(Manifest object, FieldPath path, boolean key) {
        Node value = path.resolve(object.root()).orElse(object.root());
        if (!key) {
            return value.location();
        }
        List<Object> steps = path.steps();
        Node parent = new FieldPath(steps.subList(0, steps.size() - 1))
                .resolve(object.root())
                .orElse(object.root());
        return parent instanceof Mapping mapping
                ? mapping.keyLocation((String) steps.get(steps.size() - 1)).orElse(value.location())
                : value.location();
    }
}
