package dev.veles.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The labels that Veles puts on objects: Kubernetes' recommended ones, and the environment.
 *
 * <p>Selectors can never change, so they hold the two labels that name a component and nothing that a contract could
 * change later.
 */
public final class Labels {
    /** The application. */
    public static final String NAME = "app.kubernetes.io/name";

    /** The part of the application. */
    public static final String COMPONENT = "app.kubernetes.io/component";

    /** Who manages the object. */
    public static final String MANAGED_BY = "app.kubernetes.io/managed-by";

    /** The environment that the object was rendered for. */
    public static final String ENVIRONMENT = "veles.dev/environment";

    private Labels() {}

    /** What selects the pods of a component. */
    public static Map<String, String> selector(String contract, String component) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(NAME, contract);
        labels.put(COMPONENT, component);
        return labels;
    }
}
