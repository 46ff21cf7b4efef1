package dev.veles.lint;

import java.util.Locale;

/** What a rule is about. */
public enum Category {
    AUTH,
    SECRETS,
    STORAGE,
    JOBS,
    PODS,
    NAMES,
    STAGING,
    ROLLOUT,
    KUSTOMIZE,
    FLUX,
    /** What a change breaks. */
    CHANGES,
    /** Not of a rule: a text that cannot be read, or says what it may not. */
    READING,
    /** Not of a rule: what cannot be built, or only with something that is not there. */
    BUILDING,
    /** Not of a rule: a suppression that is not in order. */
    SUPPRESSION;

    /** As lists, options and packages write it: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
