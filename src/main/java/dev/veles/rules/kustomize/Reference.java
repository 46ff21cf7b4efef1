package dev.veles.rules.kustomize;

import dev.veles.build.RemoteReference;
import dev.veles.manifest.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A path that a kustomization names.
 *
 * @param field where the path is written, maybe behind the key that a generator gives the file
 * @param path as it is written
 * @param wanted what may be there
 */
record Reference(Field field, String path, Wanted wanted) {
    /** What a path may lead to. */
    enum Wanted {
        FILE,
        FOLDER,
        FILE_OR_FOLDER
    }

    private static final List<String> OBJECTS =
            List.of("resources", "bases", "generators", "transformers", "validators");
    private static final List<String> FILES = List.of("crds", "configurations", "patchesStrategicMerge");
    private static final List<String> WITH_PATH = List.of("patches", "patchesJson6902", "replacements");
    private static final List<String> GENERATORS = List.of("configMapGenerator", "secretGenerator");
    /** Lists whose items may also be the text itself. */
    private static final Set<String> TEXTS =
            Set.of("generators", "transformers", "validators", "patchesStrategicMerge");

    /** When a build asks for it, and so fails over it: objects first, then what generators read, then the rest. */
    int turn() {
        String list = String.valueOf(field.path().steps().get(0));
        int object = OBJECTS.indexOf(list);
        int generator = GENERATORS.indexOf(list);
        return object >= 0 ? object : OBJECTS.size() + (generator >= 0 ? generator : GENERATORS.size());
    }

    /** All that name something in the repository: neither addresses elsewhere nor texts written out in place. */
    static List<Reference> of(Field root) {
        List<Reference> found = new ArrayList<>();
        for (Field list : root.entries()) {
            addAll(list, list.key(), found);
        }
        return found;
    }

    private static void addAll(Field list, String key, List<Reference> found) {
        if (OBJECTS.contains(key)) {
            add(list, "", key, Wanted.FILE_OR_FOLDER, found);
        } else if (key.equals("components")) {
            add(list, "", key, Wanted.FOLDER, found);
        } else if (FILES.contains(key)) {
            add(list, "", key, Wanted.FILE, found);
        } else if (WITH_PATH.contains(key)) {
            add(list, "path", key, Wanted.FILE, found);
        } else if (key.equals("helmCharts")) {
            add(list, "valuesFile", key, Wanted.FILE, found);
        } else if (key.equals("openapi")) {
            list.get("path").ifPresent(path -> add(path, key, Wanted.FILE, found));
        } else if (GENERATORS.contains(key)) {
            for (Field generator : list.items()) {
                addData(generator, found);
            }
        }
    }

    /** The items of a list, or what each has under a key. */
    private static void add(Field list, String below, String key, Wanted wanted, List<Reference> found) {
        for (Field item : list.items()) {
            Optional<Field> path = below.isEmpty() ? Optional.of(item) : item.get(below);
            if (path.isPresent()) {
                add(path.get(), key, wanted, found);
            }
        }
    }

    private static void addData(Field generator, List<Reference> found) {
        generator.get("env").ifPresent(env -> add(env, "env", Wanted.FILE, found));
        generator.items("envs").forEach(env -> add(env, "envs", Wanted.FILE, found));
        for (Field file : generator.items("files")) {
            String path = file.value().substring(file.value().indexOf('=') + 1);
            if (isLocal(path)) {
                found.add(new Reference(file, path, Wanted.FILE));
            }
        }
    }

    private static void add(Field field, String key, Wanted wanted, List<Reference> found) {
        boolean text = TEXTS.contains(key) && isText(field.value());
        if (!text && isLocal(field.value())) {
            found.add(new Reference(field, field.value(), wanted));
        }
    }

    private static boolean isText(String value) {
        return value.indexOf('\n') >= 0 || value.startsWith("{") || value.contains(": ");
    }

    /** Paths from the root of a machine, and what a template fills in, are nothing to look for here. */
    private static boolean isLocal(String path) {
        return !path.isEmpty()
                && !path.startsWith("/")
                && !path.contains("${")
                && !path.contains("{{")
                && path.indexOf('\n') < 0
                && !RemoteReference.isUrl(path)
                && !RemoteReference.isRepository(path);
    }
}
