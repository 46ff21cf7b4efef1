package dev.veles.contract;

import dev.veles.finding.Finding;
import dev.veles.finding.NearName;
import dev.veles.finding.Phrases;
import dev.veles.source.Location;
import dev.veles.yaml.FieldPath;
import dev.veles.yaml.Mapping;
import java.util.List;
import java.util.Optional;

/** Says what is wrong with the keys of one mapping. */
final class KeyProblems {
    private static final int SHORT_LIST = 12;

    private final SchemaPlace place;
    private final FieldPath path;
    private final Mapping mapping;
    private final Location ownKey;

    /**
     * Takes the mapping.
     *
     * @param place what the schema says of the mapping
     * @param path the way to it
     * @param mapping the mapping
     * @param ownKey where its own key stands, or where it begins
     */
    KeyProblems(SchemaPlace place, FieldPath path, Mapping mapping, Location ownKey) {
        this.place = place;
        this.path = path;
        this.mapping = mapping;
        this.ownKey = ownKey;
    }

    Finding unknown(String key) {
        return Finding.error(
                "contract-unknown-key",
                Phrases.quoted(key) + " is not a key of " + (path.isRoot() ? "a contract" : place.ruleTitle()),
                "",
                near(key).map(name -> "Did you mean \"" + name + "\"? ").orElse("") + knownKeys(),
                at(key));
    }

    /** The known key that an unknown one was probably meant to be; never one that is there already. */
    Optional<String> near(String key) {
        return NearName.of(key, place.keys()).filter(near -> !mapping.has(near));
    }

    Finding missing(String key) {
        return Finding.error(
                "contract-missing-key", Words.name(path) + " has no " + Phrases.quoted(key), "", addIt(key), ownKey);
    }

    /** A key that another key asks for. */
    Finding incomplete(String present) {
        List<String> absent = place.companions(present).stream()
                .filter(key -> !mapping.has(key))
                .toList();
        return Finding.error(
                "contract-missing-key",
                Words.name(path) + " has " + Phrases.quoted(present) + " without "
                        + Phrases.list(absent.stream().map(Phrases::quoted).toList(), "and"),
                "",
                addIt(absent.get(0)),
                at(present));
    }

    Finding illNamed(String key) {
        SchemaPlace names = place.names();
        return Finding.error(
                "contract-value",
                Phrases.quoted(key) + " is not " + names.ruleTitle(),
                "",
                Words.help(names.ruleDescription(), names, ""),
                at(key));
    }

    private String addIt(String key) {
        SchemaPlace absent = place.key(key);
        return Words.help("Add it: " + lowerFirst(absent.description()), absent, key);
    }

    private String knownKeys() {
        List<String> known = List.copyOf(place.keys());
        return known.size() > SHORT_LIST
                ? "`veles schema` prints all " + known.size() + " keys."
                : (known.size() == 1 ? "The only key is " : "The keys are ") + Phrases.list(known, "and") + ".";
    }

    private Location at(String key) {
        return mapping.keyLocation(key).orElse(mapping.location());
    }

    private static String lowerFirst(String text) {
        return text.length() > 1 && Character.isLowerCase(text.charAt(1))
                ? Character.toLowerCase(text.charAt(0)) + text.substring(1)
                : text;
    }
}
