package dev.veles.rules.auth;

import dev.veles.manifest.Field;
import java.util.ArrayList;
import java.util.List;

/** Recognizes what takes the header away in which the application gets the token, or puts something else there. */
final class HeaderChange {
    /** The header, as people write it. */
    static final String HEADER = "Authorization";

    static final String REMOVES = " removes the header \"" + HEADER + "\"";
    static final String OVERWRITES = " overwrites the header \"" + HEADER + "\"";

    private HeaderChange() {}

    static boolean isHeader(String name) {
        return name.strip().equalsIgnoreCase(HEADER);
    }

    /**
     * The changes in a mapping of {@code set}, {@code add}, {@code remove} and the like, whose headers are the keys of a
     * mapping, items with a name, or texts such as {@code name:value}.
     */
    static List<Attachment> in(Field modifier, String who) {
        List<Attachment> found = new ArrayList<>(0);
        for (Field change : modifier.entries()) {
            String does = change.key().startsWith("remove") ? REMOVES : OVERWRITES;
            for (Field header : change.entries()) {
                if (isHeader(header.key())) {
                    found.add(new Attachment(header, who + does(header.value(), does)));
                }
            }
            for (Field header : change.items()) {
                named(header, who, does, found);
            }
        }
        return found;
    }

    /** A header that is set to nothing is removed. */
    static String does(String value, String otherwise) {
        return value.isBlank() ? REMOVES : otherwise;
    }

    private static void named(Field header, String who, String does, List<Attachment> found) {
        Field name = header.get("name").orElse(header);
        String text = name.value();
        int colon = text.indexOf(':');
        if (isHeader(colon < 0 ? text : text.substring(0, colon))) {
            found.add(new Attachment(name, who + does));
        }
    }
}
