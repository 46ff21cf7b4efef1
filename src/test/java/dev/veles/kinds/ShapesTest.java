package dev.veles.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import dev.veles.kinds.Shape.Fields;
import dev.veles.kinds.Shape.ListOf;
import dev.veles.kinds.Shape.MapOf;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Walks every type that any kind reaches, so that a new release of fabric8 cannot bring one that is misjudged. */
class ShapesTest {
    private static final String MODEL = "io.fabric8.kubernetes.";

    private final Decoder decoder = Decoder.strict();
    private final Shapes shapes = new Shapes(decoder.mapper());
    private final Set<JavaType> seen = new HashSet<>();
    private final Set<String> fields = new TreeSet<>();
    private final List<String> strange = new ArrayList<>();

    @Test
    void everyTypeIsUnderstood() {
        KindCatalog.load().types().forEach(type -> visit(shapes.type(type)));

        assertThat(strange)
                .as("types that decode themselves or are no beans, to be added to Shapes.decideByHand")
                .isEmpty();
        assertThat(fields).as("fields of bytes, see Shapes.BYTES").containsAll(Shapes.BYTES);
        assertThat(seen).hasSizeGreaterThan(500);
    }

    @Test
    void kindsComeFromManyModules() {
        KindCatalog catalog = KindCatalog.load();

        assertThat(catalog.kindsOf("apps/v1")).contains("Deployment", "StatefulSet", "DaemonSet");
        assertThat(catalog.kindsOf("v1")).contains("Secret", "List").doesNotContain("ListOptions");
        assertThat(catalog.versionsOf("Ingress")).contains("networking.k8s.io/v1");
        for (String apiVersion : List.of(
                "batch/v1",
                "rbac.authorization.k8s.io/v1",
                "storage.k8s.io/v1",
                "scheduling.k8s.io/v1",
                "policy/v1",
                "autoscaling/v2",
                "apiextensions.k8s.io/v1",
                "coordination.k8s.io/v1",
                "admissionregistration.k8s.io/v1")) {
            assertThat(catalog.kindsOf(apiVersion)).as(apiVersion).isNotEmpty();
        }
    }

    private void visit(JavaType type) {
        if (!seen.add(type)) {
            return;
        }
        Shape shape = shapes.of(type);
        if (shape instanceof MapOf map) {
            visit(map.value());
        } else if (shape instanceof ListOf list) {
            visit(list.item());
        } else if (shape instanceof Fields bean) {
            visitBean(bean.bean());
        }
    }

    private void visitBean(JavaType bean) {
        DeserializationConfig config = decoder.mapper().getDeserializationConfig();
        BeanDescription description = config.introspect(bean);
        Object own = config.getAnnotationIntrospector().findDeserializer(description.getClassInfo());
        boolean decodesItself = own != null && own != JsonDeserializer.None.class;
        if (decodesItself || bean.isAbstract() || !bean.getRawClass().getName().startsWith(MODEL)) {
            strange.add(bean.toCanonical());
        }
        for (Map.Entry<String, JavaType> field : shapes.fields(bean).entrySet()) {
            fields.add(bean.getRawClass().getSimpleName() + "." + field.getKey());
            visit(field.getValue());
        }
    }
}
