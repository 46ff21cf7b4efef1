package dev.veles.rules.storage;

import dev.veles.finding.NearName;
import dev.veles.lint.Category;
import dev.veles.lint.Rule;
import dev.veles.lint.RuleContext;
import dev.veles.lint.RuleMeta;
import dev.veles.lint.Scope;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.yaml.Scalar;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds parameters of Longhorn classes that are refused, or passed over, or choose nothing. */
public final class StorageClassParameterInvalid implements Rule {
    private static final Set<String> TAGS = Set.of("diskSelector", "nodeSelector");

    private static final RuleMeta META = RuleMeta.error(
                    "storage-class-parameter-invalid", Category.STORAGE, Scope.ANYWHERE)
            .needsBuild()
            .summary("A parameter of a Longhorn storage class is not one that Longhorn can use")
            .why("Longhorn passes over a name that it does not know, finds no disk for a tag with a space, and the API"
                    + " server refuses what is no string.")
            .help("Write each parameter by its name in Longhorn's documentation and its value as a quoted string, tags"
                    + " with a comma and no space between them, and \"1\" replica for strict-local.")
            .since("0.1", "Longhorn: storage class parameters");

    @Override
    public RuleMeta meta() {
        return META;
    }

    @Override
    public void check(RuleContext context) {
        for (ObjectView object : context.objects().all("storage.k8s.io", "StorageClass")) {
            if (Longhorn.isClass(object)) {
                object.root().entries("parameters").forEach(parameter -> check(parameter, context));
                checkLocality(object, context);
            }
        }
    }

    private static void check(Field parameter, RuleContext context) {
        String key = parameter.key();
        if (!Longhorn.PARAMETERS.contains(key)) {
            nearName(key)
                    .ifPresent(near -> context.reportKey(
                            parameter, "Longhorn knows no parameter \"" + key + "\"; there is \"" + near + "\""));
        }
        if (!isText(parameter)) {
            context.report(parameter, "the parameter \"" + key + "\" is " + shown(parameter) + " and no string");
        } else if (TAGS.contains(key) && parameter.value().chars().anyMatch(Character::isWhitespace)) {
            context.report(
                    parameter,
                    "the parameter \"" + key + "\" is \"" + parameter.value()
                            + "\": the space belongs to a tag, and no disk or node has such a tag");
        }
    }

    /** Sidecars of the driver have parameters of their own, with a slash in their names. */
    private static Optional<String> nearName(String key) {
        return key.indexOf('/') >= 0 ? Optional.empty() : NearName.of(key, new TreeSet<>(Longhorn.PARAMETERS));
    }

    private static boolean isText(Field parameter) {
        return parameter.node() instanceof Scalar scalar
                && (scalar.isString() || scalar.isNull() || scalar.isUnknown());
    }

    private static String shown(Field parameter) {
        return parameter.node() instanceof Scalar ? "\"" + parameter.value() + "\"" : "a mapping or a list";
    }

    private static void checkLocality(ObjectView object, RuleContext context) {
        Field root = object.root();
        Optional<Field> replicas = root.find("parameters", "numberOfReplicas");
        String number = replicas.map(Field::value).orElse("");
        if (root.text("parameters", "dataLocality").orElse("").equals("strict-local")
                && replicas.isPresent()
                && !number.equals("1")
                && !number.isEmpty()
                && !number.contains("$")) {
            context.report(
                    replicas.get(),
                    "dataLocality \"strict-local\" takes one replica, and numberOfReplicas is \"" + number + "\"");
        }
    }
}
