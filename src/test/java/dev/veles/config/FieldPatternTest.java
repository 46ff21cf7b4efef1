package dev.veles.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldPatternTest {
    @ParameterizedTest
    @CsvSource({
        "Deployment:spec.replicas, Deployment, a, spec.replicas",
        "Deployment:spec, Deployment, a, spec.replicas",
        "Deployment:spec.containers, Deployment, a, spec.containers[name=app].image",
        "Deployment/a:data, Deployment, a, data/x",
        "*:*.image, CronJob, a, spec.template.spec.containers[name=app].image",
        "*Set/a-*:*, StatefulSet, a-b, spec",
        "Cluster*/system:a:b:rules, ClusterRole, system:a:b, rules[0].verbs",
        "Deployment:a[*].b, Deployment, a, a[name=c].b.d",
    })
    void matches(String pattern, String kind, String name, String path) {
        assertThat(FieldPattern.of(pattern).matches(kind, name, path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Deployment:spec.replicas, StatefulSet, a, spec.replicas",
        "Deployment/b:spec.replicas, Deployment, a, spec.replicas",
        "Deployment:spec.replica, Deployment, a, spec.replicas",
        "Deployment:spec.replicas, Deployment, a, spec",
        "Deployment:*.image, Deployment, a, spec.images",
        "Deployment:a[*].b, Deployment, a, a[name=c].d",
    })
    void doesNotMatch(String pattern, String kind, String name, String path) {
        assertThat(FieldPattern.of(pattern).matches(kind, name, path)).isFalse();
    }
}
