package dev.veles.config;

import dev.veles.finding.Finding;
import dev.veles.finding.NearName;
import dev.veles.finding.Phrases;
import dev.veles.source.Location;
import dev.veles.yaml.Node;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with a configuration, and finds the words for it. */
final class ConfigProblems {
    private final List<Finding> findings;

    /** Begins with what reading the text found. */
    ConfigProblems(List<Finding> findings) {
        this.findings = new ArrayList<>(findings);
    }

    List<Finding> findings() {
        return findings;
    }

    /** A second document, where a configuration is one. */
    void documents(Location second) {
        String help = "Put all settings into one document, or this document into the file of another folder.";
        add("config-documents", "a second document begins here", help, second);
    }

    /** A key that there is not. */
    void unknownKey(String key, String title, List<String> known, Optional<String> near, Location where) {
        String keys = (known.size() == 1 ? "The only key is " : "The keys are ") + Phrases.list(known, "and") + ".";
        add("config-unknown-key", Phrases.quoted(key) + " is not a key of " + title, mean(near) + keys, where);
    }

    /** A key that has to be there. */
    void missingKey(String key, String title, String help, Location where) {
        add("config-missing-key", title + " has no " + Phrases.quoted(key), help, where);
    }

    /** A rule or category that there is not. */
    void unknownRule(String name, RuleNames names, Location where) {
        add("config-unknown-rule", "there is no rule or category " + Phrases.quoted(name), names.help(name), where);
    }

    /** A value of another type than is wanted. */
    void type(String name, Node value, String wanted, String help, Location key) {
        boolean nothing = value instanceof Scalar scalar && scalar.isNull();
        add(
                "config-type",
                name + " is " + Words.actual(value) + ", not " + wanted,
                nothing ? "Give it a value, or drop it. " + help : help,
                nothing ? key : value.location());
    }

    /** A string that has not the form that is wanted. */
    void form(String name, Scalar value, Form form) {
        String message = name + " is " + Phrases.quoted(value.value()) + ", which is not " + form.title();
        value(message, form.help(value.value()), value.location());
    }

    /** A word that is none of the choices. */
    void choice(String name, String word, List<String> choices, Location where) {
        List<String> quoted = new ArrayList<>();
        for (String choice : choices) {
            quoted.add(Phrases.quoted(choice));
        }
        value(
                name + " is " + Phrases.quoted(word) + ", not " + Phrases.list(quoted, "or"),
                mean(NearName.of(word, choices)) + choices(choices),
                where);
    }

    /** A list or a mapping with nothing in it. */
    void empty(String key, String what, Location where) {
        value(Phrases.quoted(key) + " is an empty " + what, "Put something into it, or drop the key.", where);
    }

    static String choices(List<String> choices) {
        return "Write " + Phrases.list(choices, "or") + ".";
    }

    private static String mean(Optional<String> near) {
        return near.isPresent() ? "Did you mean \"" + near.get() + "\"? " : "";
    }

    private void value(String message, String help, Location where) {
        add("config-value", message, help, where);
    }

    private void add(String id, String message, String help, Location where) {
        findings.add(Finding.error(id, message, "", help, where));
    }
}
