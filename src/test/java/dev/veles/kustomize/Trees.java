package dev.veles.kustomize;

import java.util.LinkedHashMap;
import java.util.Map;

/** Small trees for tests: environments {@code one}, {@code two}, … from YAML texts. */
final class Trees {
    private static final String[] NAMES = {"one", "two", "three"};

    private Trees() {}

    /** Environments in namespaces of their own name; the texts name it {@code NS}. */
    static Map<String, EnvironmentManifests> environments(String... texts) {
        Map<String, EnvironmentManifests> environments = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i++) {
            environments.put(NAMES[i], Objects.environment(NAMES[i], texts[i].replace("NS", NAMES[i])));
        }
        return environments;
    }

    /** The files of a tree, by path. */
    static Map<String, String> of(String... texts) {
        return Kustomizer.factor(environments(texts)).files("").files();
    }
}
