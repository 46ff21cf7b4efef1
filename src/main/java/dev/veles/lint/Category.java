package dev.veles.lint;

import java.util.Locale;

/** What a rule is about. */
public enum Category {
    AUTH,
    SECRETS,
    STORAGE,
    JOBS,
    NAMES,
    STAGING,
    ROLLOUT,
    KUSTOMIZE,
    FLUX;

    /** As lists, options and packages write it: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
