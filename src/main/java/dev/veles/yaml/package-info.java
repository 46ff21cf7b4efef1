/**
 * YAML trees whose every node knows the place that it comes from: read, built and written here. Start at
 * {@link dev.veles.yaml.Node}. SnakeYAML is used here and nowhere else, by its events; nothing here knows Kubernetes.
 */
@NullMarked
package dev.veles.yaml;

import org.jspecify.annotations.NullMarked;
