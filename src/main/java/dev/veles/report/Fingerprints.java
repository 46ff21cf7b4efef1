package dev.veles.report;

import dev.veles.finding.Finding;
import dev.veles.finding.ObjectRef;
import dev.veles.lint.Skipped;
import dev.veles.source.Sha256;
import java.util.HashMap;
import java.util.Map;

/**
 * Names findings so that the same mistake keeps its name when lines move, texts of messages change, or a kind gets a new
 * version: by rule, file, object and field. The file is part of it because repositories of several clusters hold the
 * same object often. Where there is no object, the beginning of the line takes its place.
 */
final class Fingerprints {
    private static final int LENGTH = 32;

    private final Map<String, Integer> seen = new HashMap<>();

    /** The name of a finding; several in one field are counted, in the order in which they are asked for. */
    String of(Finding finding) {
        String where = finding.object().map(Fingerprints::key).orElseGet(() -> key(finding));
        return unique(
                finding.rule() + "\n" + FileUri.path(finding.location().file()) + "\n" + where + "\n" + finding.path());
    }

    /** The name of something that was not judged. */
    String of(Skipped skipped) {
        return unique("not judged\n" + FileUri.path(skipped.file()) + "\n" + skipped.reason());
    }

    private String unique(String key) {
        int number = seen.merge(key, 1, Integer::sum);
        return hash(number == 1 ? key : key + "\n" + number);
    }

    private static String key(ObjectRef object) {
        int slash = object.apiVersion().indexOf('/');
        String group = slash < 0 ? "" : object.apiVersion().substring(0, slash);
        return group + "/" + object.kind() + "/" + object.namespace() + "/" + object.name();
    }

    /** The line up to its first colon: its key, and nothing of a value that might be secret. */
    private static String key(Finding finding) {
        String line =
                finding.location().source().line(finding.location().line()).strip();
        int colon = line.indexOf(':');
        return colon < 0 ? "" : line.substring(0, colon);
    }

    private static String hash(String text) {
        return Sha256.of(text).substring(0, LENGTH);
    }
}
