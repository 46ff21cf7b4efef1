package dev.veles.yaml;

import dev.veles.source.Location;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Gives scalars their types, and refuses tags that do not say what Kubernetes reads: sigs.k8s.io/yaml drops local tags
 * such as {@code !Ref} without a word and would take the bare value.
 */
final class Tags {
    private static final String STANDARD = "tag:yaml.org,2002:";

    private final Problems problems;
    private final Places places;
    private final Words words;

    Tags(Problems problems, Places places, Words words) {
        this.problems = problems;
        this.places = places;
        this.words = words;
    }

    /** The scalar of an event, typed by its tag, its quotes or its text. */
    Scalar scalar(ScalarEvent event, Location location) {
        return scalar(event, words.value(event.getValue()), location);
    }

    /** The same for a key. */
    Scalar key(ScalarEvent event, Location location) {
        return scalar(event, words.key(event.getValue()), location);
    }

    private Scalar scalar(ScalarEvent event, String text, Location location) {
        String tag = event.getTag();
        if (tag == null && event.isPlain()) {
            return PlainScalars.resolve(text, location);
        }
        Scalar string = new Scalar(text, Scalar.Type.STRING, style(event), location);
        if (event.isDQuoted() && !OddCharacters.isWhole(event.getValue())) {
            problems.add(
                    "yaml-encoding",
                    "an escape in this text is one half of a character",
                    "Escapes from \\ud800 to \\udfff mean something in pairs alone.",
                    "Write the character itself, or both halves.",
                    location);
        }
        return tag == null || tag.equals("!") ? string : tagged(tag, string, places.tag(event));
    }

    /** Refuses a tag that makes something else of a list or mapping. */
    void collection(CollectionStartEvent event) {
        String tag = event.getTag();
        String own = event instanceof SequenceStartEvent ? "seq" : "map";
        if (tag != null && !tag.equals("!") && !tag.equals(STANDARD + own)) {
            unknown(tag, places.tag(event));
        }
    }

    private Scalar tagged(String tag, Scalar string, Location place) {
        Scalar resolved = PlainScalars.resolve(string.value(), string.location());
        boolean fits = switch (tag.startsWith(STANDARD) ? tag.substring(STANDARD.length()) : tag) {
            case "str", "timestamp" -> {
                resolved = string;
                yield true;
            }
            case "int" -> resolved.type() == Scalar.Type.INTEGER;
            case "float" -> resolved.type() == Scalar.Type.INTEGER || resolved.type() == Scalar.Type.FLOAT;
            case "bool" -> resolved.type() == Scalar.Type.BOOLEAN;
            case "null" -> resolved.isNull();
            default -> {
                unknown(tag, place);
                resolved = string;
                yield true;
            }
        };
        if (!fits) {
            problems.add(
                    "yaml-tag",
                    "the value " + Seen.quoted(string.value()) + " is not what its tag " + shown(tag) + " says",
                    "kubectl refuses a file whose values do not fit their tags.",
                    "Remove the tag or write a value of its type.",
                    place);
        }
        return fits ? resolved : string;
    }

    private void unknown(String tag, Location location) {
        problems.add(
                "yaml-tag",
                "the tag " + shown(tag) + " is not one that Kubernetes knows",
                "kubectl drops it without a word and takes the bare value.",
                "Remove the tag and write the value that is meant; quote a text that begins with \"!\".",
                location);
    }

    private static String shown(String tag) {
        return Seen.quoted(tag.startsWith(STANDARD) ? "!!" + tag.substring(STANDARD.length()) : tag);
    }

    private static Scalar.Style style(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> Scalar.Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> Scalar.Style.DOUBLE_QUOTED;
            case LITERAL -> Scalar.Style.LITERAL;
            case FOLDED -> Scalar.Style.FOLDED;
            default -> Scalar.Style.PLAIN;
        };
    }
}
