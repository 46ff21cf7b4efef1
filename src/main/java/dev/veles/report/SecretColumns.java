package dev.veles.report;

import dev.veles.source.Location;
import dev.veles.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** From which column on lines must not be shown. Lines of a text are looked up once it has a finding. */
final class SecretColumns {
    private final Map<SourceText, List<Location>> values = new HashMap<>();
    private final Map<SourceText, Map<Integer, Integer>> columns = new HashMap<>();

    /** Takes where secret values stand; the same place may be there many times. */
    SecretColumns(List<Location> secrets) {
        for (Location secret : secrets) {
            values.computeIfAbsent(secret.source(), source -> new ArrayList<>()).add(secret);
        }
    }

    /** The first column, 1-based, that is secret in the first line of a place; empty where nothing of it is. */
    OptionalInt of(Location place) {
        List<Location> inSource = values.get(place.source());
        if (inSource == null) {
            return OptionalInt.empty();
        }
        Integer column = columns.computeIfAbsent(place.source(), source -> byLine(inSource))
                .get(place.line());
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    private static Map<Integer, Integer> byLine(List<Location> values) {
        Map<Integer, Integer> byLine = new HashMap<>();
        Set<Location> seen = new HashSet<>();
        for (Location value : values) {
            if (seen.add(value)) {
                byLine.merge(value.line(), value.column(), Math::min);
                for (int line = value.line() + 1; line <= value.endLine(); line++) {
                    byLine.put(line, 1);
                }
            }
        }
        return byLine;
    }
}
