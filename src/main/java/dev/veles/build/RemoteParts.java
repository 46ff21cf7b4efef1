package dev.veles.build;

import dev.veles.finding.Finding;
import dev.veles.finding.Severity;
import dev.veles.manifest.Passwords;
import dev.veles.yaml.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one kustomization would fetch from elsewhere. Many files of one repository, such as the definitions of an
 * operator, are one decision and so one finding, at the first of them.
 */
final class RemoteParts {
    /** What an address is grouped by: host, owner and repository, as the usual hosts have them. */
    private static final int NAMES = 3;

    private final Map<String, List<Scalar>> bySource = new LinkedHashMap<>();

    void add(Scalar reference) {
        bySource.computeIfAbsent(source(reference.value()), it -> new ArrayList<>())
                .add(reference);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        bySource.forEach((source, references) -> findings.add(finding(source, references)));
        return findings;
    }

    private static Finding finding(String source, List<Scalar> references) {
        Scalar first = references.get(0);
        int others = references.size() - 1;
        String quoted = "\"" + Passwords.masked(first.value()) + "\"";
        String message = others == 0
                ? quoted + " is fetched from elsewhere, and was not"
                : quoted + " and " + others + " more of \"" + source + "\" are fetched from elsewhere, and were not";
        return new Finding(
                "remote-resource",
                Severity.WARNING,
                message,
                "What it brings changes without a change here, and is not judged.",
                "Keep a copy in the repository, or suppress this finding.",
                first.location(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    /** Without scheme, user and whatever leads to one file: nothing in it is secret. */
    private static String source(String reference) {
        int scheme = reference.indexOf("://");
        String rest = reference.substring(scheme < 0 ? 0 : scheme + 3).replaceFirst("[?#].*", "");
        int slash = rest.indexOf('/');
        rest = rest.substring(rest.lastIndexOf('@', slash < 0 ? rest.length() : slash) + 1);
        int end = -1;
        for (int i = 0; i < NAMES; i++) {
            end = rest.indexOf('/', end + 1);
            if (end < 0) {
                return rest;
            }
        }
        return rest.substring(0, end);
    }
}
