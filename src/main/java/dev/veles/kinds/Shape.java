package dev.veles.kinds;

import com.fasterxml.jackson.databind.JavaType;
import java.util.List;

/** What the value of a field may be. */
sealed interface Shape {
    /** How messages say it, behind "where the kind has". */
    String words();

    /** A single value. */
    enum Plain implements Shape {
        TEXT("a string"),
        WHOLE_32("an integer of 32 bits"),
        WHOLE_64("an integer of 64 bits"),
        NUMBER("a number"),
        TRUTH("true or false"),
        INT_OR_TEXT("an integer or a string"),
        QUANTITY("a quantity"),
        DURATION("a duration"),
        TIME("a time"),
        BASE64("text in base64");

        private final String words;

        Plain(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /** Any value at all. */
    record Anything() implements Shape {
        @Override
        public String words() {
            return "any value";
        }
    }

    /**
     * A list.
     *
     * @param item the type of each item
     */
    record ListOf(JavaType item) implements Shape {
        @Override
        public String words() {
            return "a list";
        }
    }

    /**
     * A mapping with free keys.
     *
     * @param value the type of each value
     */
    record MapOf(JavaType value) implements Shape {
        @Override
        public String words() {
            return "a mapping";
        }
    }

    /**
     * A mapping with known keys.
     *
     * @param bean the type that has the fields
     */
    record Fields(JavaType bean) implements Shape {
        @Override
        public String words() {
            return "a mapping";
        }
    }

    /**
     * One of several shapes that differ in form, as in the schema of a CustomResourceDefinition.
     *
     * @param choices what is possible
     * @param words all of them in words
     */
    record OneOf(List<Shape> choices, String words) implements Shape {
        /** Copies the choices. */
        public OneOf {
            choices = List.copyOf(choices);
        }
    }
}
