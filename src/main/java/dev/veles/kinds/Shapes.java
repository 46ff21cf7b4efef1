package dev.veles.kinds;

import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import dev.veles.kinds.Shape.Anything;
import dev.veles.kinds.Shape.Fields;
import dev.veles.kinds.Shape.ListOf;
import dev.veles.kinds.Shape.MapOf;
import dev.veles.kinds.Shape.OneOf;
import dev.veles.kinds.Shape.Plain;
import io.fabric8.kubernetes.api.model.AnyType;
import io.fabric8.kubernetes.api.model.Duration;
import io.fabric8.kubernetes.api.model.FieldsV1;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsOrArray;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsOrBool;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsOrStringArray;
import io.fabric8.kubernetes.api.model.runtime.RawExtension;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What fabric8's types let each field hold.
 *
 * <p>The fields of a type are what Jackson would set, so that they are the ones that decoding knows. The types that
 * decode themselves are named one by one in {@link #decideByHand}; a test walks all types and fails on one that is
 * missing there. fabric8 marks neither required fields nor enumerations: those are strings to it.
 */
final class Shapes {
    /** Fields that hold bytes, which fabric8 keeps as the strings that they are in JSON. */
    static final Set<String> BYTES = Set.of(
            "APIServiceSpec.caBundle",
            "CertificateSigningRequestSpec.request",
            "ConfigMap.binaryData",
            "Secret.data",
            "WebhookClientConfig.caBundle");

    private static final Map<Class<?>, Shape> PLAIN = Map.ofEntries(
            Map.entry(String.class, Plain.TEXT),
            Map.entry(Integer.class, Plain.WHOLE_32),
            Map.entry(Long.class, Plain.WHOLE_64),
            Map.entry(Double.class, Plain.NUMBER),
            Map.entry(Boolean.class, Plain.TRUTH),
            Map.entry(IntOrString.class, Plain.INT_OR_TEXT),
            Map.entry(Quantity.class, Plain.QUANTITY),
            Map.entry(Duration.class, Plain.DURATION),
            Map.entry(MicroTime.class, Plain.TIME),
            Map.entry(ZonedDateTime.class, Plain.TIME),
            Map.entry(byte[].class, Plain.BASE64));

    private static final List<Class<?>> ANY =
            List.of(Object.class, JsonNode.class, AnyType.class, RawExtension.class, FieldsV1.class, HasMetadata.class);

    private final ObjectMapper mapper;
    private final Map<JavaType, Map<String, JavaType>> fields = new ConcurrentHashMap<>();
    private final Map<Class<?>, Shape> decidedByHand;

    /** Looks into types as the mapper would decode them. */
    Shapes(ObjectMapper mapper) {
        this.mapper = mapper;
        decidedByHand = decideByHand();
    }

    private Map<Class<?>, Shape> decideByHand() {
        Map<Class<?>, Shape> shapes = new HashMap<>(PLAIN);
        ANY.forEach(type -> shapes.put(type, new Anything()));
        addSchema(
                shapes,
                type(JSONSchemaProps.class),
                List.of(JSONSchemaPropsOrBool.class, JSONSchemaPropsOrArray.class, JSONSchemaPropsOrStringArray.class));
        addSchema(
                shapes,
                type(io.fabric8.kubernetes.api.model.apiextensions.v1beta1.JSONSchemaProps.class),
                List.of(
                        io.fabric8.kubernetes.api.model.apiextensions.v1beta1.JSONSchemaPropsOrBool.class,
                        io.fabric8.kubernetes.api.model.apiextensions.v1beta1.JSONSchemaPropsOrArray.class,
                        io.fabric8.kubernetes.api.model.apiextensions.v1beta1.JSONSchemaPropsOrStringArray.class));
        return Map.copyOf(shapes);
    }

    /**
     * The schema of a CustomResourceDefinition, in which some fields hold a schema or something simpler.
     *
     * @param choices the types of such fields: or a boolean, or a list of schemas, or a list of strings
     */
    private void addSchema(Map<Class<?>, Shape> shapes, JavaType schema, List<Class<?>> choices) {
        Shape whole = new Fields(schema);
        Shape names = new ListOf(type(String.class));
        shapes.put(choices.get(0), new OneOf(List.of(whole, Plain.TRUTH), "a schema, true or false"));
        shapes.put(choices.get(1), new OneOf(List.of(whole, new ListOf(schema)), "a schema or a list of schemas"));
        shapes.put(choices.get(2), new OneOf(List.of(whole, names), "a schema or a list of strings"));
    }

    /** A class as Jackson names types. */
    JavaType type(Class<?> type) {
        return mapper.constructType(type);
    }

    /** What a value of the type may be. */
    Shape of(JavaType type) {
        if (type.isMapLikeType()) {
            return new MapOf(type.getContentType());
        }
        if (type.isCollectionLikeType()) {
            return new ListOf(type.getContentType());
        }
        Shape known = decidedByHand.get(type.getRawClass());
        return known == null ? new Fields(type) : known;
    }

    /** The fields of a type and what each holds, in the order in which the type names them. */
    Map<String, JavaType> fields(JavaType bean) {
        return fields.computeIfAbsent(bean, this::lookInto);
    }

    private JavaType fieldType(JavaType bean, BeanPropertyDefinition property) {
        JavaType declared = property.getPrimaryType();
        if (!BYTES.contains(bean.getRawClass().getSimpleName() + "." + property.getName())) {
            return declared;
        }
        return declared.isMapLikeType()
                ? mapper.getTypeFactory().constructMapType(Map.class, String.class, byte[].class)
                : type(byte[].class);
    }

    private Map<String, JavaType> lookInto(JavaType bean) {
        Map<String, JavaType> found = new LinkedHashMap<>();
        DeserializationConfig config = mapper.getDeserializationConfig();
        for (BeanPropertyDefinition property : config.introspect(bean).findProperties()) {
            if (property.getMutator() != null) {
                found.put(property.getName(), fieldType(bean, property));
            }
        }
        return Collections.unmodifiableMap(found);
    }
}
