package dev.veles.rules.storage;

import dev.veles.facts.StorageClass;
import dev.veles.lint.RuleContext;
import dev.veles.manifest.Field;
import dev.veles.manifest.ObjectView;
import dev.veles.source.Located;
import java.util.Optional;

/** Compares one StorageClass with what the contract says of it. */
final class ClassDifferences {
    private final ObjectView object;
    private final StorageClass declared;
    private final RuleContext context;

    ClassDifferences(ObjectView object, StorageClass declared, RuleContext context) {
        this.object = object;
        this.declared = declared;
        this.context = context;
    }

    /** Reports each difference where it stands. */
    void report() {
        compare("provisioner", declared.provisioner(), "");
        compare("reclaimPolicy", declared.reclaimPolicy(), "Delete");
        compare("volumeBindingMode", declared.volumeBindingMode(), "Immediate");
        declared.parameters().forEach(this::compareParameter);
        if (!declared.existing()) {
            object.root().entries("parameters").forEach(this::checkExtra);
        }
    }

    private void compare(String key, Optional<Located<String>> wanted, String fallback) {
        Optional<Field> own = object.root().get(key);
        String seen = own.map(Field::value).filter(text -> !text.isEmpty()).orElse(fallback);
        if (wanted.isEmpty() || seen.equals(wanted.get().value()) || seen.contains("${")) {
            return;
        }
        String how = own.isPresent()
                ? "\"" + seen + "\""
                : "not there" + (seen.isEmpty() ? "" : ", which means \"" + seen + "\"");
        context.report(own.orElse(name()), message(key, how, wanted.get().value()));
    }

    /** JSON may be spaced in more than one way. */
    private void compareParameter(String key, Located<String> wanted) {
        Optional<Field> own = object.root().find("parameters", key);
        String seen = own.map(Field::value).orElse("");
        boolean equal = key.equals(RecurringJobs.SELECTOR)
                ? withoutSpaces(seen).equals(withoutSpaces(wanted.value()))
                : seen.equals(wanted.value());
        if (equal || seen.contains("${")) {
            return;
        }
        Field place = own.or(() -> object.root().get("parameters")).orElse(name());
        context.report(
                place,
                message(
                        "parameter \"" + key + "\"",
                        own.isPresent() ? "\"" + seen + "\"" : "not there",
                        wanted.value()));
    }

    private void checkExtra(Field parameter) {
        boolean backup = parameter.key().equals(RecurringJobs.SELECTOR)
                && !declared.backups().isEmpty();
        if (!backup && !declared.parameters().containsKey(parameter.key())) {
            context.reportKey(
                    parameter,
                    object + " has the parameter \"" + parameter.key() + "\", which the contract does not give it");
        }
    }

    private Field name() {
        return object.root().find("metadata", "name").orElse(object.root());
    }

    private String message(String what, String seen, String wanted) {
        return what + " of " + object + " is " + seen + "; the contract says \"" + wanted + "\"";
    }

    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s", "");
    }
}
