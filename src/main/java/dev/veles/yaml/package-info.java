/**
 * YAML trees whose every node knows the place that it comes from: read by {@link dev.veles.yaml.YamlReader}, built by
 * {@link dev.veles.yaml.MappingBuilder}, written by {@link dev.veles.yaml.YamlWriter}. Start at
 * {@link dev.veles.yaml.Node}. SnakeYAML's parser is used here and nowhere else, by its events; nothing here knows
 * Kubernetes, but scalars mean here what they mean to it.
 */
@NullMarked
package dev.veles.yaml;

import org.jspecify.annotations.NullMarked;
