package dev.veles.triage;

import java.util.Map;

/** Writes a baseline. Fields that are empty are left out. */
final class BaselineWriter {
    private final StringBuilder json = new StringBuilder();

    private BaselineWriter() {}

    static String write(Map<KnownKey, Integer> known) {
        BaselineWriter writer = new BaselineWriter();
        writer.json.append("{\n  \"version\": ").append(BaselineReader.VERSION).append(",\n  \"known\": [");
        boolean first = true;
        for (Map.Entry<KnownKey, Integer> entry : known.entrySet()) {
            writer.json.append(first ? "\n    {" : ",\n    {");
            writer.entry(entry.getKey(), entry.getValue());
            first = false;
        }
        return writer.json.append(first ? "]\n}\n" : "\n  ]\n}\n").toString();
    }

    private void entry(KnownKey key, int count) {
        field("rule", key.rule());
        field("file", key.file());
        field("kind", key.kind());
        field("namespace", key.namespace());
        field("name", key.name());
        field("path", key.path());
        json.append("\"count\": ").append(count).append('}');
    }

    private void field(String name, String value) {
        if (!value.isEmpty()) {
            json.append('"').append(name).append("\": \"");
            value.codePoints().forEach(this::character);
            json.append("\", ");
        }
    }

    /** Everything that an editor or a YAML reader could stumble over is escaped; half a character cannot be kept. */
    private void character(int c) {
        if (c == '"' || c == '\\') {
            json.append('\\').append((char) c);
        } else if (c >= 0xD800 && c <= 0xDFFF) {
            json.append('\uFFFD');
        } else if (c < ' ' || (c > '~' && c < 0x10000 && !Character.isLetterOrDigit(c))) {
            json.append("\\u").append(Integer.toHexString(0x10000 + c).substring(1));
        } else {
            json.appendCodePoint(c);
        }
    }
}
