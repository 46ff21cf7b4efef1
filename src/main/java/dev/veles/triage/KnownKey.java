package dev.veles.triage;

import dev.veles.finding.Finding;
import dev.veles.finding.ObjectRef;

/**
 * What makes a finding the same one after lines have moved.
 *
 * @param rule the rule's id
 * @param kind the object's kind; empty where there is no object, like the next two
 * @param namespace the object's namespace
 * @param name the object's name
 * @param path the field, as the finding prints it
 * @param file the file; empty where there is an object
 */
record KnownKey(String rule, String kind, String namespace, String name, String path, String file)
        implements Comparable<KnownKey> {
    static KnownKey of(Finding finding) {
        ObjectRef object = finding.object().orElse(null);
        return object == null
                ? new KnownKey(
                        finding.rule(),
                        "",
                        "",
                        "",
                        finding.path(),
                        finding.location().file())
                : new KnownKey(finding.rule(), object.kind(), object.namespace(), object.name(), finding.path(), "");
    }

    @Override
    public int compareTo(KnownKey other) {
        int order = rule.compareTo(other.rule);
        order = order != 0 ? order : file.compareTo(other.file);
        order = order != 0 ? order : kind.compareTo(other.kind);
        order = order != 0 ? order : namespace.compareTo(other.namespace);
        order = order != 0 ? order : name.compareTo(other.name);
        return order != 0 ? order : path.compareTo(other.path);
    }

    /** For people: {@code secret-plaintext in Secret team/a at data.password}. */
    @Override
    public String toString() {
        String object = file.isEmpty() ? kind + " " + (namespace.isEmpty() ? "" : namespace + "/") + name : file;
        return rule + " in " + object + (path.isEmpty() ? "" : " at " + path);
    }
}
