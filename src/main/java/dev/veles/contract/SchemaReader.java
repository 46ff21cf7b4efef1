package dev.veles.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;

/**
 * Reads the schema's text into the nodes that the validator wants, and leaves out what is for people alone.
 *
 * <p>This is for the start of each run, where an ObjectMapper costs some 30 ms, Jackson's parser alone 10 and this 3.
 * It is no reader for any JSON: the text is Veles' own, a test compares the nodes with Jackson's, and of escapes it
 * knows those that the schema has, {@code \\} and {@code \"}.
 */
final class SchemaReader {
    /** Keywords that judge nothing; messages take them from the text when there is something to say. */
    private static final Set<String> FOR_PEOPLE = Set.of("title", "description", "examples", "default");

    /** Objects whose keys are names of the contract, not keywords. */
    private static final Set<String> NAMES = Set.of("properties", "$defs", "dependentRequired");

    private final String text;
    private int at;

    private SchemaReader(String text) {
        this.text = text;
    }

    static JsonNode read(String text) {
        return new SchemaReader(text).value(false);
    }

    private JsonNode value(boolean names) {
        return switch (next()) {
            case '{' -> object(names);
            case '[' -> array();
            case '"' -> new Text(string());
            case 't' -> word("true", BooleanNode.TRUE);
            case 'f' -> word("false", BooleanNode.FALSE);
            case 'n' -> word("null", NullNode.instance);
            default -> integer();
        };
    }

    private JsonNode object(boolean names) {
        ObjectNode object = new ObjectNode(JsonNodeFactory.instance);
        at++;
        boolean more = next() == '"';
        while (more) {
            String key = string();
            expect(':');
            if (!names && FOR_PEOPLE.contains(key)) {
                skip();
            } else {
                object.set(key, value(!names && NAMES.contains(key)));
            }
            more = comma();
        }
        expect('}');
        return object;
    }

    private JsonNode array() {
        ArrayNode array = new ArrayNode(JsonNodeFactory.instance);
        at++;
        boolean more = next() != ']';
        while (more) {
            array.add(value(false));
            more = comma();
        }
        expect(']');
        return array;
    }

    private JsonNode word(String word, JsonNode node) {
        at += word.length();
        return node;
    }

    private JsonNode integer() {
        int start = at;
        while ("-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return new IntNode(Integer.parseInt(text.substring(start, at)));
    }

    private String string() {
        int start = at + 1;
        skipString();
        String raw = text.substring(start, at - 1);
        return raw.indexOf('\\') < 0 ? raw : raw.replace("\\\"", "\"").replace("\\\\", "\\");
    }

    /** Behind a value that nobody asks about. */
    private void skip() {
        int depth = 0;
        do {
            switch (next()) {
                case '"' -> skipString();
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                default -> at++;
            }
        } while (depth > 0 || ",}]".indexOf(next()) < 0);
    }

    private void skipString() {
        int quote = at;
        do {
            quote = text.indexOf('"', quote + 1);
        } while (text.charAt(quote - 1) == '\\');
        at = quote + 1;
    }

    private boolean comma() {
        boolean more = next() == ',';
        if (more) {
            at++;
            next();
        }
        return more;
    }

    private void expect(char character) {
        if (next() != character) {
            throw new IllegalStateException("the schema lacks a " + character + " at " + at);
        }
        at++;
    }

    private char next() {
        while (text.charAt(at) <= ' ') {
            at++;
        }
        return text.charAt(at);
    }

    /** A string whose text form needs no ObjectMapper; the validator asks enumerated values for theirs. */
    private static final class Text extends TextNode {
        private static final long serialVersionUID = 1L;

        Text(String value) {
            super(value);
        }

        @Override
        public String toString() {
            return _value;
        }
    }
}
