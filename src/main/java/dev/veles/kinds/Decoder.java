package dev.veles.kinds;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.veles.manifest.Manifest;
import dev.veles.yaml.FieldPath;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Decodes whole objects into fabric8's types with Jackson: the second judge, behind the walk, for what the walk does
 * not know of. It stops at the first failure and cannot see unknown fields, which the types swallow.
 */
final class Decoder {
    private final ObjectMapper mapper;

    private Decoder(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** A decoder that turns no value into one of another type. */
    static Decoder strict() {
        JsonMapper mapper = JsonMapper.builder()
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(new SimpleModule().addDeserializer(ZonedDateTime.class, new TimeDeserializer()))
                .build();
        return new Decoder(mapper);
    }

    /** The mapper that decodes, for those who look into the same types. */
    ObjectMapper mapper() {
        return mapper;
    }

    /** The field at which decoding fails; empty where it succeeds. */
    Optional<FieldPath> failure(Manifest manifest, JavaType type) {
        try {
            mapper.treeToValue(JsonTree.of(manifest.root()), type);
            return Optional.empty();
        } catch (JsonMappingException misfit) {
            return Optional.of(pathOf(misfit));
        } catch (JsonProcessingException misfit) {
            return Optional.of(FieldPath.ROOT);
        }
    }

    private static FieldPath pathOf(JsonMappingException misfit) {
        FieldPath path = FieldPath.ROOT;
        for (JsonMappingException.Reference step : misfit.getPath()) {
            path = step.getFieldName() == null ? path.index(step.getIndex()) : path.key(step.getFieldName());
        }
        return path;
    }

    /** Times as Kubernetes writes them; Jackson's own module for them is not needed for one type. */
    private static final class TimeDeserializer extends StdScalarDeserializer<ZonedDateTime> {
        private static final long serialVersionUID = 1L;

        TimeDeserializer() {
            super(ZonedDateTime.class);
        }

        @Override
        public ZonedDateTime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return ZonedDateTime.parse(parser.getText());
        }
    }
}
